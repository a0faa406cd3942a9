import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { type CreatedToken, Permission } from '@parley/contracts';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateToken } from '../../app/api/administration';
import { fieldMessages } from '../../app/api/failure';
import { useMe } from '../../app/api/session';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import styles from './SettingsPage.module.css';
import { LONGEST_NAME } from './UserFields';

const NEVER = 'never';
const DAYS = ['30', '90', '365', NEVER] as const;

/** Makes a token, then shows it: this once, so that this part closes only when asked to. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [created, setCreated] = useState<CreatedToken>();
  const isShown = created !== undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      title={isShown ? t('settings:tokens.createdTitle', { name: created.name }) : t('settings:tokens.new')}
      closeOnClickOutside={!isShown}
      closeOnEscape={!isShown}
      withCloseButton={!isShown}
    >
      {isShown ? (
        <ShownToken token={created.token} onClose={onClose} />
      ) : (
        <TokenForm onCreated={setCreated} onClose={onClose} />
      )}
    </Modal>
  );
}

function ShownToken({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2_000 });
  return (
    <div className={form.form}>
      <p className={form.text}>{t('settings:tokens.shownOnce')}</p>
      <div className={styles.token}>
        <code>{token}</code>
        <Button
          variant="default"
          data-autofocus
          leftSection={
            clipboard.copied ? <IconCheck size={16} stroke={1.75} /> : <IconCopy size={16} stroke={1.75} />
          }
          onClick={() => clipboard.copy(token)}
        >
          {clipboard.copied ? t('settings:tokens.copied') : t('settings:tokens.copy')}
        </Button>
      </div>
      {clipboard.error !== null && <p className={form.help}>{t('settings:tokens.copyFailed')}</p>}
      <div className={form.buttons}>
        <Button onClick={onClose}>{t('settings:tokens.done')}</Button>
      </div>
    </div>
  );
}

interface FormProps {
  onCreated: (token: CreatedToken) => void;
  onClose: () => void;
}

function TokenForm({ onCreated, onClose }: FormProps) {
  const { t } = useTranslation();
  const own = useMe().data?.permissions ?? [];
  const create = useCreateToken();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['read']);
  const [days, setDays] = useState<string>('90');
  const [isChecked, setChecked] = useState(false);
  const said = fieldMessages(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const chosen = Permission.options.filter((permission) => scopes.includes(permission));
    if (name.trim() === '' || chosen.length === 0) return;
    const body = { name: name.trim(), scopes: chosen, days: days === NEVER ? null : Number(days) };
    create.mutate(body, { onSuccess: onCreated });
  };
  const nameError = isChecked && name.trim() === '' ? t('settings:tokens.nameMissing') : said['name'];
  const scopesError = isChecked && scopes.length === 0 ? t('settings:tokens.scopesMissing') : said['scopes'];
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      {create.error !== null && nameError === undefined && scopesError === undefined && (
        <FailureNotice error={create.error} />
      )}
      <TextInput
        data-autofocus
        label={t('settings:tokens.name')}
        placeholder={t('settings:tokens.namePlaceholder')}
        maxLength={LONGEST_NAME}
        value={name}
        error={nameError}
        onChange={(event) => {
          setName(event.currentTarget.value);
          create.reset();
        }}
      />
      <Checkbox.Group
        label={t('settings:tokens.scopes')}
        value={scopes}
        error={scopesError}
        onChange={setScopes}
      >
        <div className={styles.choices}>
          {own.map((permission) => (
            <Checkbox
              key={permission}
              value={permission}
              label={t(`settings:permissions.${permission}.name`)}
              description={t(`settings:permissions.${permission}.help`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Select
        label={t('settings:tokens.expires')}
        allowDeselect={false}
        data={DAYS.map((value) => ({
          value,
          label:
            value === NEVER
              ? t('settings:tokens.never')
              : t('settings:tokens.inDays', { count: Number(value) }),
        }))}
        value={days}
        error={said['days']}
        onChange={(value) => setDays(value ?? NEVER)}
      />
      <div className={form.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t('settings:tokens.create')}
        </Button>
      </div>
    </form>
  );
}
