import { type CheckedItem, type CheckedKind, type Use } from '@parley/contracts';
import { UnstyledButton } from '@mantine/core';
import {
  IconApi,
  IconDatabase,
  IconChevronDown,
  IconChevronRight,
  IconPhoneOutgoing,
  IconRoute,
  IconSitemap,
  IconTable,
  IconTemplate,
  IconTestPipe,
  IconVariable,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import table from '../../app/ui/table.module.css';
import { paths } from '../flows/flowPath';
import { resourcePath } from '../resources/paths';
import { UseLinks } from '../resources/UseLinks';
import styles from './FlowCheckPage.module.css';

const ICONS: Record<CheckedKind, TablerIcon> = {
  flow: IconSitemap,
  flowVariable: IconVariable,
  globalVariable: IconVariable,
  template: IconTemplate,
  interface: IconApi,
  dataTable: IconTable,
  transferPolicy: IconPhoneOutgoing,
  storedProcedure: IconDatabase,
  grayRule: IconTestPipe,
  accessCode: IconRoute,
};

/** One item: what it is, how often it is used, and, opened, each of the places. */
export function CheckedRow({ item }: { item: CheckedItem }) {
  const { t } = useTranslation();
  const Icon = ICONS[item.kind];
  const to = pathOf(item);
  return (
    <tr className={styles.row}>
      <td>
        <div className={table.name}>
          <Icon size={16} stroke={1.75} className={styles.icon} aria-hidden="true" />
          <div className={table.words}>
            {to === undefined ? (
              <span className={styles.name} title={item.name}>
                {item.name}
              </span>
            ) : (
              <Link to={to} className={styles.name} title={item.name}>
                {item.name}
              </Link>
            )}
            {item.flow !== undefined && (
              <span className={table.secondary} title={item.flow}>
                {t('flowCheck:inFlow', { flow: item.flow })}
              </span>
            )}
          </div>
        </div>
      </td>
      <td>{t(`flowCheck:kinds.${item.kind}`)}</td>
      <td>
        <Uses item={item} />
      </td>
    </tr>
  );
}

function Uses({ item }: { item: CheckedItem }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { uses, places, accessCodes = [] } = item;
  if (places === 0 && accessCodes.length === 0)
    return <span className={styles.unused}>{t('flowCheck:unused')}</span>;
  const bound = boundFlow(item);
  if (bound !== undefined)
    return (
      <Link to={paths.versions(bound.flowCode)} className={styles.target}>
        {t('flowCheck:leadsTo', { flow: bound.flowName })}
      </Link>
    );
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <div className={styles.summary}>
        {uses.length > 0 && (
          <UnstyledButton className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Chevron size={14} stroke={1.9} aria-hidden="true" />
            {t('flowCheck:places', { count: places })}
          </UnstyledButton>
        )}
        {accessCodes.map((code) => (
          <Link key={code} to={codePath(code)} className={styles.codeMark}>
            {t('flowCheck:codeLeadsHere', { code })}
          </Link>
        ))}
      </div>
      {isOpen && (
        <div className={styles.places}>
          <UseLinks uses={uses} />
          {places > uses.length && (
            <p className={table.secondary}>{t('flowCheck:morePlaces', { count: places - uses.length })}</p>
          )}
        </div>
      )}
    </>
  );
}

/** The flow that an access code leads to. */
function boundFlow({ kind, uses: [use] }: CheckedItem): Extract<Use, { kind: 'flow' }> | undefined {
  return kind === 'accessCode' && use?.kind === 'flow' ? use : undefined;
}

const codePath = (code: string) => `/access-codes?${new URLSearchParams({ search: code }).toString()}`;

/** @returns where the item itself is looked after; undefined where that is not known */
function pathOf({ kind, name, flow }: CheckedItem): string | undefined {
  switch (kind) {
    case 'flow':
      return paths.versions(name);
    case 'flowVariable':
      return flow === undefined ? undefined : paths.versions(flow);
    case 'globalVariable':
      return resourcePath('variables', name);
    case 'template':
      return resourcePath('templates', name);
    case 'interface':
      return resourcePath('interfaces', name);
    case 'storedProcedure':
      return resourcePath('stored-procedures', name);
    case 'dataTable':
      return resourcePath('data-tables', name);
    case 'transferPolicy':
      return resourcePath('transfer-policies', name);
    case 'accessCode':
      return codePath(name);
    case 'grayRule':
      return `/gray-rules?${new URLSearchParams({ search: name }).toString()}`;
  }
}
