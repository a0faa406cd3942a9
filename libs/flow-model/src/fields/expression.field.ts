import { z } from 'zod';
import {
  checkExpression,
  compileExpression,
  type CompiledExpression,
  type ValueType,
} from '@parley/expression';
import { DOCUMENT_LIMITS } from '../document/flow.schema';
import { expressionFindings, variableReferences } from './expression-checks';
import { fieldBase, type Field, type FieldOptions } from './field';

export interface ExpressionOptions extends FieldOptions {
  expected?: ValueType | 'any';
  initial?: string;
}

/** An expression of the expected type. An empty one compiles to null. */
export function expression(options: ExpressionOptions = {}): Field<string, CompiledExpression | null> {
  const expected = options.expected ?? 'any';
  const initial = options.initial ?? '';
  return {
    ...fieldBase(options),
    control: { kind: 'expression', expected, maxLength: DOCUMENT_LIMITS.text },
    schema: z.string().max(DOCUMENT_LIMITS.text).default(initial),
    initial,
    compile: (value) => (value.trim() === '' ? null : compileExpression(value)),
    references: (value, path) => variableReferences(value, 'expression', path),
    check: (value, path, context) =>
      value.trim() === ''
        ? []
        : expressionFindings(
            (source, types) => checkExpression(source, types, expected),
            value,
            path,
            context,
          ),
    isEmpty: (value) => value.trim() === '',
  };
}
