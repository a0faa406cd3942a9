import { useTranslation } from 'react-i18next';
import { useDeleteTestCase } from '../../app/api/testCases';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import form from '../../app/ui/form.module.css';

interface Props {
  code: string;
  name: string;
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks before a test case goes. */
export function DeleteTestDialog({ code, name, onDeleted, onClose }: Props) {
  const { t } = useTranslation();
  const remove = useDeleteTestCase(code);
  return (
    <ConfirmDialog
      title={t('tests:removal.title', { name })}
      action={t('tests:removal.submit')}
      isDangerous
      isPending={remove.isPending}
      failure={remove.error}
      onConfirm={() => remove.mutate(name, { onSuccess: onDeleted })}
      onClose={onClose}
    >
      <p className={form.text}>{t('tests:removal.text')}</p>
    </ConfirmDialog>
  );
}
