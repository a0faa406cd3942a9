/**
 * Zips, written always the same and read with suspicion: sizes are bounded before anything is inflated, names cannot
 * leave the bundle, no name stands twice, and every checksum is checked.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { CatalogueError } from '@parley/contracts';
import { BUNDLE_LIMITS, type BundleFile } from '@parley/flow-model';
import { Zip, ZipDeflate } from 'fflate';

/** The moment that every entry bears, so that the same files give the same zip; zips know no earlier one. */
const NO_TIME = new Date(1980, 0, 1);

/** Zips files in the order given; lets other requests run between two of them. */
export async function writeZip(files: readonly BundleFile[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const { path, text } of files) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(encoder.encode(text), true);
    await breathe();
  }
  zip.end();
  return Buffer.concat(chunks);
}

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Where more than this many bytes come out, the ratio is looked at. */
const SMALL_BYTES = 4 * 1024 * 1024;

interface Entry {
  path: string;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  /** of its local header */
  offset: number;
}

/**
 * Reads the files of a zip.
 *
 * @throws CatalogueError 10000002: no zip, truncated, damaged, encrypted, a name that leads out of it or stands twice,
 * text that is no UTF-8; 10000011: more files or bytes than a bundle may have
 */
export async function readZip(zip: Buffer): Promise<BundleFile[]> {
  const entries = readDirectory(zip);
  assertSizes(entries, zip.length);
  assertNames(entries);
  const files: BundleFile[] = [];
  for (const entry of entries) {
    if (!entry.path.endsWith('/')) files.push({ path: entry.path, text: await readText(zip, entry) });
  }
  return files;
}

function readDirectory(zip: Buffer): Entry[] {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  const start = zip.readUInt32LE(end + 16);
  if (count > BUNDLE_LIMITS.files) throw tooMuch(`more than ${BUNDLE_LIMITS.files} files`);
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const next = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (next > end) throw damaged();
    if ((zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw wrong('The zip is encrypted');
    entries.push({
      path: decode(zip.subarray(at + 46, nameEnd), 'A file name'),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      compressed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at = next;
  }
  if (at !== end) throw damaged();
  return entries;
}

/** The end of the directory stands last, but for a comment. */
function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_BYTES - 0xffff);
  for (let at = zip.length - END_BYTES; at >= first; at--) {
    if (zip.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    if (at + END_BYTES + zip.readUInt16LE(at + 20) === zip.length) return at;
  }
  throw wrong('This is no zip, or only the beginning of one');
}

/** Nothing is inflated before what the zip says about itself is within the limits. */
function assertSizes(entries: readonly Entry[], zipBytes: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const largest = entries.find(({ size }) => size > BUNDLE_LIMITS.fileBytes);
  if (largest)
    throw tooMuch(`a file of ${largest.size} bytes, and at most ${BUNDLE_LIMITS.fileBytes} are allowed`);
  if (total > BUNDLE_LIMITS.bytes)
    throw tooMuch(`${total} bytes, and at most ${BUNDLE_LIMITS.bytes} are allowed`);
  if (total > SMALL_BYTES && total > zipBytes * BUNDLE_LIMITS.ratio) {
    throw tooMuch(`more than ${BUNDLE_LIMITS.ratio} times as many bytes as the zip itself`);
  }
}

function assertNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { path } of entries) {
    const parts = path.replace(/\/$/, '').split('/');
    const leaves = parts.some((part) => part === '' || part === '.' || part === '..');
    if (leaves || /[\\:\0]/.test(path) || path.length > 512) {
      throw wrong(`The file name ${JSON.stringify(path.slice(0, 100))} is not allowed in a bundle`);
    }
    if (seen.has(path)) throw wrong(`The file ${path} stands twice in the zip`);
    seen.add(path);
  }
}

async function readText(zip: Buffer, entry: Entry): Promise<string> {
  const { path, offset, compressed, size, crc } = entry;
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged(path);
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(start, start + compressed);
  if (data.length !== compressed) throw damaged(path);
  const content = await inflated(data, entry);
  if (content.length !== size || crc32(content) !== crc) throw damaged(path);
  return decode(content, path);
}

/** At most as many bytes come out as the directory promised, whatever the data say. */
async function inflated(data: Buffer, { path, method, size }: Entry): Promise<Buffer> {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw wrong(`${path}: this way of packing is not known`);
  try {
    return await inflate(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damaged(path);
  }
}

function decode(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw wrong(`${what}: this is no UTF-8`);
  }
}

function damaged(path?: string): CatalogueError {
  return wrong(path === undefined ? 'The zip is damaged' : `${path}: the zip is damaged here`);
}

function wrong(message: string): CatalogueError {
  return new CatalogueError('parameterIncorrect', message, [{ path: '', message }]);
}

function tooMuch(what: string): CatalogueError {
  return new CatalogueError('tooLarge', `The bundle holds ${what}`);
}
