import { Button, Modal } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from './FailureNotice';
import form from './form.module.css';
import { References } from './References';

interface Props {
  title: string;
  /** what the button that does it says */
  action: string;
  /** cannot be undone, or callers notice */
  isDangerous?: boolean;
  isPending: boolean;
  failure: unknown;
  /** what the failure tells; absent: who uses what could not be changed */
  refusal?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once more. Where it fails the dialog stays and says why. */
export function ConfirmDialog({
  title,
  action,
  isDangerous,
  isPending,
  failure,
  refusal,
  onConfirm,
  onClose,
  children,
}: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} size={440}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        {failure !== null && (
          <FailureNotice error={failure}>{refusal ?? <References error={failure} />}</FailureNotice>
        )}
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus={isDangerous}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isPending} {...(isDangerous === true ? { color: 'danger' } : {})}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
