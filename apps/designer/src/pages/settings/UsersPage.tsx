import { Button, Menu } from '@mantine/core';
import { type User } from '@parley/contracts';
import { IconKey, IconLockOpen, IconPencil, IconPlus, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useUsers } from '../../app/api/administration';
import { Moment } from '../../app/ui/Moment';
import { PersonAvatar } from '../../app/ui/PersonAvatar';
import { SearchInput } from '../../app/ui/SearchInput';
import { RowMenu } from '../../app/ui/RowMenu';
import table from '../../app/ui/table.module.css';
import { NewUserDialog } from './NewUserDialog';
import { SettingsPage } from './SettingsPage';
import styles from './SettingsPage.module.css';
import { SettingsTable } from './SettingsTable';
import { AccessDialog, EditUserDialog, PasswordDialog } from './UserDialogs';

type About = 'edit' | 'password' | 'disable' | 'enable' | 'unlock';
type Asked = { about: 'new' } | { about: About; user: User };

const icon = { size: 16, stroke: 1.75 };

/** `/settings/users?search`: who may sign in, as what. */
export function UsersPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const users = useUsers(search);
  const [asked, setAsked] = useState<Asked>();
  const items = users.data?.pages.flatMap((page) => page.items) ?? [];
  const find = (text: string) => setParams(text === '' ? {} : { search: text }, { replace: true });
  const close = () => setAsked(undefined);
  return (
    <SettingsPage
      area="users"
      actions={
        <Button leftSection={<IconPlus {...icon} />} onClick={() => setAsked({ about: 'new' })}>
          {t('settings:users.new')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <SearchInput
          value={search}
          label={t('settings:users.searchLabel')}
          placeholder={t('settings:users.search')}
          onSearch={find}
        />
      </div>
      <SettingsTable
        query={users}
        columns={[
          { key: 'name', label: t('settings:users.person'), width: '36%' },
          { key: 'role', label: t('settings:users.role'), width: '20%' },
          { key: 'state', label: t('settings:users.state'), width: '20%' },
          { key: 'created', label: t('settings:users.created') },
          { key: 'menu', label: t('settings:table.actions'), width: '48px', isQuiet: true },
        ]}
        count={items.length}
        total={users.data?.pages.at(-1)?.total ?? 0}
        texts={{
          loading: t('settings:users.loading'),
          failed: t('settings:users.failed'),
          none: t('settings:users.none'),
        }}
        onClear={search === '' ? undefined : () => find('')}
      >
        {items.map((user) => (
          <Row key={user.id} user={user} onAsk={(about) => setAsked({ about, user })} />
        ))}
      </SettingsTable>
      {asked?.about === 'new' && <NewUserDialog onClose={close} />}
      {asked?.about === 'edit' && <EditUserDialog user={asked.user} onClose={close} />}
      {asked?.about === 'password' && <PasswordDialog user={asked.user} onClose={close} />}
      {(asked?.about === 'disable' || asked?.about === 'enable' || asked?.about === 'unlock') && (
        <AccessDialog about={asked.about} user={asked.user} onClose={close} />
      )}
    </SettingsPage>
  );
}

function Row({ user, onAsk }: { user: User; onAsk: (about: About) => void }) {
  const { t } = useTranslation();
  const shown = user.name === '' ? user.userName : user.name;
  return (
    <tr>
      <td>
        <div className={table.name}>
          <PersonAvatar name={shown} size={28} />
          <div className={table.words}>
            <span className={styles.strong} title={shown}>
              {shown}
            </span>
            <span className={table.code} title={user.userName}>
              {user.userName}
            </span>
          </div>
        </div>
      </td>
      <td>{t(`common:roles.${user.role}`)}</td>
      <td>
        <UserState user={user} />
      </td>
      <td className={table.secondary}>
        <Moment at={user.createdAt} />
      </td>
      <td>
        <RowMenu name={t('settings:users.rowActions', { name: shown })} width={200}>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onAsk('edit')}>
            {t('settings:users.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => onAsk('password')}>
            {t('settings:users.reset')}
          </Menu.Item>
          {user.lockedUntil !== null && (
            <Menu.Item leftSection={<IconLockOpen {...icon} />} onClick={() => onAsk('unlock')}>
              {t('settings:users.unlock')}
            </Menu.Item>
          )}
          <Menu.Divider />
          {user.disabled ? (
            <Menu.Item leftSection={<IconUserCheck {...icon} />} onClick={() => onAsk('enable')}>
              {t('settings:users.enable')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconUserOff {...icon} />} onClick={() => onAsk('disable')}>
              {t('settings:users.disable')}
            </Menu.Item>
          )}
        </RowMenu>
      </td>
    </tr>
  );
}

function UserState({ user: { disabled, lockedUntil } }: { user: User }) {
  const { t, i18n } = useTranslation();
  const kind = disabled ? 'disabled' : lockedUntil === null ? 'active' : 'locked';
  const until =
    lockedUntil === null
      ? ''
      : new Date(lockedUntil).toLocaleTimeString(i18n.language === 'en' ? 'en-GB' : i18n.language, {
          timeStyle: 'short',
        });
  return (
    <span className={styles.state} data-kind={kind}>
      {t(`settings:users.states.${kind}`, { until })}
    </span>
  );
}
