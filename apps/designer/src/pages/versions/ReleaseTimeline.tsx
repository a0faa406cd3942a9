import { Skeleton } from '@mantine/core';
import { type ReleaseChanges, type ReleaseRecord, type ReleaseTests } from '@parley/contracts';
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReleases } from '../../app/api/flows';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Moment } from '../../app/ui/Moment';
import { PersonAvatar } from '../../app/ui/PersonAvatar';
import { useGrayRuleText } from '../../app/ui/useGrayRuleText';
import { DiffSign } from '../../diff/DiffSign';
import { paths } from '../flows/flowPath';
import { percentOf } from '../tests/share';
import styles from './VersionsPage.module.css';

/** Who made what live, when and why; newest first. */
export function ReleaseTimeline({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useReleases(code);
  return (
    <section className={styles.timeline}>
      <h2>{t('flows:history.record')}</h2>
      {data === undefined && error === null && <Skeleton height={120} />}
      {error !== null && (
        <FailureNotice title={t('flows:history.recordFailed')} error={error} onRetry={() => void refetch()} />
      )}
      {data?.items.length === 0 && <p className={styles.muted}>{t('flows:history.recordEmpty')}</p>}
      <ol className={styles.records}>
        {data?.items.map((record) => (
          <Entry key={record.id} code={code} record={record} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ code, record }: { code: string; record: ReleaseRecord }) {
  const { t } = useTranslation();
  const sayRule = useGrayRuleText();
  const person = record.by?.name ?? t('common:someone');
  return (
    <li className={styles.record}>
      <PersonAvatar name={person} />
      <div className={styles.event}>
        <p>
          {person}{' '}
          <span>
            {record.kind === 'gray' && record.action === 'release'
              ? t('flows:history.asGray', { version: record.version })
              : t(`flows:history.events.${record.action}`, { version: record.version })}
          </span>
        </p>
        <span className={styles.muted}>
          <Moment at={record.at} />
          {record.workMode !== 'common' && ` · ${t(`common:workModes.${record.workMode}`)}`}
        </span>
        {record.grayRule !== null && (
          <p className={styles.fact}>{t('flows:history.grayRule', { rule: sayRule(record.grayRule) })}</p>
        )}
        {record.editors !== null && record.editors.length > 0 && (
          <p className={styles.fact}>
            {t('flows:history.editedBy', { names: record.editors.map(({ name }) => name).join(', ') })}
          </p>
        )}
        {record.frozenAt !== null && record.action !== 'offline' && (
          <p className={styles.fact}>
            {t('flows:history.frozen')} <Moment at={record.frozenAt} />
          </p>
        )}
        {record.changes !== null && <Changes code={code} version={record.version} changes={record.changes} />}
        {record.tests !== null && <Tests code={code} tests={record.tests} />}
        {record.note !== '' && <div className={styles.note}>{record.note}</div>}
      </div>
    </li>
  );
}

/** What the test cases said of the version at the release; leads to what they are now. */
function Tests({ code, tests }: { code: string; tests: ReleaseTests }) {
  const { t } = useTranslation();
  const { passed, failed, failedNames, coverage } = tests;
  const Icon = failed > 0 ? IconCircleXFilled : IconCircleCheckFilled;
  return (
    <>
      <p className={styles.fact}>
        <span className={styles.figure}>
          <Icon size={14} className={failed > 0 ? styles.failed : styles.passed} aria-hidden="true" />
          <Link to={paths.tests(code)}>{t('flows:history.tests', { passed, count: passed + failed })}</Link>
        </span>
        <span>{t('flows:history.testsReach', { percent: percentOf(coverage.branches) })}</span>
      </p>
      {failed > 0 && (
        <p className={styles.fact}>{t('flows:history.testsFailed', { names: failedNames.join(', ') })}</p>
      )}
    </>
  );
}

interface ChangesProps {
  code: string;
  version: string;
  changes: ReleaseChanges;
}

/** What the release changed for callers; leads to the drawing of it. */
function Changes({ code, version, changes }: ChangesProps) {
  const { t } = useTranslation();
  const { since, variables } = changes;
  if (since === null || since === version) return null;
  const kinds = (['added', 'changed', 'removed'] as const).filter((kind) => changes[kind] > 0);
  if (kinds.length === 0 && variables === 0) {
    return <p className={styles.fact}>{t('flows:history.sameBehaviour', { version: since })}</p>;
  }
  return (
    <p className={styles.fact}>
      <Link to={paths.diff(code, since, version)}>{t('flows:history.changesSince', { version: since })}</Link>
      {kinds.map((kind) => (
        <span key={kind} className={styles.figure}>
          <DiffSign kind={kind} size={14} />
          {t(`flows:history.figures.${kind}`, { count: changes[kind] })}
        </span>
      ))}
      {variables > 0 && (
        <span className={styles.figure}>{t('flows:history.variables', { count: variables })}</span>
      )}
    </p>
  );
}
