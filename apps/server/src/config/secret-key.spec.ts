import { createSecretKey } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSecretKey } from './secret-key';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'parley-key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('loadSecretKey', () => {
  it('makes a key once and keeps it for its owner only', () => {
    const first = loadSecretKey({ secretKey: undefined, dataDir });
    expect(loadSecretKey({ secretKey: undefined, dataDir }).equals(first)).toBe(true);
    expect(first.symmetricKeySize).toBe(32);
    expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
  });

  it('prefers the key of the settings and then writes nothing', () => {
    const secretKey = createSecretKey(Buffer.alloc(32, 1));
    expect(loadSecretKey({ secretKey, dataDir })).toBe(secretKey);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('does not replace a damaged key', () => {
    writeFileSync(join(dataDir, 'secret.key'), 'half a ke');
    expect(() => loadSecretKey({ secretKey: undefined, dataDir })).toThrow('secret.key does not hold a key');
  });
});
