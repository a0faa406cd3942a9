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
import type { FlowRow, VersionRow } from './flows.repository';
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

/** Versions that matter in a list: what is on the air, and drafts newer than that. */
export function toFlowSummary(row: FlowRow, callsToday: number): FlowSummary {
  const live = row.versions.findIndex((version) => version.state === 'released');
  const shown = row.versions.filter(
    (version, index) =>
      version.state === 'released' || (version.state === 'draft' && (live < 0 || index < live)),
  );
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    channel: row.channel,
    description: row.description,
    policy: toPolicy(row.policy),
    versions: shown.map(toVersionSummary),
    accessCodes: row.accessCodes.map(({ code }) => code),
    callsToday,
    lastChange: lastChangeOf(row),
  };
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

function lastChangeOf(row: FlowRow): FlowSummary['lastChange'] {
  const changes = row.versions.flatMap((version) => [
    { at: version.editedAt, by: version.editedBy, what: `edited ${formatVersion(version)}` },
    ...(version.releasedAt
      ? [{ at: version.releasedAt, by: version.releasedBy, what: `released ${formatVersion(version)}` }]
      : []),
  ]);
  const flow = { at: row.changedAt, by: row.changedBy, what: 'changed the flow' };
  const last = changes.reduce((a, b) => (b.at >= a.at ? b : a), flow);
  return { at: last.at.toISOString(), by: toPerson(last.by), what: last.what };
}

export function toPerson(row: { id: string; name: string; displayName: string } | null): PersonRef | null {
  return row && { id: row.id, name: row.displayName || row.name };
}
