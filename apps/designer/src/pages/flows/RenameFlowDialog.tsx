import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type FlowSummary } from '@parley/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { useRenameFlow } from '../../app/api/flows';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';

/** Changes what a flow is called, while nothing of it is on the air, and how it is described; its code stays. */
export function RenameFlowDialog({ flow, onClose }: { flow: FlowSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const rename = useRenameFlow();
  const [name, setName] = useState(flow.name);
  const [description, setDescription] = useState(flow.description);
  const [isChecked, setChecked] = useState(false);
  const nameError = nameErrorOf();
  const released = flow.versions.filter(({ state }) => state === 'released').map(({ version }) => version);
  const isNameKept = released.length > 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '') return;
    if (name.trim() === flow.name && description === flow.description) return onClose();
    rename.mutate({ code: flow.code, name: name.trim(), description }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={t('flows:rename.title')} size={460}>
      <form className={form.form} onSubmit={submit} noValidate>
        {rename.error !== null && nameError === undefined && <FailureNotice error={rename.error} />}
        <TextInput
          {...(isNameKept ? {} : { 'data-autofocus': true })}
          label={t('flows:rename.name')}
          description={isNameKept && t('flows:rename.nameKept', { versions: released.join(', ') })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          disabled={isNameKept}
          maxLength={128}
          value={name}
          error={nameError}
          onChange={(event) => {
            setName(event.currentTarget.value);
            rename.reset();
          }}
        />
        <Textarea
          {...(isNameKept ? { 'data-autofocus': true } : {})}
          label={t('flows:rename.description')}
          maxLength={1_024}
          autosize
          minRows={2}
          maxRows={6}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Modal>
  );

  function nameErrorOf(): string | undefined {
    if (isChecked && name.trim() === '') return t('flows:create.nameMissing');
    if (isRefusal(rename.error, 'flowNameTaken')) return t('flows:create.nameTaken');
    return fieldMessages(rename.error)['name'];
  }
}
