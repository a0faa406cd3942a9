import { z } from 'zod';
import type { VariableType } from '../document/flow.schema';
import { isVariableName } from '../document/names';
import type { VariableTarget } from '../element/step-context';
import { finding } from '../validation/finding';
import { typeLookup, variableReference } from './expression-checks';
import { fieldBase, type Field, type FieldOptions } from './field';

export interface VariableOptions extends FieldOptions {
  /** true: the element writes it (FLOW, GLOBAL and SYS.language only) */
  write?: boolean;
  /** types that may be chosen; absent: every type */
  types?: readonly VariableType[];
}

/** Reads `FLOW.account` into its parts; undefined where the text names no variable. */
export function parseVariable(value: string): VariableTarget | undefined {
  const [root, name, ...rest] = value.split('.');
  if (rest.length > 0 || name === undefined || !isVariableName(name)) return undefined;
  if (root !== 'FLOW' && root !== 'GLOBAL' && root !== 'SYS' && root !== 'IVRREQUEST' && root !== 'TOC')
    return undefined;
  return { root, name };
}

/** SYS variables that a flow may set. */
const SETTABLE_SYS: readonly string[] = ['language'];

/** The name of a variable with its root, e.g. `FLOW.account`. An empty one compiles to null. */
export function variable(options: VariableOptions = {}): Field<string, VariableTarget | null> {
  const write = options.write ?? false;
  return {
    ...fieldBase(options),
    control: { kind: 'variable', write, ...(options.types ? { types: options.types } : {}) },
    schema: z.string().max(80).default(''),
    initial: '',
    compile: (value) => parseVariable(value.trim()) ?? null,
    references(value, path) {
      const target = parseVariable(value.trim());
      const reference = target && variableReference(target.root, target.name, path, write);
      return reference ? [reference] : [];
    },
    check(value, path, context) {
      if (value.trim() === '') return [];
      const target = parseVariable(value.trim());
      const params = { variable: value };
      if (!target) {
        return [
          finding('variable.syntax', `"${value}" is not the name of a variable; write it as FLOW.name`, {
            path,
            params,
          }),
        ];
      }
      if (write && target.root !== 'FLOW' && target.root !== 'GLOBAL' && !isSettable(target)) {
        return [finding('variable.readOnly', `${value} cannot be set by a flow`, { path, params })];
      }
      const type = typeLookup(context)(target.root, target.name);
      if (type === undefined)
        return [finding('variable.unknown', `Variable ${value} does not exist`, { path, params })];
      if (options.types && type !== 'any' && !options.types.includes(type)) {
        const wanted = options.types.join(', ');
        return [
          finding('variable.type', `Variable ${value} is of type ${type}; ${wanted} is needed`, {
            path,
            params: { ...params, type, wanted },
          }),
        ];
      }
      return [];
    },
    isEmpty: (value) => value.trim() === '',
  };
}

function isSettable(target: VariableTarget): boolean {
  return target.root === 'SYS' && SETTABLE_SYS.includes(target.name);
}
