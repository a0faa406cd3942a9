import { Button, Menu, Skeleton } from '@mantine/core';
import { type FlowSummary, type VersionSummary } from '@parley/contracts';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDownload,
  IconHistory,
  IconPencil,
  IconTestPipe,
  IconTrash,
  IconVectorBezier2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FlowSort } from '../../app/api/flows';
import { useMay } from '../../app/api/session';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { FlowTile } from '../../app/ui/FlowTile';
import { LastChange } from '../../app/ui/LastChange';
import { RowMenu } from '../../app/ui/RowMenu';
import { Sparkline } from '../../app/ui/Sparkline';
import { chipOf, StateChip } from '../../app/ui/StateChip';
import table from '../../app/ui/table.module.css';
import { Waiting } from '../../app/ui/Waiting';
import { pathToFlow, paths, workingVersion } from './flowPath';
import styles from './FlowTable.module.css';
import { useChangeText } from './useChangeText';

interface Props {
  flows: FlowSummary[];
  total: number;
  sort: FlowSort | undefined;
  /** what is shown belongs to the filter before; the answer is on its way */
  isStale: boolean;
  more: { isThere: boolean; isLoading: boolean; failure: unknown; load: () => void };
  onClearFilter: () => void;
  onRename: (flow: FlowSummary) => void;
  onDelete: (flow: FlowSummary) => void;
  onExport: (flow: FlowSummary) => void;
  onSaveAs: (flow: FlowSummary, version: string) => void;
}

const icon = { size: 16, stroke: 1.75 };

/** One row a flow: what it is, what runs of it, what happened to it last. */
export function FlowTable({ flows, total, sort, isStale, more, onClearFilter, ...onAsk }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`${table.card} ${isStale ? table.stale : ''}`} aria-busy={isStale}>
      <table className={table.table}>
        <FlowTableHead sort={sort} />
        <tbody>
          {flows.map((flow) => (
            <Row key={flow.code} flow={flow} {...onAsk} />
          ))}
        </tbody>
      </table>
      {flows.length === 0 && (
        <div className={table.none}>
          <strong>{t('flows:list.none')}</strong>
          {t('flows:list.noneText')}
          <Button variant="subtle" color="accent" onClick={onClearFilter}>
            {t('flows:list.clearFilter')}
          </Button>
        </div>
      )}
      {flows.length > 0 && (
        <div className={table.foot}>
          {t('flows:list.shown', { shown: flows.length, count: total })}
          {more.isThere && (
            <Button variant="transparent" size="xs" loading={more.isLoading} onClick={more.load}>
              {t('flows:list.showMore')}
            </Button>
          )}
        </div>
      )}
      {more.failure !== null && <FailureNotice error={more.failure} onRetry={more.load} />}
    </div>
  );
}

