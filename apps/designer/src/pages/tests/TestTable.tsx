import { Button, Menu, Skeleton } from '@mantine/core';
import { type TestCaseSummary } from '@parley/contracts';
import { IconCopy, IconEye, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../app/api/session';
import { type KnownResults } from '../../app/api/testCases';
import { LastChange } from '../../app/ui/LastChange';
import { SortHead } from '../../app/ui/SortHead';
import { RowMenu } from '../../app/ui/RowMenu';
import table from '../../app/ui/table.module.css';
import { Waiting } from '../../app/ui/Waiting';
import { paths } from '../flows/flowPath';
import { ResultChip } from './ResultChip';
import styles from './Tests.module.css';

interface Props {
  code: string;
  cases: readonly TestCaseSummary[];
  known: KnownResults;
  /** what is shown belongs to the search before */
  isStale: boolean;
  onDelete: (name: string) => void;
  onClear: () => void;
}

const icon = { size: 16, stroke: 1.75 };

/** One row a test case: what it shows, who changed it last, how it ended. */
export function TestTable({ code, cases, known, isStale, onDelete, onClear }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`${table.card} ${isStale ? table.stale : ''}`} aria-busy={isStale}>
      <table className={table.table}>
        <Head />
        <tbody>
          {cases.map((one) => (
            <Row key={one.name} code={code} one={one} known={known} onDelete={onDelete} />
          ))}
        </tbody>
      </table>
      {cases.length === 0 ? (
        <div className={table.none}>
          <strong>{t('tests:list.none')}</strong>
          <Button variant="subtle" onClick={onClear}>
            {t('tests:list.clear')}
          </Button>
        </div>
      ) : (
        <div className={table.foot}>{t('tests:list.count', { count: cases.length })}</div>
      )}
    </div>
  );
}

function Head() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <SortHead by="name" label={t('tests:list.name')} className={styles.nameColumn} />
        <th>{t('tests:list.shows')}</th>
        <th className={`${styles.turnsColumn} ${table.figure}`}>{t('tests:list.turns')}</th>
        <SortHead
          by="changedAt"
          first="down"
          label={t('tests:list.changed')}
          className={styles.changedColumn}
        />
        <th className={styles.resultColumn}>{t('tests:list.result')}</th>
        <th className={styles.menuColumn}>
          <span className="visually-hidden">{t('tests:list.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  code: string;
  one: TestCaseSummary;
  known: KnownResults;
  onDelete: (name: string) => void;
}

function Row({ code, one, known, onDelete }: RowProps) {
  const { name, description, turns, changedAt, changedBy, revision } = one;
  return (
    <tr>
      <td>
        <div className={table.words}>
          <Link to={paths.test(code, name)} className={table.primary} title={name}>
            {name}
          </Link>
        </div>
      </td>
      <td>
        <span className={styles.shows} title={description}>
          {description}
        </span>
      </td>
      <td className={table.figure}>{turns}</td>
      <td>
        <LastChange by={changedBy} at={changedAt} />
      </td>
      <td>
        <ResultChip known={known.cases[name]} revision={revision} />
      </td>
      <td className={table.above}>
        <Actions code={code} name={name} onDelete={onDelete} />
      </td>
    </tr>
  );
}

function Actions({ code, name, onDelete }: Pick<RowProps, 'code' | 'onDelete'> & { name: string }) {
  const { t } = useTranslation();
  const mayEdit = useMay('edit');
  return (
    <RowMenu name={t('tests:list.rowActions', { name })}>
      <Menu.Item
        component={Link}
        to={paths.test(code, name)}
        leftSection={mayEdit ? <IconPencil {...icon} /> : <IconEye {...icon} />}
      >
        {t(mayEdit ? 'tests:list.edit' : 'tests:list.open')}
      </Menu.Item>
      {mayEdit && (
        <>
          <Menu.Item component={Link} to={paths.newTest(code, name)} leftSection={<IconCopy {...icon} />}>
            {t('tests:list.duplicate')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => onDelete(name)}>
            {t('tests:list.delete')}
          </Menu.Item>
        </>
      )}
    </RowMenu>
  );
}

/** The table before its first answer. */
export function TestTableSkeleton() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('tests:list.loading')}>
      <div className={table.card}>
        <table className={table.table}>
          <Head />
          <tbody>
            {[150, 190, 130, 170].map((width) => (
              <tr key={width}>
                <td>
                  <Skeleton width={width} height={12} radius={4} />
                </td>
                <td>
                  <Skeleton width={width + 60} height={12} radius={4} />
                </td>
                <td />
                <td>
                  <Skeleton width={120} height={12} radius={4} />
                </td>
                <td>
                  <Skeleton width={70} height={20} radius={10} />
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
