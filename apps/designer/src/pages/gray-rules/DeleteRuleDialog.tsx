import { type NamedGrayRule } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useDeleteGrayRule } from '../../app/api/grayRules';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import form from '../../app/ui/form.module.css';

/** Asks before a rule goes. Where a gray release follows it, the dialog stays and names that release. */
export function DeleteRuleDialog({ rule: { name }, onClose }: { rule: NamedGrayRule; onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteGrayRule();
  return (
    <ConfirmDialog
      title={t('grayRules:removal.title', { name })}
      action={t('grayRules:removal.submit')}
      isDangerous
      isPending={remove.isPending}
      failure={remove.error}
      onConfirm={() => remove.mutate(name, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{t('grayRules:removal.text')}</p>
    </ConfirmDialog>
  );
}
