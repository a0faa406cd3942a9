/** A stretch of words that both texts have, or only one of them. */
export interface WordChange {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** Above this the two texts are shown whole: nobody reads a patchwork of a thousand words. */
const MOST_WORDS = 400;

/** @returns the way from one text to the other in stretches of words; what was removed stands before what came instead */
export function wordChanges(before: string, after: string): WordChange[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const steps =
    Math.max(old.length, now.length) > MOST_WORDS
      ? [...wholly('removed', old), ...wholly('added', now)]
      : stepsBetween(old, now);
  return joined(steps);
}

/** Chinese has no spaces: there each character counts as a word. */
function wordsOf(text: string): string[] {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];
}

const wholly = (kind: WordChange['kind'], words: string[]): WordChange[] =>
  words.map((text) => ({ kind, text }));

/** Walks the table of longest common subsequences from the start. */
function stepsBetween(old: string[], now: string[]): WordChange[] {
  const lengths = commonLengths(old, now);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const steps: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      steps.push({ kind: 'kept', text: was });
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'removed', text: was });
      i += 1;
    } else {
      steps.push({ kind: 'added', text: is ?? '' });
      j += 1;
    }
  }
  return steps;
}

/** `[i][j]`: how many words the rests of both texts from there have in common, in order. */
function commonLengths(old: string[], now: string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    const below = lengths[i + 1] ?? [];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function joined(steps: WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const { kind, text } of steps) {
    const last = result.at(-1);
    if (last?.kind === kind) last.text += glue(last.text, text) + text;
    else result.push({ kind, text });
  }
  return result;
}

const glue = (left: string, right: string) =>
  /\p{Script=Han}$/u.test(left) && /^\p{Script=Han}/u.test(right) ? '' : ' ';
