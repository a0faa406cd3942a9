/**
 * How the OIAP interfaces read the members of a request body. Numbers are taken where a table says String and numeric
 * text where it says int; null counts as absent. Text that no database can store is refused.
 */
import { z } from 'zod';

/** NUL, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

const error = (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : undefined);
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : (value ?? undefined));
const asNumber = (value: unknown) => {
  if (value === null || value === '') return undefined;
  return typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
};

const storable = (max: number) =>
  z
    .string({ error })
    .max(max, `is longer than ${max} characters`)
    .refine((text) => !UNSTORABLE.test(text), 'holds characters that no text may hold');

/** Mandatory text that says something. */
export const text = (max: number) => z.preprocess(asText, storable(max).min(1, 'is empty'));

/** Mandatory text that may be empty. */
export const anyText = (max: number) => z.preprocess(asText, storable(max));

/** Optional text; an empty one counts as absent. */
export const optionalText = (max: number) =>
  z.preprocess((value) => (value === '' ? undefined : asText(value)), storable(max).optional());

/** Optional text that may be empty, which is not the same as absent. */
export const optionalAnyText = (max: number) => z.preprocess(asText, storable(max).optional());

/** Optional choice; an empty text counts as absent. */
export const optionalChoice = <const T extends readonly string[]>(values: T) =>
  z.preprocess(
    (value) => (value === '' ? undefined : asText(value)),
    z.enum(values, { error: `must be one of ${values.join(', ')}` }).optional(),
  );

/** Optional integer from `min` on; an empty text counts as absent. */
export const optionalInteger = (min: number, max = 2_147_483_647) =>
  z.preprocess(asNumber, z.int().min(min).max(max).optional());

/** Mandatory choice among integers. */
export const integerOf = <const T extends readonly number[]>(values: T) =>
  z.preprocess(
    asNumber,
    z.literal(values, {
      error: ({ input }) => (input === undefined ? 'is missing' : `must be one of ${values.join(', ')}`),
    }),
  );

/** Optional choice among integers; an empty text counts as absent. */
export const optionalIntegerOf = <const T extends readonly number[]>(values: T) =>
  z.preprocess(asNumber, z.literal(values, { error: `must be one of ${values.join(', ')}` }).optional());

/** What every request has (interfaces reference, section 0). The token may stand in the HTTP headers instead. */
export const COMMON = { tenantId: text(64), authToken: optionalAnyText(1_024) };

/** Where a dialog comes from: IVR, a traditional IVR flow, or OIFDE, an intelligent flow configured here. */
export const DIALOG_SOURCES = ['IVR', 'OIFDE'] as const;
export type DialogSource = (typeof DIALOG_SOURCES)[number];
