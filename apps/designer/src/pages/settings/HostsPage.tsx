import { Button, Checkbox, Modal, NumberInput, TextInput } from '@mantine/core';
import { type OutboundHost } from '@parley/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddHost, useRemoveHost } from '../../app/api/administration';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { useOutboundHosts } from '../../app/api/resources';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { EmptyState } from '../../app/ui/EmptyState';
import { IconAction } from '../../app/ui/IconAction';
import table from '../../app/ui/table.module.css';
import { HostDrawing } from '../resources/drawings';
import { SettingsPage } from './SettingsPage';
import styles from './SettingsPage.module.css';
import { SettingsTable } from './SettingsTable';

type Asked = { about: 'new' } | { about: 'remove'; host: OutboundHost };

/** `/settings/hosts`: where flows may send requests to. */
export function HostsPage() {
  const { t } = useTranslation();
  const hosts = useOutboundHosts();
  const [asked, setAsked] = useState<Asked>();
  const items = hosts.data?.items ?? [];
  const close = () => setAsked(undefined);
  const isEmpty = hosts.data !== undefined && items.length === 0;
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAsked({ about: 'new' })}>
      {t('settings:hosts.new')}
    </Button>
  );
  return (
    <SettingsPage area="hosts" actions={!isEmpty && add}>
      {!isEmpty && <p className={styles.intro}>{t('settings:hosts.intro')}</p>}
      <SettingsTable
        query={hosts}
        columns={[
          { key: 'host', label: t('settings:hosts.host'), width: '32%' },
          { key: 'port', label: t('settings:hosts.port'), width: '12%' },
          { key: 'private', label: t('settings:hosts.network'), width: '18%' },
          { key: 'description', label: t('settings:hosts.description') },
          { key: 'menu', label: t('settings:table.actions'), width: '48px', isQuiet: true },
        ]}
        count={items.length}
        total={items.length}
        texts={{
          loading: t('settings:hosts.loading'),
          failed: t('settings:hosts.failed'),
          none: t('settings:hosts.none'),
        }}
        empty={
          <EmptyState
            title={t('settings:hosts.none')}
            text={t('settings:hosts.noneText')}
            drawing={<HostDrawing />}
            action={add}
          />
        }
      >
        {items.map((host) => (
          <tr key={`${host.host} ${host.port}`}>
            <td>
              <div className={table.words}>
                <span className={styles.mono} title={host.host}>
                  {host.host}
                </span>
              </div>
            </td>
            <td>{host.port === 0 ? t('settings:hosts.anyPort') : host.port}</td>
            <td>
              {host.allowPrivate && <span className={styles.mark}>{t('settings:hosts.privateToo')}</span>}
            </td>
            <td>
              <div className={table.words}>
                <span className={table.secondary} title={host.description}>
                  {host.description}
                </span>
              </div>
            </td>
            <td>
              <IconAction
                name={t('settings:hosts.remove', { host: host.host })}
                onClick={() => setAsked({ about: 'remove', host })}
              >
                <IconTrash size={16} stroke={1.75} />
              </IconAction>
            </td>
          </tr>
        ))}
      </SettingsTable>
      {asked?.about === 'new' && <NewHostDialog onClose={close} />}
      {asked?.about === 'remove' && <RemoveHostDialog host={asked.host} onClose={close} />}
    </SettingsPage>
  );
}

function NewHostDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const add = useAddHost();
  const [values, setValues] = useState({ host: '', port: '', allowPrivate: false, description: '' });
  const [isChecked, setChecked] = useState(false);
  const host = values.host.trim();
  const set = (part: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...part }));
    if (add.error !== null) add.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (host !== '') add.mutate({ ...values, host, port: Number(values.port) }, { onSuccess: onClose });
  };
  const said = fieldMessages(add.error);
  const hostError = () => {
    if (isChecked && host === '') return t('settings:hosts.hostMissing');
    if (isRefusal(add.error, 'alreadyExists')) return t('settings:hosts.listed');
    return said['host'] === undefined ? undefined : t('settings:hosts.hostWrong');
  };
  const isAtField = hostError() !== undefined || said['port'] !== undefined;
  return (
    <Modal opened onClose={onClose} title={t('settings:hosts.new')} size={460}>
      <form className={form.form} onSubmit={submit} noValidate>
        {add.error !== null && !isAtField && <FailureNotice error={add.error} />}
        <TextInput
          data-autofocus
          label={t('settings:hosts.host')}
          description={t('settings:hosts.hostHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          classNames={{ input: form.mono ?? '' }}
          spellCheck={false}
          autoCapitalize="none"
          maxLength={253}
          value={values.host}
          error={hostError()}
          onChange={(event) => set({ host: event.currentTarget.value })}
        />
        <NumberInput
          label={t('settings:hosts.port')}
          placeholder={t('settings:hosts.anyPort')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          min={1}
          max={65_535}
          clampBehavior="strict"
          value={values.port}
          error={said['port']}
          onChange={(port) => set({ port: String(port) })}
        />
        <Checkbox
          label={t('settings:hosts.allowPrivate')}
          description={t('settings:hosts.allowPrivateHelp')}
          checked={values.allowPrivate}
          onChange={(event) => set({ allowPrivate: event.currentTarget.checked })}
        />
        <TextInput
          label={t('settings:hosts.description')}
          maxLength={256}
          value={values.description}
          error={said['description']}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('settings:hosts.add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function RemoveHostDialog({ host, onClose }: { host: OutboundHost; onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveHost();
  return (
    <ConfirmDialog
      title={t('settings:hosts.removeTitle', { host: host.host })}
      action={t('settings:hosts.removeSubmit')}
      isDangerous
      isPending={remove.isPending}
      failure={remove.error}
      onConfirm={() => remove.mutate(host, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{t('settings:hosts.removeText')}</p>
    </ConfirmDialog>
  );
}
