import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { useSaveAs } from '../../app/api/transfer';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { paths } from '../flows/flowPath';
import { FLOW_CODE, suggestCode } from '../flows/suggestCode';

const FIRST_VERSION = '1.0';
const LONGEST_NAME = 128;

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
  const [name, setName] = useState(() =>
    t('transfer:saveAs.copyOf', { name: from.name }).slice(0, LONGEST_NAME),
  );
  const [ownCode, setOwnCode] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const code = ownCode ?? (suggestCode(name) || `${from.code}-copy`.slice(0, 64));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || !FLOW_CODE.test(code)) return;
    save.mutate(
      { from, code, name: name.trim() },
      { onSuccess: (flow) => void navigate(paths.version(flow.code, FIRST_VERSION)) },
    );
  };
  const errors = errorsOf();
  const isAtField = errors.name !== undefined || errors.code !== undefined;
  return (
    <Modal opened onClose={onClose} size={460} title={t('transfer:saveAs.title', from)}>
      <form className={form.form} onSubmit={submit} noValidate>
        {save.error !== null && !isAtField && <FailureNotice error={save.error} />}
        <p className={form.text}>{t('transfer:saveAs.text')}</p>
        <TextInput
          data-autofocus
          label={t('flows:create.name')}
          maxLength={LONGEST_NAME}
          value={name}
          error={errors.name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            save.reset();
          }}
        />
        <TextInput
          label={t('flows:create.code')}
          description={t('flows:create.codeHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          classNames={{ input: form.mono ?? '' }}
          spellCheck={false}
          autoCapitalize="none"
          value={code}
          error={errors.code}
          onChange={(event) => {
            setOwnCode(event.currentTarget.value);
            save.reset();
          }}
        />
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

  function errorsOf(): { name?: string | undefined; code?: string | undefined } {
    if (isChecked && name.trim() === '') return { name: t('flows:create.nameMissing') };
    if (isChecked && !FLOW_CODE.test(code)) return { code: t('flows:create.codeWrong') };
    if (isRefusal(save.error, 'flowNameTaken')) return { name: t('flows:create.nameTaken') };
    const said = fieldMessages(save.error);
    return { name: said['name'], code: said['code'] };
  }
}
