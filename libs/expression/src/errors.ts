/** What can be wrong with an expression before it runs. */
export type ExpressionErrorCode =
  | 'expression.empty'
  | 'expression.syntax'
  | 'expression.notAllowed'
  | 'expression.unknownName'
  | 'expression.unknownFunction'
  | 'expression.arguments'
  | 'expression.pattern'
  | 'expression.tooLong'
  | 'expression.tooDeep'
  | 'expression.tooManyOperators';

/** What the check can find: every error above, and what only types show. */
export type ExpressionFindingCode =
  ExpressionErrorCode | 'expression.type' | 'expression.suspicious' | 'variable.unknown';

/** Place and parts of an error; `params` fill the translated wording of its code. */
export interface ExpressionErrorDetails {
  position: number;
  expected?: string;
  params?: Record<string, string>;
}

/**
 * An expression or template that cannot be compiled. `message` is one English sentence; `position` is the index of the
 * character it is about, in the source that was given; `expected` says what would have been right, where that is known.
 */
export class ExpressionError extends Error {
  readonly code: ExpressionErrorCode;
  readonly position: number;
  readonly expected?: string;
  readonly params: Record<string, string>;

  constructor(code: ExpressionErrorCode, message: string, details: ExpressionErrorDetails) {
    super(message);
    this.name = 'ExpressionError';
    this.code = code;
    this.position = details.position;
    if (details.expected !== undefined) this.expected = details.expected;
    this.params = details.params ?? {};
  }

  /** The same error, seen from a source in which the expression starts at `offset`. */
  movedBy(offset: number): ExpressionError {
    return new ExpressionError(this.code, this.message, {
      position: this.position + offset,
      params: this.params,
      ...(this.expected === undefined ? {} : { expected: this.expected }),
    });
  }
}

/** A result of checking an expression: where, how bad, and one English sentence; `params` fill translated wordings. */
export interface ExpressionFinding {
  code: ExpressionFindingCode;
  severity: 'error' | 'warning';
  position: number;
  message: string;
  params: Record<string, string>;
}
