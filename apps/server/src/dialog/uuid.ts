import { randomBytes } from 'node:crypto';

/** Bytes of chance fetched at once: asking the system for every id would cost more than the id. */
const POOL_BYTES = 10 * 256;
let pool = Buffer.alloc(0);
let used = 0;

/** A uuid v7: begins with the time, so that rows of one time lie together. */
export function newUuid(now: number): string {
  if (used >= pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  const time = now.toString(16).padStart(12, '0');
  const chance = pool.toString('hex', used, used + 10);
  used += 10;
  const variant = '89ab'[(pool[used - 1] ?? 0) & 3] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}
