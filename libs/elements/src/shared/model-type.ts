/** `model_type` of outaction 9 (seed 002, Table 1): seven digits. */

/** 0: not listened for; 1: interrupts playback; 2: does not interrupt it */
export type Listening = 0 | 1 | 2;

export interface ModelType {
  recognition: Listening;
  keys: Listening;
  /** keys at most, 0..99 */
  maxKeys?: number;
  /** `*` cancels */
  cancel?: boolean;
  /** `#` confirms */
  confirm?: boolean;
}

export const PLAY_ONLY = modelType({ recognition: 0, keys: 0 });

/** Writes the seven digits, e.g. `1011201`: play and keys, 12 keys at most, `#` confirms. */
export function modelType({
  recognition,
  keys,
  maxKeys = 0,
  cancel = false,
  confirm = false,
}: ModelType): string {
  const max = String(Math.min(99, maxKeys)).padStart(2, '0');
  return `1${recognition}${keys}${max}${cancel ? 1 : 0}${confirm ? 1 : 0}`;
}
