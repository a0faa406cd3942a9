/** What a tenant has set that turns depend on, as one immutable picture. Built from rows and from nothing else. */
import { compileTemplate, type Value } from '@parley/expression';
import type { GlobalVariable, Resources, Sealer } from '@parley/engine';
import type { TemplateKind } from '@parley/contracts';
import { chooseLanguage, type TemplateText } from '@parley/flow-model';
import { createHash } from 'node:crypto';
import type { ApiFabricAccess } from '../effects/api-fabric-tokens';
import { toProcedures, type Procedures } from '../effects/procedure';
import { TableDefinition } from '../effects/data-table';
import { InterfaceDefinition, type AllowedHost } from '../effects/business-interface';
import { PolicyDefinition } from '../effects/transfer-policy';

/** Which revision of a resource that is no variable a name meant. What it said stands in the history of resources. */
export interface NamedRevision {
  name: string;
  id: string;
  revision: number;
}

/** The resources that an exact replay needs, as a snapshot stores them. */
export interface ResourceSnapshot {
  /** the revision is absent in snapshots from before it was named */
  globals: {
    name: string;
    type: GlobalVariable['type'];
    value: Value;
    encrypted: boolean;
    revision?: number;
  }[];
  /** absent in snapshots from before there were templates */
  templates?: NamedRevision[];
  /** absent in snapshots from before they were named; a replay needs their answers only, which the turn records */
  interfaces?: NamedRevision[];
  /** absent in snapshots from before there were transfer policies; a replay needs what they chose, which the turn records */
  policies?: NamedRevision[];
  /** absent in snapshots from before they were named; a replay needs their answers only, which the turn records */
  procedures?: NamedRevision[];
  /** empty in what a version has frozen: the prompt is always the tenant's own */
  errorPrompt: string;
}

/** The same with the texts of the templates by language. */
export interface ResourceContent extends Omit<ResourceSnapshot, 'templates'> {
  templates: (NamedRevision & { kind: TemplateKind; content: Record<string, string> })[];
}

export interface TenantContext {
  tenantId: string;
  /** IANA name */
  timeZone: string;
  /** virtual call centres that version 2 of the interface may name; empty: any */
  vdnIds: readonly string[];
  accessCodes: ReadonlySet<string>;
  sessionTimeoutMs: number;
  resources: Resources;
  /** names the resources and the error prompt of this picture */
  resourcesHash: string;
  errorPrompt: string;
  /** undefined as value: the definition cannot be read */
  interfaces: ReadonlyMap<string, InterfaceDefinition | undefined>;
  tables: ReadonlyMap<string, TableDefinition | undefined>;
  policies: ReadonlyMap<string, PolicyDefinition | undefined>;
  procedures: Procedures;
  allowedHosts: readonly AllowedHost[];
  /** undefined: not set, or not all of it */
  apiFabric: ApiFabricAccess | undefined;
}

/** What the database says of a tenant, see `TenantContexts`. */
export interface TenantFacts {
  timeZone: string;
  vdnIds: readonly string[];
  accessCodes: readonly string[];
  globals: ResourceContent['globals'];
  templates: ResourceContent['templates'];
  parameters: Readonly<Record<string, string>>;
  interfaces: readonly (NamedRevision & { definition: unknown })[];
  tables: readonly { name: string; id: string; columns: unknown }[];
  policies: readonly (NamedRevision & { definition: object })[];
  procedures: readonly (NamedRevision & { definition: object; sealedPassword: string | null })[];
  allowedHosts: readonly AllowedHost[];
}

/** Said where a tenant has not set its own. */
export const DEFAULT_ERROR_PROMPT = 'Sorry, we cannot help you at the moment. Please try again later.';
export const MIN_TIMEOUT_SECONDS = 10;
export const MAX_TIMEOUT_SECONDS = 604_800;

