/** Which version a new call gets, as one immutable picture of a tenant. Pure: built from rows, asked without waiting. */
import { GrayRule } from '@parley/contracts';
import { takesGrayRelease, type GrayCandidate } from '@parley/flow-model';
import { formatVersion } from '../flows/version-number';
import type { TenantRow } from './released-flows.repository';
import { versionKey, type CallRoute, type ReleasedVersion, type VersionKey } from './released-version';

interface FlowReleases {
  official: ReleasedVersion | undefined;
  gray: { version: ReleasedVersion; rule: GrayRule } | undefined;
}

interface Binding {
  flowCode: string | undefined;
  dialogType: number;
  usesRecorder: boolean;
}

/** Navigation by voice: what a call is that arrives on an access code nobody has bound. */
const UNBOUND_DIALOG_TYPE = 1;

export class TenantRoutes {
  readonly timeZone: string;
  /** released versions that keep the resources as they were when they were frozen */
  readonly frozen: ReadonlySet<VersionKey>;
  private readonly flows: Map<string, FlowReleases>;
  private readonly bindings: Map<string, Binding>;
  private readonly mainFlow: string | undefined;
  private readonly exceptionFlow: string | undefined;

  constructor(tenant: TenantRow) {
    const codeById = new Map(tenant.flows.map((flow) => [flow.id, flow.code]));
    this.timeZone = tenant.timeZone;
    this.flows = new Map(tenant.flows.map((flow) => [flow.code, releasesOf(flow)]));
    this.frozen = new Set(
      tenant.flows.flatMap(({ code, versions }) =>
        versions.filter(({ frozenAt }) => frozenAt).map((row) => versionKey(code, formatVersion(row))),
      ),
    );
    this.bindings = new Map(
      tenant.accessCodes.map((binding) => [
        binding.code,
        {
          flowCode: binding.flowId === null ? undefined : codeById.get(binding.flowId),
          dialogType: binding.dialogType,
          usesRecorder: binding.usingRecordService,
        },
      ]),
    );
    this.mainFlow = tenant.flows.find((flow) => flow.kind === 'main')?.code;
    this.exceptionFlow = tenant.flows.find((flow) => flow.kind === 'exception')?.code;
  }

  /** An access code without a flow, or whose flow has no release, enters the main flow. */
  findRoute(accessCode: string, call: GrayCandidate): CallRoute | undefined {
    const binding = this.bindings.get(accessCode);
    const bound = binding?.flowCode === undefined ? undefined : this.findVersion(binding.flowCode, call);
    const version =
      bound ?? (this.mainFlow === undefined ? undefined : this.findVersion(this.mainFlow, call));
    if (!version) return undefined;
    return {
      version,
      dialogType: binding?.dialogType ?? UNBOUND_DIALOG_TYPE,
      usesRecorder: binding?.usesRecorder ?? false,
      isBound: bound !== undefined,
      isKnown: binding !== undefined,
    };
  }

  /** The gray release where its rule takes the call, else the official one. */
  findVersion(flowCode: string, call: GrayCandidate): ReleasedVersion | undefined {
    const releases = this.flows.get(flowCode);
    if (!releases) return undefined;
    const { official, gray } = releases;
    return gray && takesGrayRelease(gray.rule, call) ? gray.version : official;
  }

  /** That of the tenant, where it has a release for this call. */
  findExceptionFlow(call: GrayCandidate): ReleasedVersion | undefined {
    return this.exceptionFlow === undefined ? undefined : this.findVersion(this.exceptionFlow, call);
  }
}

function releasesOf(flow: TenantRow['flows'][number]): FlowReleases {
  const releases: FlowReleases = { official: undefined, gray: undefined };
  for (const row of flow.versions) {
    if (row.releaseKind === null) continue;
    const number = formatVersion(row);
    const version: ReleasedVersion = {
      key: versionKey(flow.code, number),
      flowCode: flow.code,
      version: number,
      kind: flow.kind,
      channel: flow.channel,
      releaseKind: row.releaseKind,
      workMode: row.workMode,
    };
    if (row.releaseKind === 'official') releases.official = version;
    else releases.gray = { version, rule: GrayRule.parse(row.grayRule ?? {}) };
  }
  return releases;
}
