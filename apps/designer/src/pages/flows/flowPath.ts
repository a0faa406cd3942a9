import { type FlowSummary, type VersionSummary } from '@parley/contracts';

const segment = encodeURIComponent;

/** What is absent is left out. */
function query(members: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** Addresses of a flow's screens. */
export const paths = {
  versions: (code: string) => `/flows/${segment(code)}/versions`,
  version: (code: string, version: string) => `/flows/${segment(code)}/versions/${segment(version)}`,
  release: (code: string, version: string) => `/flows/${segment(code)}/versions/${segment(version)}/release`,
  /** @param version whose run is shown; absent: the one that is worked on */
  tests: (code: string, version?: string) => `/flows/${segment(code)}/tests${query({ version })}`,
  /** @param from name of the test case that it begins as */
  newTest: (code: string, from?: string) => `/flows/${segment(code)}/tests/new${query({ from })}`,
  /** @param version against which it is run; absent: the one that is worked on */
  test: (code: string, name: string, version?: string) =>
    `/flows/${segment(code)}/tests/edit/${segment(name)}${query({ version })}`,
  /** the editor, with the node in sight where there is one */
  node: (code: string, version: string, node: string | undefined) =>
    `/flows/${segment(code)}/versions/${segment(version)}${query({ node })}`,
  diff: (code: string, from: string, to: string) => `/flows/${segment(code)}/diff${query({ from, to })}`,
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
