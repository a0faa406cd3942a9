import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ResourceApi, type ResourceBody, type Revised } from '../../app/api/resources';
import { useMay } from '../../app/api/session';
import { saveFile } from '../transfer/saveFile';
import { ImportDialog } from './ImportDialog';

interface Props<Body extends ResourceBody, Item extends Revised> {
  api: ResourceApi<Body, Item>;
  /** there is nothing to export */
  isEmpty: boolean;
  onFailure: (error: unknown) => void;
}

/** Everything of one kind as a file, and back. */
export function TransferButtons<Body extends ResourceBody, Item extends Revised>(props: Props<Body, Item>) {
  const { api, isEmpty, onFailure } = props;
  const { t } = useTranslation();
  const mayEdit = useMay('edit');
  const [isImporting, setImporting] = useState(false);
  const exporting = useMutation({
    mutationFn: async () => {
      const text = `${JSON.stringify(await api.exportFile(), null, 2)}\n`;
      saveFile(new Blob([text], { type: 'application/json' }), `${api.kind}.json`);
    },
    onMutate: () => onFailure(null),
    onError: onFailure,
  });
  return (
    <>
      {mayEdit && (
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} stroke={1.75} />}
          onClick={() => setImporting(true)}
        >
          {t('resources:transfer.import')}
        </Button>
      )}
      {!isEmpty && (
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {t('resources:transfer.export')}
        </Button>
      )}
      {isImporting && <ImportDialog api={api} onClose={() => setImporting(false)} />}
    </>
  );
}
