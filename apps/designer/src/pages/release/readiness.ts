/** May this version go on the air, and as what. */
import type { FindingBody, FlowDetail, ReleaseKind, TestRun, VersionSummary } from '@parley/contracts';

/** How a version would come on the air: for the first time, from gray to everyone, or back again; else not at all. */
export type ReleaseWay = 'first' | 'promote' | 'rollBack';

/** @returns undefined where it is on the air already and cannot get further */
export function releaseWay(
  { state, releaseKind }: Pick<VersionSummary, 'state' | 'releaseKind'>,
  kind: ReleaseKind,
): ReleaseWay | undefined {
  if (state === 'draft') return 'first';
  if (state === 'offline') return 'rollBack';
  return releaseKind === 'gray' && kind === 'official' ? 'promote' : undefined;
}

/** False where the flow asks for approval and this person has edited the version, or is not known yet. */
export function isApprovedBy(
  person: string | undefined,
  { policy }: Pick<FlowDetail, 'policy'>,
  { editorIds }: Pick<VersionSummary, 'editorIds'>,
): boolean {
  return !policy.approval || (person !== undefined && !editorIds.includes(person));
}

/** What the test cases say of a version; unknown: they could not be run. */
export type TestsStanding = 'running' | 'unknown' | 'none' | 'failing' | 'passing';

/** @param hasFailed no answer came to the run that was asked for last */
export function standingOf(run: TestRun | undefined, hasFailed: boolean): TestsStanding {
  if (hasFailed) return 'unknown';
  if (run === undefined) return 'running';
  if (run.cases.length === 0) return 'none';
  return run.failed === 0 ? 'passing' : 'failing';
}

/** False where the flow asks for test cases that pass, and it is not known that they do. */
export function areTestsReady({ policy }: Pick<FlowDetail, 'policy'>, standing: TestsStanding): boolean {
  return !policy.tests || standing === 'passing';
}

/** Findings that say that something the flow names is not there. */
export function brokenReferences<F extends Pick<FindingBody, 'code'>>(findings: readonly F[]): F[] {
  return findings.filter(({ code }) =>
    /^(flow|flowNode|template|interface|media)\.(unknown|notReleased)$/.test(code),
  );
}
