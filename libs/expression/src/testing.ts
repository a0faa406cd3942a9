/** Helpers of this library's own specs. */
import { compileExpression } from './expression';
import { ExpressionError } from './errors';
import type { Scope } from './scope';
import { compileTemplate } from './template';
import type { Value } from './value';

/** A scope over variables by full name, which keeps its warnings. */
export interface TestScope extends Scope {
  warnings: string[];
}

/** 2026-03-01 09:00:00 UTC, a Sunday; 17:00 in the zone of the scope (UTC+8). */
export const NOW = 1_772_355_600_000;

export function scopeOf(variables: Record<string, Value> = {}): TestScope {
  const warnings: string[] = [];
  return {
    warnings,
    now: NOW,
    utcOffset: 480,
    variable: (root, name) => variables[`${root}.${name}`] ?? null,
    warn: (message) => void warnings.push(message),
  };
}

export function evaluate(source: string, variables: Record<string, Value> = {}): Value {
  return compileExpression(source).evaluate(scopeOf(variables));
}

export function render(source: string, variables: Record<string, Value> = {}): string {
  return compileTemplate(source).render(scopeOf(variables));
}

/** The warnings of evaluating an expression. */
export function warningsOf(source: string, variables: Record<string, Value> = {}): string[] {
  const scope = scopeOf(variables);
  compileExpression(source).evaluate(scope);
  return scope.warnings;
}

/** The error that `work` throws; fails when it throws none, or one of another kind. */
export function errorOf(work: () => unknown): ExpressionError {
  try {
    work();
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error('Expected an ExpressionError, but nothing was thrown.');
}
