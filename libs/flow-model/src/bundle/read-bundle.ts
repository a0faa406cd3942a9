/** Files read as a bundle, whole or not at all, with the place of everything that is wrong. */
import {
  DataTableRequest,
  GrayRuleRequest,
  InterfaceRequest,
  StoredProcedureRequest,
  TemplateRequest,
  TransferPolicyRequest,
  type TestCaseRequest,
} from '@parley/contracts';
import type { z } from 'zod';
import { DOCUMENT_FORMAT, DOCUMENT_LIMITS, FlowDocument } from '../document/flow.schema';
import {
  BUNDLE_FORMAT,
  BundleAccessCode,
  BundleManifest,
  BundleVariable,
  BundleVersion,
  compareVersions,
  emptyBundle,
  type Bundle,
  type BundleFile,
  type BundleFlow,
} from './bundle';
import { TEST_CASE_LIMITS } from '../scenario/scenario.schema';
import { readTestCase } from '../scenario/test-case';
import { parseJson } from './parse-json';
import { BUNDLE_FOLDERS, MANIFEST_FILE } from './write-bundle';

/** Something that is wrong with a bundle. */
export interface BundleProblem {
  /** the file, and the JSON path in it: `flows/call-fee.json: nodes[3].id`; empty: the bundle as a whole */
  path: string;
  message: string;
}

export type BundleReading =
  { ok: true; bundle: Bundle } | { ok: false; problems: [BundleProblem, ...BundleProblem[]] };

/** More than this nobody reads. */
const MAX_PROBLEMS = 50;

/**
 * Reads the files of a bundle. Files that are no JSON are left alone (a README, what a file system adds); a JSON file
 * that has no place in a bundle is a problem, because it was meant for something.
 */
export function readBundle(files: readonly BundleFile[]): BundleReading {
  const reader = new BundleReader(files.filter(({ path }) => /\.json$/i.test(path) && !isForeign(path)));
  const bundle = reader.read();
  const [first, ...others] = reader.problems;
  if (first) return { ok: false, problems: [first, ...others.slice(0, MAX_PROBLEMS - 1)] };
  return { ok: true, bundle };
}

/** Reads one document from its text. @returns the document, or what is wrong with it */
export function readDocumentText(file: BundleFile): FlowDocument | BundleProblem[] {
  const reader = new BundleReader([file]);
  return reader.document(file) ?? reader.problems;
}

function isForeign(path: string): boolean {
  return path.startsWith('__MACOSX/') || path.split('/').some((part) => part.startsWith('.'));
}

const EARLIER = /^flows\/([^/]+)\/([^/]+)\.json$/;
const NEWEST = /^flows\/([^/]+)\.json$/;

class BundleReader {
  readonly problems: BundleProblem[] = [];
  private readonly files: ReadonlyMap<string, BundleFile>;

  constructor(files: readonly BundleFile[]) {
    this.files = new Map(files.map((file) => [file.path, file]));
  }

  read(): Bundle {
    const manifest = this.manifest();
    if (!manifest) return emptyBundle();
    this.refuseStrangers();
    const { variables, templates, interfaces, dataTables } = BUNDLE_FOLDERS;
    const { transferPolicies, storedProcedures, grayRules, accessCodes } = BUNDLE_FOLDERS;
    return {
      flows: this.flows(manifest),
      variables: this.items(variables, BundleVariable, (item) => item.name),
      templates: this.items(templates, TemplateRequest, (item) => item.name),
      interfaces: this.items(interfaces, InterfaceRequest, (item) => item.name),
      dataTables: this.items(dataTables, DataTableRequest, (item) => item.name),
      transferPolicies: this.items(transferPolicies, TransferPolicyRequest, (item) => item.name),
      storedProcedures: this.items(storedProcedures, StoredProcedureRequest, (item) => item.name),
      grayRules: this.items(grayRules, GrayRuleRequest, (item) => item.name),
      accessCodes: this.items(accessCodes, BundleAccessCode, (item) => item.accessCode),
    };
  }

