import { Select } from '@mantine/core';
import { type AuditEntry } from '@parley/contracts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAudit } from '../../app/api/administration';
import { IconAction } from '../../app/ui/IconAction';
import { Moment } from '../../app/ui/Moment';
import { PersonAvatar } from '../../app/ui/PersonAvatar';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';
import { ACTION_GROUPS } from './auditActions';
import styles from './AuditPage.module.css';
import { SettingsPage } from './SettingsPage';
import settings from './SettingsPage.module.css';
import { SettingsTable } from './SettingsTable';

const ANY = 'any';
const COLUMNS = 5;

/** `/settings/audit?search&action`: who did what, from where, newest first. */
export function AuditPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const action = params.get('action') ?? '';
  const audit = useAudit({ search, action });
  const [opened, setOpened] = useState<string>();
  const items = audit.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (part: { search?: string; action?: string }) => {
    const next = Object.entries({ search, action, ...part }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(next), { replace: true });
  };
  return (
    <SettingsPage area="audit">
      <div className={settings.bar}>
        <SearchInput
          value={search}
          label={t('settings:audit.searchLabel')}
          placeholder={t('settings:audit.search')}
          onSearch={(text) => change({ search: text })}
        />
        <ActionSelect action={action} onChange={(chosen) => change({ action: chosen })} />
      </div>
      <SettingsTable
        query={audit}
        columns={[
          { key: 'open', label: t('settings:audit.details'), width: '60px', isQuiet: true },
          { key: 'who', label: t('settings:audit.who'), width: '24%' },
          { key: 'what', label: t('settings:audit.what'), width: '28%' },
          { key: 'subject', label: t('settings:audit.subject') },
          { key: 'at', label: t('settings:audit.at'), width: '150px' },
        ]}
        count={items.length}
        total={audit.data?.pages.at(-1)?.total ?? 0}
        texts={{
          loading: t('settings:audit.loading'),
          failed: t('settings:audit.failed'),
          none: t('settings:audit.none'),
        }}
        onClear={search === '' && action === '' ? undefined : () => setParams({}, { replace: true })}
      >
        {items.map((entry) => (
          <Fragment key={entry.id}>
            <Row
              entry={entry}
              isOpen={entry.id === opened}
              onToggle={() => setOpened(entry.id === opened ? undefined : entry.id)}
            />
            {entry.id === opened && <Details entry={entry} />}
          </Fragment>
        ))}
      </SettingsTable>
    </SettingsPage>
  );
}

function ActionSelect({ action, onChange }: { action: string; onChange: (action: string) => void }) {
  const { t } = useTranslation();
  const isKnown = action === '' || ACTION_GROUPS.some(([group, words]) => isOneOf(action, group, words));
  const groups = ACTION_GROUPS.map(([group, words]) => ({
    group: t(`settings:audit.subjects.${group}`),
    items: [
      {
        value: group,
        label: t('settings:audit.everything', { subject: t(`settings:audit.subjects.${group}`) }),
      },
      ...words.map((word) => ({
        value: `${group}.${word}`,
        label: t(`settings:audit.actions.${group}.${word}`),
      })),
    ],
  }));
  return (
    <Select
      aria-label={t('settings:audit.filterAction')}
      w={260}
      searchable
      allowDeselect={false}
      maxDropdownHeight={360}
      data={[
        { value: ANY, label: t('settings:audit.anyAction') },
        ...(isKnown ? [] : [{ value: action, label: action }]),
        ...groups,
      ]}
      value={action === '' ? ANY : action}
      onChange={(value) => onChange(value === null || value === ANY ? '' : value)}
    />
  );
}

function isOneOf(action: string, group: string, words: readonly string[]): boolean {
  return action === group || words.some((word) => action === `${group}.${word}`);
}

interface RowProps {
  entry: AuditEntry;
  isOpen: boolean;
  onToggle: () => void;
}

function Row({ entry, isOpen, onToggle }: RowProps) {
  const { t, i18n } = useTranslation();
  const { actorKind, actorName, action, subjectKind, subjectId } = entry;
  const textKey = `settings:audit.actions.${action}`;
  const kindKey = `settings:audit.subjects.${subjectKind}`;
  return (
    <tr>
      <td>
        <IconAction
          name={t(isOpen ? 'settings:audit.hide' : 'settings:audit.show')}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? (
            <IconChevronDown size={16} stroke={1.75} />
          ) : (
            <IconChevronRight size={16} stroke={1.75} />
          )}
        </IconAction>
      </td>
      <td>
        <div className={table.name}>
          <PersonAvatar name={actorName} />
          <div className={table.words}>
            <span title={actorName}>{actorName}</span>
            {actorKind !== 'user' && (
              <span className={table.secondary}>{t(`settings:audit.actors.${actorKind}`)}</span>
            )}
          </div>
        </div>
      </td>
      <td>
        <div className={table.words}>
          <span className={styles.what}>{i18n.exists(textKey) ? t(textKey) : action}</span>
          <span className={table.code}>{action}</span>
        </div>
      </td>
      <td>
        <div className={table.words}>
          <span className={styles.subject} title={subjectId}>
            {subjectId}
          </span>
          <span className={table.secondary}>{i18n.exists(kindKey) ? t(kindKey) : subjectKind}</span>
        </div>
      </td>
      <td className={`${table.secondary} ${styles.at}`}>
        <Moment at={entry.at} />
      </td>
    </tr>
  );
}

function Details({ entry }: { entry: AuditEntry }) {
  const { t, i18n } = useTranslation();
  const at = new Date(entry.at).toLocaleString(i18n.language === 'en' ? 'en-GB' : i18n.language, {
    dateStyle: 'long',
    timeStyle: 'medium',
  });
  const facts = [
    [t('settings:audit.at'), at],
    [t('settings:audit.from'), entry.remoteAddress],
    [t('settings:audit.before'), entry.beforeHash],
    [t('settings:audit.after'), entry.afterHash],
  ].filter(([, value]) => value !== null);
  return (
    <tr className={styles.details}>
      <td colSpan={COLUMNS}>
        <dl className={settings.facts}>
          {facts.map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className={table.code}>{value}</dd>
            </Fragment>
          ))}
          {entry.details !== null && (
            <>
              <dt>{t('settings:audit.details')}</dt>
              <dd>
                <pre className={styles.json}>{JSON.stringify(entry.details, undefined, 2)}</pre>
              </dd>
            </>
          )}
        </dl>
      </td>
    </tr>
  );
}
