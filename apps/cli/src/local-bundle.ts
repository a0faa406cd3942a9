/** Bundles on this machine: a zip, a folder, or single documents. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import {
  BUNDLE_FOLDERS,
  BUNDLE_FORMAT,
  BUNDLE_LIMITS,
  MANIFEST_FILE,
  readBundle,
  readDocumentText,
  type Bundle,
  type BundleFile,
  type BundleProblem,
  type FlowDocument,
} from '@parley/flow-model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CliError, REFUSED, usage } from './failure';

const FOLDERS = ['flows', ...Object.values(BUNDLE_FOLDERS)];

/** The zip of what a path names, to be sent to a server. */
export function readAsZip(path: string): Uint8Array {
  if (isZip(path)) return readFile(path);
  const files = readFiles(path);
  return zipSync(Object.fromEntries(files.map((file) => [file.path, strToU8(file.text)])));
}

/**
 * The bundle that a path names: a zip, a folder with the folders of a bundle in it, or one document.
 *
 * @throws CliError with every problem of it
 */
export function readLocal(path: string): Bundle {
  const reading = readBundle(isZip(path) ? unzip(path) : readFiles(path));
  if (reading.ok) return reading.bundle;
  throw problemsOf(reading.problems);
}

/** One document from a file. @throws CliError with every problem of it */
export function readDocumentFile(path: string): FlowDocument {
  const document = readDocumentText({ path, text: strFromU8(readFile(path)) });
  if (Array.isArray(document)) throw problemsOf(document);
  return document;
}

/** The bundle around a document: the folder above `flows`, where there is one. */
export function bundleAround(path: string): Bundle | undefined {
  const folder = dirname(resolve(path));
  const top = basename(folder) === 'flows' ? dirname(folder) : dirname(dirname(folder));
  if (!existsSync(join(top, MANIFEST_FILE)) || !existsSync(join(top, 'flows'))) return undefined;
  return readLocal(top);
}

/**
 * Makes a folder hold exactly the files of a zip, one JSON an item. Items that are gone from the zip go from the folder;
 * everything that is no item of a bundle stays.
 */
export function writeFolder(folder: string, zip: Uint8Array): string[] {
  const files = Object.entries(unzipSync(zip));
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw usage(`${folder} is no folder`);
  if (existsSync(join(folder, MANIFEST_FILE))) {
    for (const { path } of listFiles(folder)) rmSync(join(folder, path));
  } else if (FOLDERS.some((name) => existsSync(join(folder, name)))) {
    throw usage(`${folder} holds other things: it has no ${MANIFEST_FILE}`);
  }
  for (const [path, content] of files) {
    const target = join(folder, path);
    if (!resolve(target).startsWith(resolve(folder) + sep))
      throw new CliError(`${path} leaves the folder`, REFUSED);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return files.map(([path]) => path).sort();
}

function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

function readFiles(path: string): BundleFile[] {
  if (!existsSync(path)) throw usage(`${path} does not exist`);
  if (!statSync(path).isDirectory()) return filesOfDocument(readDocumentFile(path));
  const files = listFiles(path).map((file) => ({
    ...file,
    text: strFromU8(readFile(join(path, file.path))),
  }));
  if (!files.some((file) => file.path.startsWith('flows/')) && !existsSync(join(path, MANIFEST_FILE))) {
    throw usage(`${path} holds no bundle: it has neither ${MANIFEST_FILE} nor flows/`);
  }
  return withManifest(files);
}

/** What of a folder belongs to a bundle. */
function listFiles(folder: string): { path: string }[] {
  const below = (path: string): string[] => {
    const absolute = join(folder, path);
    if (!existsSync(absolute)) return [];
    if (!statSync(absolute).isDirectory()) return path.endsWith('.json') ? [path] : [];
    return readdirSync(absolute)
      .sort()
      .flatMap((name) => below(`${path}/${name}`));
  };
  return [MANIFEST_FILE, ...FOLDERS].flatMap(below).map((path) => ({ path }));
}

function filesOfDocument(document: FlowDocument): BundleFile[] {
  return withManifest([{ path: `flows/${document.code}.json`, text: JSON.stringify(document) }]);
}

function withManifest(files: BundleFile[]): BundleFile[] {
  if (files.some(({ path }) => path === MANIFEST_FILE)) return files;
  return [...files, { path: MANIFEST_FILE, text: JSON.stringify({ format: BUNDLE_FORMAT }) }];
}

function unzip(path: string): BundleFile[] {
  const bytes = readFile(path);
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize;
        if (total > BUNDLE_LIMITS.bytes) throw usage(`${path} is larger than a bundle may be`);
        return !name.endsWith('/');
      },
    });
    return Object.entries(files).map(([name, content]) => ({ path: name, text: strFromU8(content) }));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw usage(`${path} is no zip, or a damaged one`);
  }
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw usage(`${path} cannot be read`);
  }
}

function problemsOf(problems: readonly BundleProblem[]): CliError {
  const lines = problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return new CliError(lines.join('\n'), REFUSED, { problems });
}
