import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readImport, useImport } from '../../app/api/transfer';
import { FileImport } from './FileImport';
import { ImportReportView, isApplicable } from './ImportReportView';

/** Reads a zip, shows what it would change, and applies it when asked to: whole or not at all. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const read = useMutation({ mutationFn: readImport });
  const apply = useImport();
  const report = apply.data ?? read.data;
  return (
    <FileImport
      title={t('transfer:import.title')}
      help={t('transfer:import.help')}
      accept=".zip,application/zip"
      choose={{ first: t('transfer:import.choose'), other: t('transfer:import.chooseOther') }}
      onChoose={(file) => {
        apply.reset();
        read.mutate(file);
      }}
      isReading={read.isPending}
      failure={apply.error ?? read.error}
      report={
        report && {
          view: (
            <ImportReportView
              items={report.items}
              isApplied={report.applied}
              ready={t('transfer:import.ready')}
            />
          ),
          mayApply: isApplicable(report.items),
          isApplied: report.applied,
        }
      }
      onApply={() => read.variables !== undefined && apply.mutate(read.variables)}
      isApplying={apply.isPending}
      onClose={onClose}
    />
  );
}
