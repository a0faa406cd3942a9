import { Button, Menu, Skeleton } from '@mantine/core';
import { type ResourceKind } from '@parley/contracts';
import { IconHistory, IconPencil, IconRoute, IconTrash } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Revised } from '../../app/api/resources';
import { useMay } from '../../app/api/session';
import { LastChange } from '../../app/ui/LastChange';
import { SortHead } from '../../app/ui/SortHead';
import { RowMenu } from '../../app/ui/RowMenu';
import table from '../../app/ui/table.module.css';
import { Waiting } from '../../app/ui/Waiting';
import { resourcePath } from './paths';
import styles from './ResourceList.module.css';

export interface Column<Item> {
  key: string;
  label: string;
  /** of the table, such as `20%` */
  width: string;
  cell: (item: Item) => ReactNode;
}

interface Props<Item> {
  kind: ResourceKind;
  items: readonly Item[];
  total: number;
  columns: readonly Column<Item>[];
  opened: string | undefined;
  /** what is shown belongs to the search before */
  isStale: boolean;
  mayDelete: (item: Item) => boolean;
  onDelete: (item: Item) => void;
  onClear: () => void;
  more: { isThere: boolean; isLoading: boolean; load: () => void };
}

const icon = { size: 16, stroke: 1.75 };

/** One row a resource: what it is, how often it is used, who changed it last. */
export function ResourceTable<Item extends Revised>(props: Props<Item>) {
  const { kind, items, total, columns, more } = props;
  const { t } = useTranslation();
  return (
    <div className={`${table.card} ${props.isStale ? table.stale : ''}`} aria-busy={props.isStale}>
      <table className={table.table}>
        <Head columns={columns} />
        <tbody>
          {items.map((item) => (
            <tr key={item.name} data-opened={item.name === props.opened || undefined} className={styles.row}>
              {columns.map(({ key, cell }) => (
                <td key={key}>{cell(item)}</td>
              ))}
              <td>
                <Link
                  to={resourcePath(kind, item.name, 'uses')}
                  className={`${styles.uses} ${table.above}`}
                  data-none={item.uses === 0 || undefined}
                >
                  {t('resources:list.usesCount', { count: item.uses })}
                </Link>
              </td>
              <td>
                <LastChange by={item.changedBy} at={item.changedAt} />
              </td>
              <td className={table.above}>
                <Actions
                  kind={kind}
                  item={item}
                  mayDelete={props.mayDelete(item)}
                  onDelete={() => props.onDelete(item)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length === 0 && !more.isThere ? (
        <div className={table.none}>
          <strong>{t('resources:list.none')}</strong>
          <Button variant="subtle" onClick={props.onClear}>
            {t('resources:list.clear')}
          </Button>
        </div>
      ) : (
        <div className={table.foot}>
          {t('resources:list.shown', { shown: items.length, count: total })}
          {more.isThere && (
            <Button variant="transparent" size="xs" loading={more.isLoading} onClick={more.load}>
              {t('resources:list.showMore')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Head<Item>({ columns }: { columns: readonly Column<Item>[] }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {columns.map(({ key, label, width }, i) =>
          i === 0 ? (
            <SortHead key={key} by="name" label={label} style={{ width }} />
          ) : (
            <th key={key} style={{ width }}>
              {label}
            </th>
          ),
        )}
        <th className={styles.usesColumn}>{t('resources:list.uses')}</th>
        <SortHead
          by="changedAt"
          first="down"
          label={t('resources:list.changed')}
          className={styles.changedColumn}
        />
        <th className={styles.menu}>
          <span className="visually-hidden">{t('resources:list.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface ActionsProps {
  kind: ResourceKind;
  item: Revised;
  mayDelete: boolean;
  onDelete: () => void;
}

function Actions({ kind, item: { name }, mayDelete, onDelete }: ActionsProps) {
  const { t } = useTranslation();
  const mayEdit = useMay('edit');
  return (
    <RowMenu name={t('resources:list.rowActions', { name })}>
      <Menu.Item component={Link} to={resourcePath(kind, name)} leftSection={<IconPencil {...icon} />}>
        {t(mayEdit ? 'resources:list.edit' : 'resources:list.open')}
      </Menu.Item>
      <Menu.Item component={Link} to={resourcePath(kind, name, 'uses')} leftSection={<IconRoute {...icon} />}>
        {t('resources:uses.title')}
      </Menu.Item>
      <Menu.Item
        component={Link}
        to={resourcePath(kind, name, 'history')}
        leftSection={<IconHistory {...icon} />}
      >
        {t('resources:history.title')}
      </Menu.Item>
      {mayDelete && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onDelete}>
            {t('resources:remove.submit')}
          </Menu.Item>
        </>
      )}
    </RowMenu>
  );
}

const SKELETON_ROWS = 6;

/** The table before its first answer. */
export function ResourceTableSkeleton<Item>({
  columns,
  label,
}: {
  columns: readonly Column<Item>[];
  label: string;
}) {
  return (
    <Waiting label={label}>
      <div className={table.card}>
        <table className={table.table}>
          <Head columns={columns} />
          <tbody>
            {Array.from({ length: SKELETON_ROWS }, (_, row) => (
              <tr key={row}>
                {columns.map(({ key }, index) => (
                  <td key={key}>
                    <Skeleton width={index === 0 ? 150 : 72} height={12} radius={4} />
                  </td>
                ))}
                <td>
                  <Skeleton width={48} height={12} radius={4} />
                </td>
                <td>
                  <Skeleton width={120} height={12} radius={4} />
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
