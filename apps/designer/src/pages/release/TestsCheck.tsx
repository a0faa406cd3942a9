import { type FlowDetail, type TestCaseResult, type TestRun, type VersionDetail } from '@parley/contracts';
import { FlowDocument } from '@parley/flow-model';
import { IconCircleXFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { paths } from '../flows/flowPath';
import { percentOf } from '../tests/share';
import { Check, type CheckState } from './Check';
import { type TestsStanding } from './readiness';
import styles from './ReleasePage.module.css';

const MOST_FAILED = 5;
const MOST_MISSED = 3;

export interface TestsOfVersion {
  standing: TestsStanding;
  /** undefined: there is no answer yet, or none came */
  run: TestRun | undefined;
  failure: unknown;
  onRunAgain: () => void;
}

interface Props {
  flow: FlowDetail;
  draft: VersionDetail;
  tests: TestsOfVersion;
}

/** What the test cases say of the version. Where the flow asks for them they must pass; else it is good to know. */
export function TestsCheck({ flow, draft, tests }: Props) {
  const { t } = useTranslation();
  const { standing, run, failure, onRunAgain } = tests;
  const isAsked = flow.policy.tests;
  const report = run !== undefined && run.cases.length > 0;
  return (
    <Check
      state={stateOf(standing, isAsked)}
      title={
        report
          ? t('tests:passed', { count: run.cases.length, passed: run.passed })
          : t(`tests:release.${standing}`)
      }
      aside={
        standing !== 'running' && (
          <Link
            className={styles.checkLink}
            to={standing === 'none' ? paths.newTest(flow.code) : paths.tests(flow.code, draft.version)}
          >
            {t(standing === 'none' ? 'tests:new' : 'tests:release.report')}
          </Link>
        )
      }
    >
      {report && <Reach draft={draft} run={run} />}
      {standing === 'none' && t(isAsked ? 'tests:release.noneAsked' : 'tests:release.noneText')}
      {standing === 'unknown' && <FailureNotice error={failure} onRetry={onRunAgain} />}
      {standing === 'failing' && isAsked && <p>{t('tests:release.asked')}</p>}
      {report && (
        <FailedCases
          code={flow.code}
          version={run.version}
          cases={run.cases.filter(({ passed }) => !passed)}
        />
      )}
    </Check>
  );
}

function stateOf(standing: TestsStanding, isAsked: boolean): CheckState {
  if (standing === 'passing') return 'passed';
  if (standing === 'running') return 'open';
  if (isAsked) return 'failed';
  return standing === 'none' ? 'open' : 'warned';
}

/** How much of the version the cases go through, and what not. */
function Reach({ draft, run }: { draft: VersionDetail; run: TestRun }) {
  const { t } = useTranslation();
  const { nodes, branches, missedNodes } = run.coverage;
  const names = useMemo(() => {
    const document = FlowDocument.safeParse(draft.document).data;
    const byId = new Map(document?.nodes.map(({ id, name }) => [id, name]));
    return missedNodes.map((id) => byId.get(id) ?? id);
  }, [draft.document, missedNodes]);
  const more = names.length - MOST_MISSED;
  return (
    <>
      <p>{t('tests:coverage.both', { nodes: percentOf(nodes), branches: percentOf(branches) })}</p>
      {names.length > 0 && (
        <p title={names.join(', ')}>
          {t('tests:release.missed', { names: names.slice(0, MOST_MISSED).join(', ') })}
          {more > 0 && ` + ${more}`}
        </p>
      )}
    </>
  );
}

/** Test cases that fail, each with the first reason. */
export function FailedCases({ code, version, cases }: FailedCasesProps) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {cases.slice(0, MOST_FAILED).map(({ name, reason, differences: [first] }) => (
        <li key={name}>
          <IconCircleXFilled size={14} className={styles.failed} aria-hidden="true" />
          <span>
            {name}
            <small title={reason ?? first?.actual ?? ''}>
              {reason ?? (first && `${t('tests:differences.inTurn', { turn: first.turn })} · ${first.place}`)}
            </small>
          </span>
          <Link to={paths.test(code, name, version)}>{t('flows:release.showFinding')}</Link>
        </li>
      ))}
      {cases.length > MOST_FAILED && <li>{`+ ${cases.length - MOST_FAILED}`}</li>}
    </ul>
  );
}

interface FailedCasesProps {
  code: string;
  version: string;
  cases: readonly Pick<TestCaseResult, 'name' | 'reason' | 'differences'>[];
}
