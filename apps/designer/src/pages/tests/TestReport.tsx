import { Button } from '@mantine/core';
import { type FlowDetail, type TestCaseResult, type TestRun } from '@parley/contracts';
import { FlowDocument } from '@parley/flow-model';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVersion } from '../../app/api/flows';
import { paths } from '../flows/flowPath';
import { Coverage } from './Coverage';
import { Differences } from './Differences';
import styles from './Tests.module.css';

interface Props {
  flow: FlowDetail;
  run: TestRun;
}

/** What a run of all cases has shown: how many pass, how far they reach, why some fail, what none goes through. */
export function TestReport({ flow, run }: Props) {
  const { t } = useTranslation();
  const failed = run.cases.filter((one) => !one.passed);
  const now = flow.allVersions.find(({ version }) => version === run.version);
  const isOld = now !== undefined && now.contentHash !== run.contentHash;
  const Icon = failed.length > 0 ? IconCircleXFilled : IconCircleCheckFilled;
  return (
    <section className={styles.report} aria-label={t('tests:report.label', { version: run.version })}>
      <div className={styles.summary}>
        <div className={styles.outcome} role="status">
          <Icon size={22} data-state={failed.length > 0 ? 'failed' : 'passed'} aria-hidden="true" />
          <div>
            <h2>{t('tests:passed', { count: run.cases.length, passed: run.passed })}</h2>
            <p>{t('tests:report.of', { version: run.version, time: secondsOf(run.durationMs) })}</p>
          </div>
        </div>
        <Coverage coverage={run.coverage} />
      </div>
      {isOld && <p className={styles.old}>{t('tests:report.old', { version: run.version })}</p>}
      {failed.length > 0 && (
        <Failed key={run.contentHash} flow={flow} version={run.version} failed={failed} />
      )}
      {run.coverage.missedNodes.length > 0 && <Missed flow={flow} run={run} />}
    </section>
  );
}

/** As many stand above the list of cases without pushing it away: the first ones often share their cause. */
const FIRST = 3;

interface FailedProps {
  flow: FlowDetail;
  version: string;
  failed: readonly TestCaseResult[];
}

function Failed({ flow, version, failed }: FailedProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? failed : failed.slice(0, FIRST);
  return (
    <ul className={styles.failed}>
      {shown.map((result) => (
        <li key={result.name}>
          <h3>
            <Link to={paths.test(flow.code, result.name, version)}>{result.name}</Link>
          </h3>
          <Differences result={result} />
        </li>
      ))}
      {shown.length < failed.length && (
        <li>
          <Button variant="transparent" size="xs" px={0} onClick={() => setWhole(true)}>
            {t('tests:report.more', { count: failed.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** Leads to what no case goes through. */
function Missed({ flow, run }: Props) {
  const { t } = useTranslation();
  const nameOf = useNodeNames(flow.code, run.version);
  const { missedNodes } = run.coverage;
  return (
    <div className={styles.missed}>
      <h3>
        <IconAlertTriangleFilled size={14} aria-hidden="true" />
        {t('tests:report.missed', { count: missedNodes.length })}
      </h3>
      <ul>
        {missedNodes.map((id) => (
          <li key={id}>
            <Link to={paths.node(flow.code, run.version, id)} title={nameOf(id)}>
              {nameOf(id)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** @returns what a person calls a node of a version; its id until that is known */
function useNodeNames(code: string, version: string): (id: string) => string {
  const { data } = useVersion(code, version);
  const names = useMemo(() => {
    const document = FlowDocument.safeParse(data?.document).data;
    return new Map(document?.nodes.map(({ id, name }) => [id, name]));
  }, [data?.document]);
  return (id) => names.get(id) ?? id;
}

/** Seconds with one decimal, as the run took them. */
function secondsOf(ms: number): string {
  return (ms / 1_000).toFixed(ms < 1_000 ? 2 : 1);
}
