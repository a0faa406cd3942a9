import { Button } from '@mantine/core';
import { type ApiToken } from '@parley/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevokeToken, useTokens } from '../../app/api/administration';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import form from '../../app/ui/form.module.css';
import { EmptyState } from '../../app/ui/EmptyState';
import { IconAction } from '../../app/ui/IconAction';
import { Moment } from '../../app/ui/Moment';
import table from '../../app/ui/table.module.css';
import { NewTokenDialog } from './NewTokenDialog';
import { TokenDrawing } from '../resources/drawings';
import { SettingsPage } from './SettingsPage';
import styles from './SettingsPage.module.css';
import { SettingsTable } from './SettingsTable';

type Asked = { about: 'new' } | { about: 'revoke'; token: ApiToken };

/** `/settings/tokens`: one's own keys for scripts and the command line. */
export function TokensPage() {
  const { t } = useTranslation();
  const tokens = useTokens();
  const [asked, setAsked] = useState<Asked>();
  const items = tokens.data?.pages.flatMap((page) => page.items) ?? [];
  const close = () => setAsked(undefined);
  const isEmpty = tokens.data !== undefined && items.length === 0;
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAsked({ about: 'new' })}>
      {t('settings:tokens.new')}
    </Button>
  );
  return (
    <SettingsPage area="tokens" actions={!isEmpty && add}>
      {!isEmpty && <p className={styles.intro}>{t('settings:tokens.intro')}</p>}
      <SettingsTable
        query={tokens}
        columns={[
          { key: 'name', label: t('settings:tokens.name'), width: '26%' },
          { key: 'scopes', label: t('settings:tokens.scopes'), width: '30%' },
          { key: 'used', label: t('settings:tokens.lastUsed'), width: '16%' },
          { key: 'expires', label: t('settings:tokens.expires') },
          { key: 'menu', label: t('settings:table.actions'), width: '48px', isQuiet: true },
        ]}
        count={items.length}
        total={tokens.data?.pages.at(-1)?.total ?? 0}
        texts={{
          loading: t('settings:tokens.loading'),
          failed: t('settings:tokens.failed'),
          none: t('settings:tokens.none'),
        }}
        empty={
          <EmptyState
            title={t('settings:tokens.none')}
            text={t('settings:tokens.intro')}
            drawing={<TokenDrawing />}
            action={add}
          />
        }
      >
        {items.map((token) => (
          <Row key={token.id} token={token} onRevoke={() => setAsked({ about: 'revoke', token })} />
        ))}
      </SettingsTable>
      {asked?.about === 'new' && <NewTokenDialog onClose={close} />}
      {asked?.about === 'revoke' && <RevokeDialog token={asked.token} onClose={close} />}
    </SettingsPage>
  );
}

function Row({ token, onRevoke }: { token: ApiToken; onRevoke: () => void }) {
  const { t, i18n } = useTranslation();
  const { name, scopes, createdAt, lastUsedAt, expiresAt } = token;
  const isExpired = expiresAt !== null && new Date(expiresAt).getTime() <= Date.now();
  return (
    <tr>
      <td>
        <div className={table.words}>
          <span className={styles.strong} title={name}>
            {name}
          </span>
          <span className={table.secondary}>
            <Moment at={createdAt} />
          </span>
        </div>
      </td>
      <td>
        <span className={styles.marks}>
          {scopes.map((scope) => (
            <span key={scope} className={styles.mark} title={t(`settings:permissions.${scope}.help`)}>
              {t(`settings:permissions.${scope}.name`)}
            </span>
          ))}
        </span>
      </td>
      <td className={table.secondary}>
        {lastUsedAt === null ? t('settings:tokens.neverUsed') : <Moment at={lastUsedAt} />}
      </td>
      <td>
        {isExpired ? (
          <span className={styles.state} data-kind="disabled">
            {t('settings:tokens.expired')}
          </span>
        ) : expiresAt === null ? (
          t('settings:tokens.never')
        ) : (
          new Date(expiresAt).toLocaleDateString(i18n.language === 'en' ? 'en-GB' : i18n.language, {
            dateStyle: 'medium',
          })
        )}
      </td>
      <td>
        <IconAction name={t('settings:tokens.revoke', { name })} onClick={onRevoke}>
          <IconTrash size={16} stroke={1.75} />
        </IconAction>
      </td>
    </tr>
  );
}

function RevokeDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const { t } = useTranslation();
  const revoke = useRevokeToken();
  return (
    <ConfirmDialog
      title={t('settings:tokens.revokeTitle', { name: token.name })}
      action={t('settings:tokens.revokeSubmit')}
      isDangerous
      isPending={revoke.isPending}
      failure={revoke.error}
      onConfirm={() => revoke.mutate(token.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{t('settings:tokens.revokeText')}</p>
    </ConfirmDialog>
  );
}
