/**
 * The reference dialog that Parley and every peer speak, so that all are timed at the same work: a prompt asks for an
 * amount, the keys are collected, a branch looks at the amount, and the next prompt names it (a template).
 *
 *   Welcome -> keys -> amount 0: hang up | amount >= 100: "is high" -> keys | else: "is low" -> keys
 *
 * Three unusable inputs in a row hang up as well. A call of {@link KEYS} visits every branch.
 */

/** From this amount on it is high. */
export const HIGH_FROM = 100;
/** Unusable inputs in a row after which the call is ended. */
export const MAX_FAILURES = 3;
/** What counts as usable keys. */
export const USABLE_KEYS = /^\d{1,12}$/;

export const WELCOME = 'Welcome. Please enter the amount.';

/** @param {number | string} amount @param {'high' | 'low'} size */
export function amountPrompt(amount, size) {
  return `The amount ${amount} is ${size}. Please enter the next amount.`;
}

/** Keys of one call, turn by turn; the last ones end it. */
export const KEYS = ['250', '42', '7', '1000', '99', '100', '3', '512', '64', '0'];

/** Keys that never end a call, for calls that are held. */
export const ENDLESS_KEYS = KEYS.slice(0, -1);

/**
 * What every subject must answer to keys.
 *
 * @param {string} keys usable ones
 * @returns {{ text: string, ended: boolean }} an ended call says nothing more
 */
export function expectedReply(keys) {
  const amount = Number(keys);
  if (amount === 0) return { text: '', ended: true };
  return { text: amountPrompt(amount, amount >= HIGH_FROM ? 'high' : 'low'), ended: false };
}

/** Where the dialog is spoken over HTTP, by Parley and by the peers alike. */
export const DIALOG_PATH = '/oifde/rest/crs/process';
