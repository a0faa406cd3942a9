/**
 * Seals values of encrypted variables for session, record and trace. The same text gives the same seal (the IV is
 * derived from it), so that a replayed turn is the recorded one bit for bit.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, type KeyObject } from 'node:crypto';
import type { Sealer } from '@parley/engine';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a synthetic IV. Both keys are derived from the installation's one. */
export class AesSealer implements Sealer {
  private readonly cipherKey: Buffer;
  private readonly ivKey: Buffer;

  /** @param key 32 bytes: `PARLEY_SECRET_KEY` */
  constructor(key: KeyObject) {
    this.cipherKey = derive(key, 'parley variable cipher');
    this.ivKey = derive(key, 'parley variable iv');
  }

  /** @returns base64url of IV, tag and cipher text. Equal texts give equal seals; nothing else is told. */
  seal(text: string): string {
    const iv = createHmac('sha256', this.ivKey).update(text).digest().subarray(0, IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.cipherKey, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws Error where the text was not sealed with this key, or was changed */
  unseal(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, this.cipherKey, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }
}

function derive(key: KeyObject, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, 32));
}
