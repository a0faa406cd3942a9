/** A bundle as files: one JSON per item, in an order and a format that never depend on where it comes from. */
import type { FlowDocument } from '../document/flow.schema';
import {
  BUNDLE_FORMAT,
  newestOf,
  type Bundle,
  type BundleFile,
  type BundleFlow,
  type BundleManifest,
  type BundleVariable,
} from './bundle';

export const MANIFEST_FILE = 'manifest.json';

/** Folders of a bundle by what they hold. */
export const BUNDLE_FOLDERS = {
  variables: 'variables',
  templates: 'templates',
  interfaces: 'interfaces',
  dataTables: 'data-tables',
  transferPolicies: 'transfer-policies',
  storedProcedures: 'stored-procedures',
  grayRules: 'gray-rules',
  accessCodes: 'access-codes',
  /** with a folder for each flow */
  testCases: 'test-cases',
} as const;

/** The files of a bundle, by path. */
export function writeBundle(bundle: Bundle): BundleFile[] {
  const files = [
    { path: MANIFEST_FILE, text: prettyJson(manifestOf(bundle)) },
    ...bundle.flows.flatMap(filesOfFlow),
    ...filesOfItems(BUNDLE_FOLDERS.variables, bundle.variables, (item) => item.name, stableVariable),
    ...filesOfItems(
      BUNDLE_FOLDERS.templates,
      bundle.templates,
      (item) => item.name,
      ({ content, ...rest }) => ({
        ...rest,
        content: sorted(content),
      }),
    ),
    ...filesOfItems(
      BUNDLE_FOLDERS.interfaces,
      bundle.interfaces,
      (item) => item.name,
      (item) => item,
    ),
    ...filesOfItems(
      BUNDLE_FOLDERS.dataTables,
      bundle.dataTables,
      (item) => item.name,
      (item) => item,
    ),
    ...filesOfItems(
      BUNDLE_FOLDERS.transferPolicies,
      bundle.transferPolicies,
      (item) => item.name,
      (item) => item,
    ),
    ...filesOfItems(
      BUNDLE_FOLDERS.storedProcedures,
      bundle.storedProcedures,
      (item) => item.name,
      (item) => item,
    ),
    ...filesOfItems(
      BUNDLE_FOLDERS.grayRules,
      bundle.grayRules,
      (item) => item.name,
      (item) => item,
    ),
    ...filesOfItems(
      BUNDLE_FOLDERS.accessCodes,
      bundle.accessCodes,
      (item) => item.accessCode,
      (item) => item,
    ),
  ];
  return files.sort(byKey((file) => file.path));
}

/** A document as it stands in a file: members in the order of its schema, parameters by name, a line each. */
export function writeDocument(document: FlowDocument): string {
  return prettyJson({
    ...document,
    variables: document.variables.map((variable) =>
      variable.default === undefined ? variable : { ...variable, default: sorted(variable.default) },
    ),
    nodes: document.nodes.map((node) => ({ ...node, params: sorted(node.params) })),
  });
}

function manifestOf({ flows }: Bundle): BundleManifest {
  const entries = [...flows].sort(byKey((flow) => flow.code)).map(({ code, versions, ...said }) => {
    const { description, policy } = said;
    return [code, { description, policy, versions: versions.map(({ version }) => version) }] as const;
  });
  return { format: BUNDLE_FORMAT, flows: Object.fromEntries(entries) };
}

function filesOfFlow(flow: BundleFlow): BundleFile[] {
  const newest = newestOf(flow);
  const documents = flow.versions.map(({ version, document }) => ({
    path: version === newest.version ? `flows/${flow.code}.json` : `flows/${flow.code}/${version}.json`,
    text: writeDocument(document),
  }));
  const folder = `${BUNDLE_FOLDERS.testCases}/${flow.code}`;
  const testCases = filesOfItems(
    folder,
    flow.testCases,
    (item) => item.name,
    ({ definition, ...rest }) => ({ ...rest, definition: sorted(definition) }),
  );
  return [...documents, ...testCases];
}

function filesOfItems<T>(
  folder: string,
  items: readonly T[],
  nameOf: (item: T) => string,
  stable: (item: T) => unknown,
): BundleFile[] {
  const taken = new Map<string, number>();
  for (const item of items) {
    const key = slugOf(nameOf(item)).toLowerCase();
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  return items.map((item) => {
    const name = nameOf(item);
    const slug = slugOf(name);
    const isAlone = taken.get(slug.toLowerCase()) === 1;
    const file = isAlone && slug === name && !RESERVED.test(slug) ? slug : `${slug}-${fingerprint(name)}`;
    return { path: `${folder}/${file}.json`, text: prettyJson(stable(item)) };
  });
}

/** File names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What of a name a file may be called on every system. */
function slugOf(name: string): string {
  const slug = name
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return slug === '' ? 'item' : slug;
}

/** Tells names apart whose slugs are the same: FNV-1a, 32 bits, in hex. */
function fingerprint(name: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

function stableVariable(variable: BundleVariable): unknown {
  return variable.default === undefined ? variable : { ...variable, default: sorted(variable.default) };
}

function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sorted) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .sort(byKey(([key]) => key))
    .map(([key, item]) => [key, sorted(item)] as const);
  return Object.fromEntries(entries) as T;
}

function byKey<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
