import { type FindingBody, type FlowDetail, type VersionDetail } from '@parley/contracts';
import { registry } from '@parley/elements';
import { type Finding, FlowDocument, references } from '@parley/flow-model';
import { IconAlertTriangleFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../app/api/session';
import { Moment } from '../../app/ui/Moment';
import { Check } from './Check';
import { areTestsReady, brokenReferences, type ReleaseWay } from './readiness';
import { TestsCheck, type TestsOfVersion } from './TestsCheck';
import { toFinding } from './toFinding';
import { useFindingWords } from '../../properties/findingSentence';
import { paths } from '../flows/flowPath';
import styles from './ReleasePage.module.css';

interface Props {
  flow: FlowDetail;
  draft: VersionDetail;
  findings: readonly FindingBody[];
  mayRelease: boolean;
  /** false: the flow asks for approval, and this person has edited the version */
  isApproved: boolean;
  tests: TestsOfVersion;
  /** absent: it cannot be released so */
  way: ReleaseWay | undefined;
}

/** What must hold before the button can be pressed. */
export function Checks({ flow, draft, findings, mayRelease, isApproved, tests, way }: Props) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const broken = brokenReferences(findings);
  const named = useNamed(draft);
  const { approval } = flow.policy;
  const checks = [errors === 0, broken.length === 0, way !== undefined, mayRelease];
  if (approval) checks.push(isApproved);
  if (flow.policy.tests || tests.standing !== 'none') checks.push(areTestsReady(flow, tests.standing));
  const passed = checks.filter(Boolean).length;
  return (
    <section className={styles.section}>
      <h2 className={styles.noteHead}>
        {t('flows:release.checks')}
        <span className={styles.passed} data-all={passed === checks.length}>
          {t('flows:release.passed', { passed, all: checks.length })}
        </span>
      </h2>
      <ul className={styles.checks}>
        <Check
          state={errors > 0 ? 'failed' : 'passed'}
          title={errors > 0 ? t('flows:release.errors', { count: errors }) : t('flows:release.noErrors')}
        >
          {errors > 0 && t('flows:release.errorsText')}
          {errors === 0 &&
            (warnings > 0 ? t('flows:release.warnings', { count: warnings }) : t('flows:release.noFindings'))}
          <Findings flow={flow} draft={draft} findings={findings} />
        </Check>
        <TestsCheck flow={flow} draft={draft} tests={tests} />
        <Check
          state={broken.length === 0 ? 'passed' : 'failed'}
          title={
            broken.length === 0
              ? t('flows:release.referencesHold')
              : t('flows:release.referencesBroken', { count: broken.length })
          }
        >
          {named.length === 0 ? t('flows:release.namesNothing') : t('flows:release.names', { names: named })}
        </Check>
        <Check
          state={way === undefined ? 'failed' : 'passed'}
          title={
            way === undefined
              ? t('flows:release.isNotDraft', { version: draft.version })
              : t(`flows:release.ways.${way}`, { version: draft.version })
          }
        >
          {way === undefined ? t('flows:release.isNotDraftText') : <Saved draft={draft} />}
        </Check>
        <Check
          state={mayRelease ? 'passed' : 'failed'}
          title={t(mayRelease ? 'flows:release.mayRelease' : 'flows:release.mayNotRelease')}
        >
          {mayRelease
            ? me !== undefined && t('flows:release.role', { role: t(`common:roles.${me.role}`) })
            : t('flows:release.mayNotReleaseText')}
        </Check>
        {approval && (
          <Check
            state={isApproved ? 'passed' : 'failed'}
            title={t(isApproved ? 'flows:release.approves' : 'flows:release.mayNotApprove')}
          >
            {isApproved
              ? t('flows:release.approvesText')
              : t('flows:release.mayNotApproveText', { version: draft.version })}
          </Check>
        )}
      </ul>
    </section>
  );
}

/** What outside the flow it names, without a word twice. */
function useNamed(draft: VersionDetail): string {
  const parsed = useParsed(draft);
  return useMemo(() => {
    if (parsed === undefined) return '';
    const outside = references(parsed, registry).filter(({ kind }) => kind !== 'flowVariable');
    return [...new Set(outside.map(({ name }) => name))].sort().join(', ');
  }, [parsed]);
}

function useParsed({ document }: VersionDetail): FlowDocument | undefined {
  return useMemo(() => FlowDocument.safeParse(document).data, [document]);
}

function FindingWords({ finding, document }: { finding: Finding; document: FlowDocument }) {
  const { words, node, place } = useFindingWords(document, registry)(finding);
  return (
    <span>
      {words}
      {node !== undefined && <small title={place}>{place}</small>}
    </span>
  );
}

function Saved({ draft }: { draft: VersionDetail }) {
  return (
    <>
      <Moment at={draft.changedAt} />
      {draft.changedBy !== null && ` · ${draft.changedBy.name}`}
    </>
  );
}

/** What is wrong with a version, each leads to its node. */
export function Findings({ flow, draft, findings }: Pick<Props, 'flow' | 'draft' | 'findings'>) {
  const { t } = useTranslation();
  const document = useParsed(draft);
  if (document === undefined || findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className={styles.findings}>
      {sorted.map((finding, index) => (
        <li key={`${finding.code} ${finding.node ?? ''} ${index}`}>
          {finding.severity === 'error' ? (
            <IconCircleXFilled size={14} className={styles.failed} aria-hidden="true" />
          ) : (
            <IconAlertTriangleFilled size={14} className={styles.warned} aria-hidden="true" />
          )}
          <FindingWords finding={toFinding(finding)} document={document} />
          <Link to={paths.node(flow.code, draft.version, finding.node)}>
            {t('flows:release.showFinding')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