  document(file: BundleFile): FlowDocument | undefined {
    const value = this.json(file);
    const format = formatOf(value);
    if (format !== undefined && format !== DOCUMENT_FORMAT && format.startsWith('parley.flow/')) {
      this.add(
        `${file.path}: format`,
        `This document has the format ${shown(format)}; this Parley reads ${DOCUMENT_FORMAT}. Use a newer Parley.`,
      );
      return undefined;
    }
    const document = this.parsed(file, FlowDocument, value);
    if (document && JSON.stringify(document).length > DOCUMENT_LIMITS.bytes) {
      this.add(file.path, `A document has at most ${DOCUMENT_LIMITS.bytes} bytes`);
      return undefined;
    }
    return document;
  }

  private manifest(): BundleManifest | undefined {
    const file = this.files.get(MANIFEST_FILE);
    if (!file) {
      this.add('', `There is no ${MANIFEST_FILE}: this is no bundle of Parley`);
      return undefined;
    }
    const value = this.json(file);
    const format = formatOf(value);
    if (format !== undefined && format !== BUNDLE_FORMAT && format.startsWith('parley.bundle/')) {
      const message = `This bundle has the format ${shown(format)}; this Parley reads ${BUNDLE_FORMAT}. Use a newer Parley.`;
      this.add(`${MANIFEST_FILE}: format`, message);
      return undefined;
    }
    return this.parsed(file, BundleManifest, value);
  }

  private refuseStrangers(): void {
    const folders: readonly string[] = Object.values(BUNDLE_FOLDERS);
    for (const path of this.files.keys()) {
      if (path === MANIFEST_FILE || NEWEST.test(path) || EARLIER.test(path)) continue;
      const [folder = '', name, ...deeper] = path.split('/');
      const depth = folder === BUNDLE_FOLDERS.testCases ? 1 : 0;
      if (folders.includes(folder) && name !== undefined && deeper.length === depth) continue;
      this.add(path, 'This file has no place in a bundle');
    }
  }

  private flows(manifest: BundleManifest): BundleFlow[] {
    const codes = new Set(Object.keys(manifest.flows));
    for (const path of this.files.keys()) {
      const code = (NEWEST.exec(path) ?? EARLIER.exec(path))?.[1];
      if (code !== undefined) codes.add(code);
    }
    this.refuseStrayTests(codes);
    return [...codes].sort().flatMap((code) => this.flow(code, manifest) ?? []);
  }

  private flow(code: string, { flows }: BundleManifest): BundleFlow | undefined {
    const declared = Object.hasOwn(flows, code) ? flows[code] : undefined;
    const earlier = this.earlierVersions(code);
    const versions = declared ? [...declared.versions] : [...earlier, nextAfter(earlier)];
    versions.sort(compareVersions);
    if (new Set(versions).size < versions.length) {
      this.add(`${MANIFEST_FILE}: flows.${code}.versions`, 'A version stands twice');
      return undefined;
    }
    const stray = earlier.find((version) => !versions.slice(0, -1).includes(version));
    if (stray !== undefined) {
      this.add(
        `flows/${code}/${stray}.json`,
        `${MANIFEST_FILE} does not list this version as an earlier one`,
      );
      return undefined;
    }
    const read = versions.map((version, index) => {
      const isNewest = index === versions.length - 1;
      const path = isNewest ? `flows/${code}.json` : `flows/${code}/${version}.json`;
      return { version, document: this.documentOf(code, path) };
    });
    const complete = read.flatMap(({ version, document }) => (document ? [{ version, document }] : []));
    const newest = complete.at(-1)?.document;
    if (complete.length < read.length || !newest) return undefined;
    for (const { version, document } of complete) {
      if (document.kind === newest.kind && document.channel === newest.channel) continue;
      this.add(`flows/${code}/${version}.json`, 'All versions of a flow have the same kind and channel');
      return undefined;
    }
    const description = declared?.description ?? newest.description;
    return {
      code,
      description,
      policy: declared?.policy,
      versions: complete,
      testCases: this.testCases(code),
    };
  }

