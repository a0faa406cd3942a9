/** Named conditions: simple ones built from rows, complex ones written as an expression. */
import {
  checkExpression,
  compileExpression,
  truthy,
  type CompiledExpression,
  type Scope,
} from '@parley/expression';
import { DOCUMENT_LIMITS } from '../document/flow.schema';
import { finding } from '../validation/finding';
import { list, object } from './composite.fields';
import { expressionFindings } from './expression-checks';
import { expression } from './expression.field';
import { joinPath, type Field, type FieldOptions, type FieldValues } from './field';
import { choice } from './scalar.fields';
import { plainText } from './text.field';

const rowFields = {
  left: expression(),
  relation: choice({ options: ['==', '!=', '>', '>=', '<', '<='] }),
  right: expression(),
  /** how the row is joined to the ones above it; of no meaning in the first row */
  join: choice({ options: ['and', 'or'] }),
};

const conditionFields = {
  name: plainText({ required: true, maxLength: 64 }),
  mode: choice({ options: ['simple', 'complex'], look: 'segmented' }),
  rows: list(object(rowFields), {
    max: 20,
    initial: [{ left: '', relation: '==', right: '', join: 'and' }],
    look: 'rows',
    shownWhile: { param: 'mode', is: ['simple'] },
  }),
  expression: expression({ expected: 'boolean', shownWhile: { param: 'mode', is: ['complex'] } }),
};

export type ConditionRow = FieldValues<typeof rowFields>;
export type ConditionValue = FieldValues<typeof conditionFields>;

export interface CompiledCondition {
  /** the exit that it opens */
  name: string;
  test: CompiledExpression;
}

/**
 * The expression that rows stand for. All joins have equal priority and are read from top to bottom, so
 * `a or b and c` means `(a or b) and c`.
 */
export function rowsToExpression(rows: readonly ConditionRow[]): string {
  let source = '';
  rows.forEach((row, i) => {
    const test = `${operand(row.left)} ${row.relation} ${operand(row.right)}`;
    source = i === 0 ? test : `(${source}) ${row.join === 'or' ? '||' : '&&'} (${test})`;
  });
  return source;
}

/** A name, a number or a quoted text stands as it is; anything longer keeps its own parentheses. */
function operand(source: string): string {
  return /^(?:-?[\w.]+|'[^'\\]*'|"[^"\\]*")$/.test(source) ? source : `(${source})`;
}

/** The expression of a condition in either mode. */
export function conditionSource(condition: ConditionValue): string {
  return condition.mode === 'simple' ? rowsToExpression(condition.rows) : condition.expression;
}

/** True where a condition holds now. Anything but true and false counts as the expression language says. */
export function truthyTest(condition: CompiledCondition, scope: Scope): boolean {
  const value = condition.test.evaluate(scope);
  return value === true || (value !== false && truthy(value));
}

/** Up to 20 named conditions; each name is an exit, tried in order. */
export function conditions(options: FieldOptions = {}): Field<ConditionValue[], CompiledCondition[]> {
  const items = list(object(conditionFields), {
    ...options,
    max: DOCUMENT_LIMITS.conditions,
    initial: [],
    look: 'conditions',
  });
  return {
    ...items,
    compile: (values) => values.map((c) => ({ name: c.name, test: compileExpression(conditionSource(c)) })),
    check(values, path, context) {
      const own = values.flatMap((condition, i) => {
        const place = joinPath(path, `[${i}]`);
        if (!hasTest(condition)) {
          const message = `Condition ${condition.name || i + 1} tests nothing`;
          return [
            finding('condition.empty', message, { path: place, params: { condition: condition.name } }),
          ];
        }
        if (condition.mode === 'complex') return [];
        const check = (source: string, types: Parameters<typeof checkExpression>[1]) =>
          checkExpression(source, types, 'boolean');
        const whole = expressionFindings(check, rowsToExpression(condition.rows), place, context);
        return whole.filter((f) => f.code === 'expression.type');
      });
      return [...items.check(values, path, context), ...own, ...duplicateNames(values, path)];
    },
  };
}

function hasTest(condition: ConditionValue): boolean {
  if (condition.mode === 'complex') return condition.expression.trim() !== '';
  return (
    condition.rows.length > 0 && condition.rows.every((r) => r.left.trim() !== '' && r.right.trim() !== '')
  );
}

function duplicateNames(values: readonly ConditionValue[], path: string) {
  return values.flatMap((condition, i) => {
    const first = values.findIndex((other) => other.name === condition.name);
    if (first === i || condition.name === '') return [];
    return [
      finding('branch.duplicate', `Two conditions are named ${condition.name}`, {
        path: joinPath(path, `[${i}].name`),
        params: { branch: condition.name },
      }),
    ];
  });
}
