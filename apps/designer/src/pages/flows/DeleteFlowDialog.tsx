import { type FlowSummary } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useDeleteFlow } from '../../app/api/flows';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import form from '../../app/ui/form.module.css';

/** Asks before a flow goes; says who still uses it where that forbids it. */
export function DeleteFlowDialog({ flow, onClose }: { flow: FlowSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteFlow();
  return (
    <ConfirmDialog
      title={t('flows:delete.title', { name: flow.name })}
      action={t('flows:delete.submit')}
      isDangerous
      isPending={remove.isPending}
      failure={remove.error}
      onConfirm={() => remove.mutate(flow.code, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{t('flows:delete.text')}</p>
    </ConfirmDialog>
  );
}
