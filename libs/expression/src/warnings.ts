/** What evaluation warns of: one English sentence by code, and the parts that fill its wording in other languages. */
import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from './limits';
import type { Scope } from './scope';

type Params = Readonly<Record<string, string>>;

/** `owner` is the function that warns, or the operator in quotes. */
const SENTENCES = {
  noValue: ({ place }: Params) => `${place} has no value.`,
  textCut: () => `The text was cut to ${MAX_TEXT_LENGTH} characters.`,
  textCutBy: ({ owner }: Params) => `${owner}: the text was cut to ${MAX_TEXT_LENGTH} characters.`,
  listCut: ({ owner }: Params) => `${owner}: the list was cut to ${MAX_LIST_LENGTH} items.`,
  sides: ({ owner }: Params) => `${owner} expects numbers on both sides.`,
  sum: ({ owner }: Params) => `${owner} expects numbers, texts or lists on both sides.`,
  sign: ({ owner }: Params) => `${owner} expects a number.`,
  zero: ({ owner }: Params) => `${owner} by zero.`,
  tooLarge: ({ owner }: Params) => `The result of ${owner} is too large.`,
  emptySide: ({ owner }: Params) => `${owner}: one side has no value, empty text is used.`,
  argument: ({ owner }: Params) => `${owner}: an argument has no value.`,
  listForText: ({ owner }: Params) => `${owner}: expected text, found a list.`,
  objectForText: ({ owner }: Params) => `${owner}: expected text, found an object.`,
  number: ({ owner }: Params) => `${owner}: expected a number.`,
  list: ({ owner }: Params) => `${owner}: expected a list.`,
  time: ({ owner }: Params) => `${owner}: expected milliseconds, or a date as yyyyMMdd or yyyyMMddHHmmss.`,
  year: ({ owner }: Params) => `${owner}: the date is outside the years 1 to 9999.`,
  date: ({ owner }: Params) => `${owner}: the text is not a date in that pattern.`,
  separator: ({ owner }: Params) => `${owner}: the separator is empty.`,
  part: ({ owner }: Params) => `${owner}: there is no such part.`,
  pattern: ({ owner, reason }: Params) => `${owner}: the pattern cannot be used, ${reason}.`,
  patternWork: ({ owner }: Params) => `${owner}: the text is too long for this pattern.`,
} as const satisfies Record<string, (params: Params) => string>;

export type WarningCode = keyof typeof SENTENCES;

/** All codes, so that a catalogue of texts can be checked for them. */
export const WARNING_CODES = Object.keys(SENTENCES) as WarningCode[];

/** `params` name variables, functions and operators, never values. */
export interface WarningDetail {
  code: WarningCode;
  params: Params;
}

export function warn(scope: Scope, code: WarningCode, params: Params = {}): void {
  scope.warn(SENTENCES[code](params), { code, params });
}
