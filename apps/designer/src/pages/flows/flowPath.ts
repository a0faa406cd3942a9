import { type FlowSummary, type VersionSummary } from '@parley/contracts';

const segment = encodeURIComponent;

/** Addresses of a flow's screens. */
export const paths = {
  versions: (code: string) => `/flows/${segment(code)}/versions`,
  version: (code: string, version: string) => `/flows/${segment(code)}/versions/${segment(version)}`,
  release: (code: string, version: string) => `/flows/${segment(code)}/versions/${segment(version)}/release`,
  /** @param version whose run is shown; absent: the one that is worked on */
  tests: (code: string, version?: string) =>
    `/flows/${segment(code)}/tests${version === undefined ? '' : `?${new URLSearchParams({ version }).toString()}`}`,
  /** @param from name of the test case that it begins as */
  newTest: (code: string, from?: string) =>
    `/flows/${segment(code)}/tests/new${from === undefined ? '' : `?${new URLSearchParams({ from }).toString()}`}`,
  test: (code: string, name: string) => `/flows/${segment(code)}/tests/edit/${segment(name)}`,
  /** the editor with a node in sight */
  node: (code: string, version: string, node: string) =>
    `/flows/${segment(code)}/versions/${segment(version)}?${new URLSearchParams({ node }).toString()}`,
  diff: (code: string, from: string, to: string) =>
    `/flows/${segment(code)}/diff?${new URLSearchParams({ from, to }).toString()}`,
};

/** @returns what opens when a person chooses a flow: the draft they would work on, else what is live, else the history */
export function pathToFlow({ code, versions }: Pick<FlowSummary, 'code' | 'versions'>): string {
  const chosen = workingVersion(versions);
  return chosen === undefined ? paths.versions(code) : paths.version(code, chosen.version);
}

/** @param versions newest first or in use; the first draft wins over the official, then the gray release */
export function workingVersion(versions: readonly VersionSummary[]): VersionSummary | undefined {
  return (
    versions.find(({ state }) => state === 'draft') ??
    versions.find(({ state, releaseKind }) => state === 'released' && releaseKind === 'official') ??
    versions[0]
  );
}
