import { Button, Checkbox, Modal, Radio } from '@mantine/core';
import { type ExportRequest, type FlowSummary } from '@parley/contracts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportFlows } from '../../app/api/transfer';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { saveFile } from './saveFile';
import styles from './Transfer.module.css';

type Versions = ExportRequest['versions'];

/** Saves one flow with all it needs as a zip, or, without `flow`, everything of the tenant. */
export function ExportDialog({ flow, onClose }: { flow?: FlowSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const [versions, setVersions] = useState<Versions>('current');
  const [accessCodes, setAccessCodes] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      const zip = await exportFlows({
        versions,
        accessCodes,
        ...(flow === undefined ? {} : { flows: [flow.code] }),
      });
      saveFile(zip, `${flow?.code ?? 'flows'}.zip`);
    },
    onSuccess: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={440}
      title={
        flow === undefined ? t('transfer:export.allTitle') : t('transfer:export.title', { name: flow.name })
      }
    >
      <form className={form.form} onSubmit={submit}>
        {save.error !== null && <FailureNotice error={save.error} />}
        <p className={form.text}>
          {t(flow === undefined ? 'transfer:export.allText' : 'transfer:export.text')}
        </p>
        <Radio.Group
          label={t('transfer:export.versions')}
          value={versions}
          onChange={(value) => setVersions(value === 'all' ? 'all' : 'current')}
        >
          <div className={styles.choices}>
            <Radio data-autofocus value="current" label={t('transfer:export.current')} />
            <Radio value="all" label={t('transfer:export.allVersions')} />
          </div>
        </Radio.Group>
        <Checkbox
          label={t('transfer:export.accessCodes')}
          checked={accessCodes}
          onChange={(event) => setAccessCodes(event.currentTarget.checked)}
        />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('transfer:export.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
