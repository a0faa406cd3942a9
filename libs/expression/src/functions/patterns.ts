/**
 * Regular expressions with a bounded cost. RE2 matches in time linear in the text; its factor is the size of the
 * compiled pattern, so the product of both is bounded too.
 */
import { RE2JS } from 're2js';

/** Longest source of a pattern, in characters. */
export const MAX_PATTERN_LENGTH = 512;
/** Most instructions of a compiled pattern (`\d{11}` has 12). */
const MAX_PROGRAM = 2_000;
/** Most instructions times characters for one match: some 0.1 s on a slow core. */
const MAX_WORK = 8_000_000;

export type Pattern =
  { ok: true; matches(text: string): boolean | 'tooMuchWork' } | { ok: false; reason: string };

/** Compiles an RE2 pattern (no back-references, no look-around); `matches` means the whole text. Never throws. */
export function compilePattern(source: string): Pattern {
  if (source.length > MAX_PATTERN_LENGTH) {
    return { ok: false, reason: `it is longer than ${MAX_PATTERN_LENGTH} characters` };
  }
  try {
    const compiled = RE2JS.compile(source);
    const size = compiled.programSize();
    if (size > MAX_PROGRAM) return { ok: false, reason: 'it is too complex' };
    return {
      ok: true,
      matches: (text) => (text.length * size > MAX_WORK ? 'tooMuchWork' : compiled.testExact(text)),
    };
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it is invalid';
    return { ok: false, reason };
  }
}
