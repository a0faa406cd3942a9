import { Button, FileButton, Modal } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import styles from './Transfer.module.css';

interface Props {
  title: string;
  /** what to choose, before it is chosen */
  help: string;
  /** of the files that can be chosen */
  accept: string;
  /** name of the button that chooses the first one, and another one */
  choose: { first: string; other: string };
  onChoose: (file: File) => void;
  isReading: boolean;
  /** why what was chosen cannot be what is wanted */
  unreadable?: string;
  /** null: nothing went wrong */
  failure: unknown;
  /** absent: there is no report yet */
  report: { view: ReactNode; mayApply: boolean; isApplied: boolean } | undefined;
  onApply: () => void;
  isApplying: boolean;
  onClose: () => void;
}

/** Choose a file, see what it would change, then apply it: the frame of every import. */
export function FileImport(props: Props) {
  const { report, failure, choose, isApplying, onClose } = props;
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={props.title} size={680}>
      <div className={form.form}>
        {report === undefined && <p className={form.text}>{props.help}</p>}
        {props.unreadable !== undefined && (
          <p className={styles.unreadable} role="alert">
            {props.unreadable}
          </p>
        )}
        {failure !== null && <FailureNotice title={t('transfer:import.failed')} error={failure} />}
        {report?.view}
        <div className={form.buttons}>
          {report?.isApplied !== true && (
            <FileButton accept={props.accept} onChange={(file) => file !== null && props.onChoose(file)}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  className={styles.choose ?? ''}
                  data-autofocus
                  loading={props.isReading}
                  disabled={isApplying}
                  leftSection={<IconFileUpload size={16} stroke={1.75} />}
                >
                  {report === undefined ? choose.first : choose.other}
                </Button>
              )}
            </FileButton>
          )}
          {report?.isApplied === true ? (
            <Button onClick={onClose}>{t('transfer:import.done')}</Button>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              {report !== undefined && (
                <Button loading={isApplying} disabled={!report.mayApply} onClick={props.onApply}>
                  {t('transfer:import.apply')}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </Modal>
  );
}
