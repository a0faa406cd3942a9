/** The default of a variable as text in a form, and back. */
import type { FlowVariable, VariableType } from '@parley/flow-model';

type Json = Exclude<FlowVariable['default'], undefined>;

/** What the form shows; empty where the default of the type holds. */
export function defaultToText(value: FlowVariable['default']): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value that a text stands for. `undefined` value: the default of the type; no result: the text does not fit. */
export function textToDefault(text: string, type: VariableType): { value: Json | undefined } | undefined {
  if (text === '') return { value: undefined };
  switch (type) {
    case 'string':
      return { value: text };
    case 'integer':
    case 'long':
      return /^-?\d{1,15}$/.test(text.trim()) ? { value: Number(text) } : undefined;
    case 'float':
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(text.trim()) ? { value: Number(text) } : undefined;
    case 'boolean':
      return text === 'true' || text === 'false' ? { value: text === 'true' } : undefined;
    case 'list': {
      const parsed = parseJson(text);
      return Array.isArray(parsed) ? { value: parsed } : undefined;
    }
    case 'object': {
      const parsed = parseJson(text);
      const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
      return isObject ? { value: parsed } : undefined;
    }
  }
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** A name that no variable has yet: `variable`, `variable2`, ... */
export function freeVariableName(variables: readonly FlowVariable[], wanted = 'variable'): string {
  const taken = new Set(variables.map((v) => v.name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`)) number++;
  return `${wanted}${number}`;
}
