import { DATE_FUNCTIONS } from './dates';
import type { FunctionDefinition, FunctionHelp } from './definition';
import { GENERAL_FUNCTIONS } from './general';
import { TEXT_FUNCTIONS } from './text';

const DEFINITIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [...TEXT_FUNCTIONS, ...GENERAL_FUNCTIONS, ...DATE_FUNCTIONS].map((definition) => [
    definition.name,
    definition,
  ]),
);

/** @returns the function of that exact name, or undefined */
export function findFunction(name: string): FunctionDefinition | undefined {
  return DEFINITIONS.get(name);
}

/** Every function of the language, for completion and help in an editor. */
export const FUNCTIONS: readonly FunctionHelp[] = [...DEFINITIONS.values()].map(
  ({ name, form, parameters, result, help }) => ({
    name,
    form,
    parameters,
    result,
    help,
    signature: signatureOf({ name, form, parameters }),
  }),
);

/** How a function is written: `text.substring(begin, end?)` where it can be a method, else `min(number, other)`. */
export function signatureOf(definition: Pick<FunctionHelp, 'name' | 'form' | 'parameters'>): string {
  const shown = definition.parameters.map((parameter) => parameter.name + (parameter.optional ? '?' : ''));
  if (definition.form === 'function') return `${definition.name}(${shown.join(', ')})`;
  return `${shown[0]}.${definition.name}(${shown.slice(1).join(', ')})`;
}

/** The known name that a mistyped one probably means: the same but for case, one letter, or two letters swapped. */
export function suggestFunction(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return [...DEFINITIONS.keys()].find((known) => isNear(known.toLowerCase(), wanted));
}

function isNear(left: string, right: string): boolean {
  if (left === right) return true;
  if (right.length < 3) return false;
  const [a, b] = withoutCommonEnds(left, right);
  const isSwapped = a.length === 2 && a === [...b].reverse().join('');
  return isSwapped || Math.max(a.length, b.length) <= 1;
}

/** What differs between two texts: each without their common start and end. */
function withoutCommonEnds(left: string, right: string): [string, string] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left.charAt(start) === right.charAt(start)) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}
