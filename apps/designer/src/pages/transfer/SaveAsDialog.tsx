import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSaveAs } from '../../app/api/transfer';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { paths } from '../flows/flowPath';
import { CopyNameFields, useCopyName, useCopyNameErrors } from './CopyNameFields';

const FIRST_VERSION = '1.0';

interface Props {
  /** what is copied */
  from: { code: string; name: string; version: string };
  onClose: () => void;
}

/** Saves the document of a version as a new flow, and opens that. */
export function SaveAsDialog({ from, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const save = useSaveAs();
  const copy = useCopyName(t('transfer:saveAs.copyOf', { name: from.name }), from);
  const [isChecked, setChecked] = useState(false);
  const errors = useCopyNameErrors(copy, isChecked, save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!copy.isWell) return;
    save.mutate(
      { from, code: copy.code, name: copy.name },
      { onSuccess: (flow) => void navigate(paths.version(flow.code, FIRST_VERSION)) },
    );
  };
  const isAtField = errors.name !== undefined || errors.code !== undefined;
  return (
    <Modal opened onClose={onClose} size={460} title={t('transfer:saveAs.title', from)}>
      <form className={form.form} onSubmit={submit} noValidate>
        {save.error !== null && !isAtField && <FailureNotice error={save.error} />}
        <p className={form.text}>{t('transfer:saveAs.text')}</p>
        <CopyNameFields copy={copy} errors={errors} onTyped={save.reset} isFirst />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('transfer:saveAs.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
