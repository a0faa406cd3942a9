/** What a node hands over to a stored procedure. */
import { checkExpression } from '@parley/expression';
import type { CheckContext } from '../element/element';
import { typeLookup } from '../fields/expression-checks';
import { finding, type Finding } from './finding';

/**
 * `input.unknown`, `input.missing` and `input.type` of expressions by input. Nothing where no such procedure is known:
 * that is a finding of its own. Expressions that do not parse are left to their field.
 *
 * @param path of the expressions, inside the node's params
 */
export function procedureFindings(
  filled: { procedure: string; values: Readonly<Record<string, string>>; path: string },
  context: CheckContext,
): Finding[] {
  const { procedure, values, path } = filled;
  const inputs = context.catalogue.procedures.find(({ name }) => name === procedure)?.inputs;
  if (!inputs) return [];
  const unknown = Object.keys(values).filter((name) => !inputs.some((input) => input.name === name));
  return [
    ...unknown.map((input) => {
      const message = `Stored procedure ${procedure} has no input ${input}`;
      return finding('input.unknown', message, { path: `${path}.${input}`, params: { procedure, input } });
    }),
    ...inputs.flatMap(({ name: input, type, required }) => {
      const source = values[input] ?? '';
      if (source.trim() === '') {
        if (!required) return [];
        const message = `Input ${input} of stored procedure ${procedure} must be filled in`;
        return [finding('input.missing', message, { path, params: { procedure, input } })];
      }
      const found = checkExpression(source, typeLookup(context), type);
      if (!found.some(({ code }) => code === 'expression.type')) return [];
      const message = `Input ${input} of stored procedure ${procedure} takes values of type ${type} only`;
      return [
        finding('input.type', message, { path: `${path}.${input}`, params: { procedure, input, type } }),
      ];
    }),
  ];
}
