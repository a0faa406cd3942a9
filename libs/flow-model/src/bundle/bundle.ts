/**
 * A bundle: flows with all they need, as files. It is what an export holds, what an import reads, and what stands in a
 * folder under version control. The same content always gives the same files: no times, no ids of the database.
 */
import {
  AccessCodeName,
  type DataTableRequest,
  DIALOG_SOURCES,
  DialogType,
  type FlowPolicy,
  type GrayRuleRequest,
  type InterfaceRequest,
  type StoredProcedureRequest,
  type TestCaseRequest,
  type TemplateRequest,
  type TransferPolicyRequest,
  VariableRequest,
} from '@parley/contracts';
import { z } from 'zod';
import { FlowCode, type FlowDocument } from '../document/flow.schema';

export const BUNDLE_FORMAT = 'parley.bundle/1';

/** Limits of a bundle, as files and as a zip. */
export const BUNDLE_LIMITS = {
  files: 10_000,
  /** bytes of the zip */
  zipBytes: 32 * 1024 * 1024,
  /** bytes of one file */
  fileBytes: 16 * 1024 * 1024,
  /** bytes of all files together */
  bytes: 128 * 1024 * 1024,
  /** how many times larger than the zip all files together may be; small bundles are not measured */
  ratio: 200,
} as const;

export const BundleVersion = z.string().regex(/^\d{1,6}\.\d{1,6}$/, 'A version is a number such as 1.4');

export const BundleManifest = z.object({
  format: z.literal(BUNDLE_FORMAT),
  flows: z
    .record(
      FlowCode,
      z.object({
        description: z.string().max(1_024).default(''),
        /** what is absent of it: a flow that is there keeps its own */
        policy: z.object({ approval: z.boolean().optional(), tests: z.boolean().optional() }).optional(),
        /** ascending; the last one stands in `flows/<code>.json`, each earlier one in `flows/<code>/<version>.json` */
        versions: z.array(BundleVersion).min(1).max(10_000),
      }),
    )
    .default({}),
});
export type BundleManifest = z.infer<typeof BundleManifest>;

/**
 * A GLOBAL variable. The default of an encrypted one is never in the open: only who has the key can read it. One that is
 * never shown may be absent though the variable has it: whoever takes the bundle keeps the one that is there.
 */
export const BundleVariable = VariableRequest.extend({
  sealedDefault: z.string().max(200_000).optional(),
}).refine(({ encryption, ...rest }) => encryption !== 'none' || rest.sealedDefault === undefined, {
  message: 'Only an encrypted variable has a sealed default',
  path: ['sealedDefault'],
});
export type BundleVariable = z.infer<typeof BundleVariable>;

/** An access code. The accessId that access parties know it by is a number of the installation and stays there. */
export const BundleAccessCode = z.object({
  accessCode: AccessCodeName,
  /** null: it leads nowhere at the moment */
  flowCode: FlowCode.nullable(),
  dialogType: DialogType.default(1),
  description: z.string().max(50).default(''),
  source: z.enum(DIALOG_SOURCES).default('IVR'),
  usingRecordService: z.boolean().default(false),
  domainId: z.int().min(0).max(2_147_483_647).nullable().default(null),
  chatBotName: z.string().max(128).nullable().default(null),
});
export type BundleAccessCode = z.infer<typeof BundleAccessCode>;

/** The policy of a flow as far as a bundle tells it. */
export type BundlePolicy = { [Member in keyof FlowPolicy]?: FlowPolicy[Member] | undefined };

export interface BundledVersion {
  version: string;
  document: FlowDocument;
}

export interface BundleFlow {
  code: string;
  description: string;
  /** what must hold before a release; nothing is said of what is absent */
  policy?: BundlePolicy | undefined;
  /** ascending, at least one; name, kind and channel of the flow are those of the last one */
  versions: BundledVersion[];
  testCases: TestCaseRequest[];
}

export interface Bundle {
  flows: BundleFlow[];
  variables: BundleVariable[];
  templates: TemplateRequest[];
  /** the fixed value of a header that carries credentials reads `******` */
  interfaces: InterfaceRequest[];
  /** columns only: rows are data of the place where they were written */
  dataTables: DataTableRequest[];
  transferPolicies: TransferPolicyRequest[];
  /** without their passwords */
  storedProcedures: StoredProcedureRequest[];
  /** only in a bundle of everything: no document names one */
  grayRules: GrayRuleRequest[];
  accessCodes: BundleAccessCode[];
}

/** Nothing yet. */
export function emptyBundle(): Bundle {
  return {
    flows: [],
    variables: [],
    templates: [],
    interfaces: [],
    dataTables: [],
    transferPolicies: [],
    storedProcedures: [],
    grayRules: [],
    accessCodes: [],
  };
}

export interface BundleFile {
  /** with `/`, from the top of the bundle */
  path: string;
  text: string;
}

/** The newest version of a flow of a bundle. */
export function newestOf({ versions }: BundleFlow): BundledVersion {
  const newest = versions.at(-1);
  if (!newest) throw new RangeError('a flow without versions');
  return newest;
}

/** Orders version numbers: 1.2 before 1.10. */
export function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
