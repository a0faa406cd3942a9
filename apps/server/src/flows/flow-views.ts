/** Rows of the database as the API shows them. */
import {
  FlowPolicy,
  GrayRule,
  PersonRef,
  ReleaseChanges,
  ReleaseTests,
  type FlowSummary,
  type ReleaseRecord as ReleaseRecordBody,
  type VersionSummary,
} from '@parley/contracts';
import type { ReleaseRecord } from '../generated/prisma/client';
import type { FlowRow, LastRelease, VersionRow } from './flows.repository';
import { formatVersion } from './version-number';

export function toVersionSummary(row: VersionRow): VersionSummary {
  return {
    version: formatVersion(row),
    state: row.state,
    releaseKind: row.releaseKind,
    workMode: row.workMode,
    grayRule: row.grayRule === null ? null : GrayRule.parse(row.grayRule),
    grayRuleName: row.namedRule?.name ?? null,
    revision: row.revision,
    contentHash: row.contentHash,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.editedAt.toISOString(),
    changedBy: toPerson(row.editedBy),
    releasedAt: row.releasedAt?.toISOString() ?? null,
    releasedBy: toPerson(row.releasedBy),
    frozenAt: row.frozenAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    editorIds: row.editorIds,
  };
}

/** What a list tells of a flow beside its own rows. */
export interface FlowNews {
  /** calls of today by the hour; absent: none */
  calls: readonly number[] | undefined;
  lastRelease: LastRelease | undefined;
}

export function toFlowSummary(row: FlowRow, { calls = [], lastRelease }: FlowNews): FlowSummary {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    channel: row.channel,
    description: row.description,
    policy: toPolicy(row.policy),
    versions: shownVersions(row).map(toVersionSummary),
    accessCodes: row.accessCodes.map(({ code }) => code),
    callsToday: calls.reduce((sum, count) => sum + count, 0),
    callsByHour: [...calls],
    lastChange: lastChangeOf(row, lastRelease),
  };
}

/** Versions that matter in a list: what is on the air, and drafts newer than that; or what was on the air last. */
function shownVersions({ versions }: FlowRow): FlowRow['versions'] {
  const live = versions.findIndex((version) => version.state === 'released');
  const inUse = versions.filter(
    (version, index) =>
      version.state === 'released' || (version.state === 'draft' && (live < 0 || index < live)),
  );
  return inUse.length > 0 ? inUse : versions.slice(0, 1);
}

export function toReleaseRecord(row: ReleaseRecord): ReleaseRecordBody {
  return {
    id: row.id,
    action: row.action,
    version: formatVersion(row),
    kind: row.kind,
    workMode: row.workMode,
    note: row.note,
    contentHash: row.contentHash,
    grayRule: row.grayRule === null ? null : GrayRule.parse(row.grayRule),
    changes: ReleaseChanges.safeParse(row.diffSummary).data ?? null,
    tests: ReleaseTests.safeParse(row.testResult).data ?? null,
    frozenAt: row.frozenAt?.toISOString() ?? null,
    editors: PersonRef.array().safeParse(row.editors).data ?? null,
    at: row.at.toISOString(),
    by: row.byId === null ? null : { id: row.byId, name: row.byName },
  };
}

/** Of a flow; what is not set there is off. */
export function toPolicy(stored: unknown): FlowPolicy {
  return FlowPolicy.safeParse(stored).data ?? FlowPolicy.parse({});
}

function lastChangeOf(row: FlowRow, release: LastRelease | undefined): FlowSummary['lastChange'] {
  const changes = row.versions.map((version) => ({
    at: version.editedAt,
    by: toPerson(version.editedBy),
    what: `edited ${formatVersion(version)}`,
  }));
  const released = release === undefined ? [] : [toChange(release)];
  const flow = { at: row.changedAt, by: toPerson(row.changedBy), what: 'changed the flow' };
  const last = [...changes, ...released].reduce((a, b) => (b.at >= a.at ? b : a), flow);
  return { ...last, at: last.at.toISOString() };
}

function toChange({ action, kind, at, byId, byName, ...version }: LastRelease) {
  const number = formatVersion(version);
  const what = {
    release: kind === 'gray' ? `released ${number} to gray` : `released ${number}`,
    rollback: `rolled back to ${number}`,
    offline: `took ${number} offline`,
  }[action];
  return { at, by: byId === null ? null : { id: byId, name: byName }, what };
}

export function toPerson(row: { id: string; name: string; displayName: string } | null): PersonRef | null {
  return row && { id: row.id, name: row.displayName || row.name };
}
