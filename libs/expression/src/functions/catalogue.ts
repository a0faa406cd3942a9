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

/** The known name that a mistyped one probably means: the same letters in another case, or one letter off. */
export function suggestFunction(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return [...DEFINITIONS.keys()].find((known) => isNear(known.toLowerCase(), wanted));
}

function isNear(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > 1 || right.length < 3) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end++;
  return Math.max(left.length, right.length) - start - end <= 1;
}