  private refuseStrayTests(codes: ReadonlySet<string>): void {
    for (const path of this.files.keys()) {
      const [folder, code = ''] = path.split('/');
      if (folder !== BUNDLE_FOLDERS.testCases || codes.has(code)) continue;
      this.add(path, `There is no flow "${shown(code)}" in the bundle that it could test`);
    }
  }

  private testCases(code: string): TestCaseRequest[] {
    const folder = `${BUNDLE_FOLDERS.testCases}/${code}`;
    const read = (file: BundleFile) => this.testCase(file, code);
    const cases = this.named(folder, read, (item) => item.name);
    if (cases.length > TEST_CASE_LIMITS.cases) {
      this.add(folder, `A flow has at most ${TEST_CASE_LIMITS.cases} test cases`);
    }
    return cases;
  }

  private testCase(file: BundleFile, code: string): TestCaseRequest | undefined {
    const value = this.json(file);
    if (value === undefined) return undefined;
    const reading = readTestCase(value, code);
    if (reading.success) return reading.data;
    this.addIssues(file, reading.error);
    return undefined;
  }

  private earlierVersions(code: string): string[] {
    const found: string[] = [];
    for (const path of this.files.keys()) {
      const [, of, version = ''] = EARLIER.exec(path) ?? [];
      if (of !== code) continue;
      if (BundleVersion.safeParse(version).success) found.push(version);
      else this.add(path, 'The file of an earlier version is named after it, such as 1.4.json');
    }
    return found.sort(compareVersions);
  }

  private documentOf(code: string, path: string): FlowDocument | undefined {
    const file = this.files.get(path);
    if (!file) {
      this.add(path, 'This file is missing');
      return undefined;
    }
    const document = this.document(file);
    if (document && document.code !== code) {
      this.add(`${path}: code`, `The file stands for the flow "${shown(code)}", not for "${document.code}"`);
      return undefined;
    }
    return document;
  }

  private items<S extends z.ZodType>(
    folder: string,
    schema: S,
    nameOf: (item: z.infer<S>) => string,
  ): z.infer<S>[] {
    return this.named(folder, (file) => this.parsed(file, schema, this.json(file)), nameOf);
  }

  private named<T>(
    folder: string,
    read: (file: BundleFile) => T | undefined,
    nameOf: (item: T) => string,
  ): T[] {
    const names = new Map<string, string>();
    return [...this.files.values()]
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap((file) => {
        const item = read(file);
        if (item === undefined) return [];
        const name = nameOf(item);
        const first = names.get(name);
        if (first !== undefined) this.add(file.path, `"${name}" stands in ${first} too`);
        names.set(name, file.path);
        return [item];
      });
  }

  private json(file: BundleFile): unknown {
    const parsed = parseJson(file.text);
    if (parsed.ok) return parsed.value;
    this.add(file.path, parsed.message);
    return undefined;
  }

  private parsed<S extends z.ZodType>(file: BundleFile, schema: S, value: unknown): z.infer<S> | undefined {
    if (value === undefined) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    this.addIssues(file, result.error);
    return undefined;
  }

  private addIssues(file: BundleFile, { issues }: z.ZodError): void {
    for (const issue of issues.slice(0, MAX_PROBLEMS)) {
      const place = jsonPath(issue.path);
      this.add(place === '' ? file.path : `${file.path}: ${place}`, issue.message);
    }
  }

  private add(path: string, message: string): void {
    this.problems.push({ path, message });
  }
}

function nextAfter(earlier: readonly string[]): string {
  const last = earlier.at(-1);
  if (last === undefined) return '1.0';
  const [major = '1', minor = '0'] = last.split('.');
  return `${major}.${Number(minor) + 1}`;
}

function formatOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined;
  return typeof value.format === 'string' ? value.format : undefined;
}

function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const shown = (text: string): string => text.slice(0, 64);
