/** Passwords and secrets: argon2id, about 20 ms each, on libuv's threads. */
import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';

/** Costs of the OWASP recommendation for argon2id; hashes name their own costs, so these may rise later. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COSTS);
}

/** @returns whether the password fits. Takes the same time where there is no hash to compare with. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  const fits = await verify(hashed ?? (await nobodysHash()), password);
  return fits && hashed !== undefined;
}

let nobody: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  return (nobody ??= hashPassword(randomBytes(32).toString('base64url')));
}

/** An unguessable token of 43 characters: session ids, API tokens. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: it has 256 bits of chance, so a fast hash suffices and lookups stay exact. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A password that a person can type: 20 characters without look-alikes, 100 bits. */
export function createPassword(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(20), (byte) => alphabet[byte % 32]).join('');
}
