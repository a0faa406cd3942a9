import { type ImportItem, type ImportReport } from '@parley/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ResourceApi,
  type ResourceBody,
  type ResourceFile,
  type Revised,
  useRenewResources,
} from '../../app/api/resources';
import { FileImport } from '../transfer/FileImport';
import { ImportReportView, isApplicable } from '../transfer/ImportReportView';
import { readResourceFile, UnreadableFile } from './readResourceFile';

interface Props<Body extends ResourceBody, Item extends Revised> {
  api: ResourceApi<Body, Item>;
  onClose: () => void;
}

/** Reads a file of resources, shows what it would change, and applies what is chosen: whole or not at all. */
export function ImportDialog<Body extends ResourceBody, Item extends Revised>(props: Props<Body, Item>) {
  const { api, onClose } = props;
  const { t } = useTranslation();
  const { read, apply, report, taken, isLeftOut, toggle } = useFileImport(api);
  const isUnreadable = read.error instanceof UnreadableFile;
  return (
    <FileImport
      title={t(`resources:transfer.title.${api.kind}`)}
      help={t('resources:transfer.help')}
      accept=".json,application/json"
      choose={{ first: t('resources:transfer.choose'), other: t('resources:transfer.chooseOther') }}
      onChoose={read.mutate}
      isReading={read.isPending}
      failure={isUnreadable ? null : (apply.error ?? read.error)}
      {...(isUnreadable ? { unreadable: t(`resources:transfer.unreadable.${api.kind}`) } : {})}
      report={
        report && {
          view: (
            <ImportReportView
              items={report.items}
              isApplied={report.applied}
              ready={t('resources:transfer.ready')}
              {...(report.applied ? {} : { choice: { isLeftOut, toggle, isFixed: apply.isPending } })}
            />
          ),
          mayApply: isApplicable(taken),
          isApplied: report.applied,
        }
      }
      onApply={() => apply.mutate()}
      isApplying={apply.isPending}
      onClose={onClose}
    />
  );
}

/** What was chosen, and what is left out of it. The report says something about each item of the file, in its order. */
function useFileImport<Body extends ResourceBody, Item extends Revised>(api: ResourceApi<Body, Item>) {
  const renew = useRenewResources();
  const [chosen, setChosen] = useState<{ file: ResourceFile; report: ImportReport }>();
  const [leftOut, setLeftOut] = useState<ReadonlySet<ImportItem>>(new Set());
  const report = chosen?.report;
  const isLeftOut = (item: ImportItem) => leftOut.has(item);
  const show = (shown: { file: ResourceFile; report: ImportReport }) => {
    setChosen(shown);
    setLeftOut(new Set());
  };
  const apply = useMutation({
    mutationFn: async () => {
      if (chosen === undefined) return;
      const items = chosen.file.items.filter((_, index) => {
        const item = chosen.report.items[index];
        return item !== undefined && !isLeftOut(item);
      });
      const file = { ...chosen.file, items };
      show({ file, report: await api.importFile(file, true) });
    },
    onSuccess: renew,
  });
  const read = useMutation({
    mutationFn: async (from: File) => {
      apply.reset();
      const file = await readResourceFile(from);
      show({ file, report: await api.importFile(file, false) });
    },
    onError: () => setChosen(undefined),
  });
  const toggle = (item: ImportItem) =>
    setLeftOut((before) => {
      const next = new Set(before);
      if (!next.delete(item)) next.add(item);
      return next;
    });
  const taken = report?.items.filter((item) => !isLeftOut(item)) ?? [];
  return { read, apply, report, taken, isLeftOut, toggle };
}
