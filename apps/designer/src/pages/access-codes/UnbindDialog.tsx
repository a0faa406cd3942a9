import { type AccessCode } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useUnbindAccessCode } from '../../app/api/accessCodes';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import form from '../../app/ui/form.module.css';

/** Asks before callers of a number are refused. */
export function UnbindDialog({ code: { accessCode }, onClose }: { code: AccessCode; onClose: () => void }) {
  const { t } = useTranslation();
  const unbind = useUnbindAccessCode();
  return (
    <ConfirmDialog
      title={t('accessCodes:unbindForm.title', { code: accessCode })}
      action={t('accessCodes:unbindForm.submit')}
      isDangerous
      isPending={unbind.isPending}
      failure={unbind.error}
      onConfirm={() => unbind.mutate(accessCode, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{t('accessCodes:unbindForm.text', { code: accessCode })}</p>
    </ConfirmDialog>
  );
}
