import { compileNode } from './evaluate';
import { parseExpression } from './parse';
import { referencesOf, type VariableReference } from './references';
import type { Scope } from './scope';
import type { Value } from './value';

/** An expression ready to run; immutable, usable by any number of calls. */
export interface CompiledExpression {
  source: string;
  /** The value in a scope. Never throws; treat lists and objects in it as read-only. */
  evaluate(scope: Scope): Value;
  references: VariableReference[];
}

/**
 * Compiles an expression of at most 4,096 characters, 200 operators and 64 nesting levels.
 * @throws ExpressionError with the position of the first thing that is wrong
 */
export function compileExpression(source: string): CompiledExpression {
  const node = parseExpression(source);
  return { source, evaluate: compileNode(node).run, references: referencesOf(node) };
}
