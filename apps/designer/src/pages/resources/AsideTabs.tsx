import { Tabs } from '@mantine/core';
import { type ResourceKind } from '@parley/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Revised } from '../../app/api/resources';
import styles from './Aside.module.css';
import { type AsideTab } from './paths';
import { Revisions } from './Revisions';
import { WhereUsed } from './WhereUsed';

interface Props {
  kind: ResourceKind;
  /** absent: it is new, so nothing uses it and nothing happened to it */
  item: Revised | undefined;
  mayEdit: boolean;
  isDirty: boolean;
  /** an earlier content has returned, with this name */
  onReverted: (name: string) => void;
  /** name of the first tab; absent: there are only the other two */
  main?: { name: string; content: ReactNode };
  /** below the first tab, always in sight */
  foot?: ReactNode;
}

/** The tabs beside a resource: its own, where it is used, its history. The address says which one is open. */
export function AsideTabs({ kind, item, mayEdit, isDirty, onReverted, main, foot }: Props) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const first: AsideTab = main === undefined ? 'uses' : 'main';
  const tab = readTab(params.get('tab')) ?? first;
  const open = (next: string | null) => {
    const changed = new URLSearchParams(params);
    if (next === null || next === first) changed.delete('tab');
    else changed.set('tab', next);
    setParams(changed, { replace: true });
  };
  if (item === undefined) {
    return (
      <div className={styles.tabs}>
        <div className={styles.body}>{main?.content}</div>
        {foot !== undefined && <div className={styles.foot}>{foot}</div>}
      </div>
    );
  }
  return (
    <Tabs value={tab} onChange={open} keepMounted={false} className={styles.tabs ?? ''}>
      <Tabs.List className={styles.tabList ?? ''}>
        {main !== undefined && <Tabs.Tab value="main">{main.name}</Tabs.Tab>}
        <Tabs.Tab value="uses">
          {t('resources:uses.title')}
          <span className={styles.count}>{item.uses}</span>
        </Tabs.Tab>
        <Tabs.Tab value="history">{t('resources:history.title')}</Tabs.Tab>
      </Tabs.List>
      {main !== undefined && (
        <Tabs.Panel value="main" className={styles.body ?? ''}>
          {main.content}
        </Tabs.Panel>
      )}
      <Tabs.Panel value="uses" className={styles.body ?? ''}>
        <WhereUsed kind={kind} name={item.name} />
      </Tabs.Panel>
      <Tabs.Panel value="history" className={styles.body ?? ''}>
        <Revisions
          kind={kind}
          name={item.name}
          current={item.revision}
          mayEdit={mayEdit}
          isDirty={isDirty}
          onReverted={onReverted}
        />
      </Tabs.Panel>
      {foot !== undefined && tab === 'main' && <div className={styles.foot}>{foot}</div>}
    </Tabs>
  );
}

function readTab(text: string | null): AsideTab | undefined {
  return text === 'uses' || text === 'history' || text === 'main' ? text : undefined;
}
