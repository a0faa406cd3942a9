/** What the dialog runtime knows of released flows. */
import type { FlowChannel, FlowKind, GrayCandidate } from '@parley/flow-model';
import type { ReleaseKind, WorkMode } from '@parley/contracts';

/** Names one immutable version for good: `call-fee@1.4`. A call is pinned to it; never take it apart by hand. */
export type VersionKey = `${string}@${string}`;

/** @returns the key of a version. */
export function versionKey(flowCode: string, version: string): VersionKey {
  return `${flowCode}@${version}`;
}

/** The parts of a version key; codes hold no `@`. */
export function splitVersionKey(key: VersionKey): { flowCode: string; version: string } {
  const at = key.indexOf('@');
  return { flowCode: key.slice(0, at), version: key.slice(at + 1) };
}

/** A version that new calls may get. */
export interface ReleasedVersion {
  key: VersionKey;
  flowCode: string;
  version: string;
  kind: FlowKind;
  channel: FlowChannel;
  releaseKind: ReleaseKind;
  workMode: WorkMode;
}

/** A new call, as far as it decides what it gets. */
export interface NewCall extends GrayCandidate {
  tenantId: string;
  accessCode: string;
}

/** Where a new call goes. */
export interface CallRoute {
  version: ReleasedVersion;
  /** 1 voice navigation, 2 outbound call, 3 chatbot, 4 IVR flow */
  dialogType: number;
  /** the binding asks for a recording of the call */
  usesRecorder: boolean;
  /** false where the access code is not bound, or to a flow without release: the call enters the tenant's main flow */
  isBound: boolean;
  /** false where this picture of the tenant has no such access code: it may be newer */
  isKnown: boolean;
}
