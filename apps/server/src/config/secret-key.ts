import { type KeyObject, createSecretKey, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LENGTH = 32;

/**
 * The key that seals secrets: the one in the settings, else the one in the data folder, made at the first call and
 * readable to its owner only. Two processes that start at once get the same.
 *
 * @throws Error with one clear line when the file holds something else, or the folder cannot be written
 */
export function loadSecretKey(settings: { secretKey: KeyObject | undefined; dataDir: string }): KeyObject {
  if (settings.secretKey) return settings.secretKey;
  const file = join(settings.dataDir, 'secret.key');
  return readKey(file) ?? makeKey(settings.dataDir, file);
}

function readKey(file: string): KeyObject | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(content))
    throw new Error(`${file} does not hold a key; restore it from a backup, or set PARLEY_SECRET_KEY.`);
  return createSecretKey(Buffer.from(content, 'hex'));
}

/** Linking an already complete file never overwrites: the process that comes second reads what the first made. */
function makeKey(folder: string, file: string): KeyObject {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(LENGTH).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const key = readKey(file);
  if (key === undefined) throw new Error(`${file} vanished while Parley started.`);
  return key;
}