function FlowTableHead({ sort = 'change' }: { sort?: FlowSort | undefined }) {
  const { t } = useTranslation();
  const arrow = { size: 14, stroke: 1.75, className: styles.arrow, 'aria-hidden': true };
  return (
    <thead>
      <tr>
        <th className={styles.name} {...(sort === 'name' ? { 'aria-sort': 'ascending' } : {})}>
          {t('flows:list.name')}
          {sort === 'name' && <IconArrowUp {...arrow} />}
        </th>
        <th className={styles.kind}>{t('flows:list.kindColumn')}</th>
        <th className={styles.versions}>{t('flows:list.versions')}</th>
        <th className={styles.calls}>{t('flows:list.callsToday')}</th>
        <th className={styles.change} {...(sort === 'change' ? { 'aria-sort': 'descending' } : {})}>
          {t('flows:list.lastChange')}
          {sort === 'change' && <IconArrowDown {...arrow} />}
        </th>
        <th className={styles.menu}>
          <span className="visually-hidden">{t('flows:list.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}

const CHIP_ORDER = ['official', 'gray', 'draft', 'offline'];

/** What callers meet first, then what is being drawn. */
function inOrder(versions: readonly VersionSummary[]): VersionSummary[] {
  const rank = (version: VersionSummary) => CHIP_ORDER.indexOf(chipOf(version));
  return [...versions].sort((a, b) => rank(a) - rank(b));
}

type RowProps = { flow: FlowSummary } & Pick<Props, 'onRename' | 'onDelete' | 'onExport' | 'onSaveAs'>;

function Row({ flow, ...onAsk }: RowProps) {
  const { t, i18n } = useTranslation();
  const sayChange = useChangeText();
  return (
    <tr>
      <td>
        <div className={table.name}>
          <FlowTile flow={flow} />
          <div className={table.words}>
            <Link to={pathToFlow(flow)} className={`${table.primary} ${styles.title}`} title={flow.name}>
              {flow.name}
            </Link>
            <span className={table.code}>{flow.code}</span>
          </div>
        </div>
      </td>
      <td>
        <div className={table.words}>
          <span className={styles.kindName}>{t(`common:kinds.${flow.kind}`)}</span>
          <span className={table.secondary}>{t(`common:channels.${flow.channel}`)}</span>
        </div>
      </td>
      <td>
        <div className={table.chips}>
          {inOrder(flow.versions).map((version) => (
            <StateChip key={version.version} version={version} />
          ))}
        </div>
      </td>
      <td>
        <div className={styles.day}>
          <span className={styles.figure} data-none={flow.callsToday === 0}>
            {flow.callsToday.toLocaleString(i18n.language)}
          </span>
          <Sparkline counts={flow.callsByHour} className={styles.curve} />
        </div>
      </td>
      <td>
        <LastChange by={flow.lastChange.by} at={flow.lastChange.at} what={sayChange(flow.lastChange.what)} />
      </td>
      <td className={table.above}>
        <Actions flow={flow} {...onAsk} />
      </td>
    </tr>
  );
}

function Actions({ flow, onRename, onDelete, onExport, onSaveAs }: RowProps) {
  const { t } = useTranslation();
  const working = workingVersion(flow.versions);
  const mayEdit = useMay('edit');
  return (
    <RowMenu name={t('flows:list.rowActions', { name: flow.name })}>
      <Menu.Item component={Link} to={pathToFlow(flow)} leftSection={<IconVectorBezier2 {...icon} />}>
        {t('flows:list.open')}
      </Menu.Item>
      <Menu.Item component={Link} to={paths.versions(flow.code)} leftSection={<IconHistory {...icon} />}>
        {t('flows:list.history')}
      </Menu.Item>
      <Menu.Item component={Link} to={paths.tests(flow.code)} leftSection={<IconTestPipe {...icon} />}>
        {t('tests:open')}
      </Menu.Item>
      <Menu.Item leftSection={<IconDownload {...icon} />} onClick={() => onExport(flow)}>
        {t('transfer:export.one')}
      </Menu.Item>
      {mayEdit && (
        <>
          {working !== undefined && (
            <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => onSaveAs(flow, working.version)}>
              {t('transfer:saveAs.open')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onRename(flow)}>
            {t('flows:list.rename')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => onDelete(flow)}>
            {t('flows:list.delete')}
          </Menu.Item>
        </>
      )}
    </RowMenu>
  );
}

const SKELETON_ROWS = 6;

/** The table before its first answer. */
export function FlowTableSkeleton() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('flows:list.loading')}>
      <div className={table.card}>
        <table className={table.table}>
          <FlowTableHead />
          <tbody>
            {Array.from({ length: SKELETON_ROWS }, (_, row) => (
              <tr key={row}>
                <td>
                  <div className={table.name}>
                    <Skeleton width={30} height={30} radius={6} />
                    <div>
                      <Skeleton width={150 - (row % 3) * 22} height={12} radius={4} mb={6} />
                      <Skeleton width={84} height={10} radius={4} />
                    </div>
                  </div>
                </td>
                <td>
                  <Skeleton width={52} height={12} radius={4} />
                </td>
                <td>
                  <Skeleton width={86} height={20} radius={10} />
                </td>
                <td>
                  <Skeleton width={48} height={12} radius={4} />
                </td>
                <td>
                  <div className={table.name}>
                    <Skeleton width={22} height={22} circle />
                    <Skeleton width={110} height={12} radius={4} />
                  </div>
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Waiting>
  );
}
