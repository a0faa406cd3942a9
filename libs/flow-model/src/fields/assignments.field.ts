/** Values written to variables: by expression, or by a built-in function. */
import { checkExpression, compileExpression, FUNCTIONS, type CompiledExpression } from '@parley/expression';
import type { VariableTarget } from '../element/step-context';
import { list, object } from './composite.fields';
import { expression } from './expression.field';
import { joinPath, type Field, type FieldOptions, type FieldValues } from './field';
import { choice } from './scalar.fields';
import { variable } from './variable.field';
import { expressionFindings } from './expression-checks';

export interface CompiledAssignment {
  target: VariableTarget | null;
  value: CompiledExpression | null;
}

const assignmentFields = {
  variable: variable({ write: true, required: true }),
  expression: expression({ required: true }),
};

export type AssignmentValue = FieldValues<typeof assignmentFields>;

/** Rows of `variable = expression`, carried out from top to bottom. */
export function assignments(options: FieldOptions = {}): Field<AssignmentValue[], CompiledAssignment[]> {
  const rows = list(object(assignmentFields), { ...options, max: 100, look: 'assignments' });
  return {
    ...rows,
    compile: (values) =>
      values.map((row) => ({
        target: assignmentFields.variable.compile(row.variable),
        value: assignmentFields.expression.compile(row.expression),
      })),
  };
}

const METHODS = FUNCTIONS.filter((f) => f.form !== 'function').map((f) => f.name) as [string, ...string[]];

const methodFields = {
  method: choice({ options: METHODS }),
  /** what the function is applied to */
  subject: expression({ required: true }),
  arguments: list(expression({ required: true }), { max: 4, look: 'rows' }),
  result: variable({ write: true, required: true }),
};

export type MethodValue = FieldValues<typeof methodFields>;

/** The expression that a method row stands for. */
export function methodToExpression(row: MethodValue): string {
  return `(${row.subject}).${row.method}(${row.arguments.join(', ')})`;
}

/** Rows of `result = subject.method(arguments)`: the reference's "method invocation". */
export function methodInvocations(options: FieldOptions = {}): Field<MethodValue[], CompiledAssignment[]> {
  const rows = list(object(methodFields), { ...options, max: 100, look: 'rows' });
  return {
    ...rows,
    compile: (values) =>
      values.map((row) => ({
        target: methodFields.result.compile(row.result),
        value: compileExpression(methodToExpression(row)),
      })),
    check: (values, path, context) => {
      const parts = rows.check(values, path, context);
      if (parts.length > 0) return parts;
      return values.flatMap((row, i) =>
        expressionFindings(checkExpression, methodToExpression(row), joinPath(path, `[${i}]`), context),
      );
    },
  };
}