/** @param timeoutSeconds of calls of tenants that have not set their own */
export function toTenantContext(
  tenantId: string,
  facts: TenantFacts,
  sealer: Sealer,
  timeoutSeconds: number,
): { context: TenantContext; content: string } {
  const resources: ResourceContent = {
    globals: facts.globals,
    templates: facts.templates,
    interfaces: facts.interfaces.map(toNamedRevision),
    policies: facts.policies.map(toNamedRevision),
    procedures: facts.procedures.map(toNamedRevision),
    errorPrompt: facts.parameters['ERROR_PROMPT'] ?? DEFAULT_ERROR_PROMPT,
  };
  const { content, hash } = toStoredSnapshot(resources);
  const context: TenantContext = {
    tenantId,
    timeZone: facts.timeZone,
    vdnIds: facts.vdnIds,
    accessCodes: new Set(facts.accessCodes),
    sessionTimeoutMs: timeoutOf(facts.parameters['SESSION_TIMEOUT'], timeoutSeconds) * 1_000,
    resources: toResources(resources, sealer),
    resourcesHash: hash,
    errorPrompt: resources.errorPrompt,
    interfaces: toInterfaces(facts.interfaces),
    tables: new Map(
      facts.tables.map(({ name, ...definition }) => [name, TableDefinition.safeParse(definition).data]),
    ),
    policies: toPolicies(facts.policies),
    procedures: toProcedures(facts.procedures),
    allowedHosts: facts.allowedHosts,
    apiFabric: toApiFabric(facts.parameters, sealer),
  };
  return { context, content };
}

function toApiFabric(parameters: TenantFacts['parameters'], sealer: Sealer): ApiFabricAccess | undefined {
  const { APIFABRIC_URL: url = '', APIFABRIC_AK: accessKey = '', APIFABRIC_SK: sealed = '' } = parameters;
  if (url === '' || accessKey === '' || sealed === '') return undefined;
  return { url, accessKey, secretKey: sealer.unseal(sealed) };
}

/** The resources of a stored snapshot, as the interpreter reads them. */
export function toResources(content: ResourceContent, sealer: Sealer): Resources {
  const globals = new Map<string, GlobalVariable>();
  for (const { name, type, value, encrypted } of content.globals) {
    globals.set(name, { type, default: encrypted ? unsealed(value, sealer) : value, encrypted });
  }
  return { globals, template: templateFinder(content, globals) };
}

/** Definitions by name; undefined as value: it cannot be read. */
export function toInterfaces(
  list: readonly { name: string; definition: unknown }[],
): ReadonlyMap<string, InterfaceDefinition | undefined> {
  return new Map(
    list.map(({ name, definition }) => [name, InterfaceDefinition.safeParse(definition).data] as const),
  );
}

/** Transfer policies by name; undefined as value: it cannot be read. */
export function toPolicies(
  list: readonly { name: string; id: string; definition: object }[],
): ReadonlyMap<string, PolicyDefinition | undefined> {
  return new Map(
    list.map(({ name, id, definition }) => [name, PolicyDefinition.safeParse({ ...definition, id }).data]),
  );
}

/** @returns what a snapshot stores of these resources, and the hash by which turns name it */
export function toStoredSnapshot(resources: ResourceContent): { content: string; hash: string } {
  const { templates, ...rest } = resources;
  const snapshot: ResourceSnapshot = { ...rest, templates: templates.map(toNamedRevision) };
  const content = JSON.stringify(snapshot);
  return { content, hash: createHash('sha256').update(content).digest('hex').slice(0, 32) };
}

function toNamedRevision({ name, id, revision }: NamedRevision): NamedRevision {
  return { name, id, revision };
}

/** Texts are compiled at their first use and once per picture of the tenant. */
function templateFinder(
  { templates }: ResourceContent,
  globals: ReadonlyMap<string, GlobalVariable>,
): Resources['template'] {
  const byName = new Map(templates.map((template) => [template.name, template]));
  const standard = globals.get('language')?.default ?? null;
  const tenantDefault = typeof standard === 'string' ? standard : '';
  const compiled = new Map<string, TemplateText>();
  return (name, wanted) => {
    const template = byName.get(name);
    if (!template) return undefined;
    const { kind, content } = template;
    const language = chooseLanguage(Object.keys(content), wanted, tenantDefault);
    if (language === undefined) return undefined;
    const key = `${language} ${name}`;
    const known = compiled.get(key);
    if (known) return known;
    const text = { ...compileTemplate(content[language] ?? ''), kind };
    compiled.set(key, text);
    return text;
  };
}

/** A value as it was before it was sealed; others as they are. */
export function unsealed(value: Value, sealer: Sealer): Value {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const sealed = value['$sealed'];
  return typeof sealed === 'string' ? (JSON.parse(sealer.unseal(sealed)) as Value) : value;
}

function timeoutOf(parameter: string | undefined, standard: number): number {
  const seconds = Number(parameter);
  return Number.isInteger(seconds) && seconds >= MIN_TIMEOUT_SECONDS && seconds <= MAX_TIMEOUT_SECONDS
    ? seconds
    : standard;
}
