/**
 * Checks the order of tokens before the tree is built: after this, the token list is a well-formed expression within
 * the limits. The parser behind it is lenient (it takes `f(a b)`, `[a,,b]`, `a b`) and knows no positions, so every
 * error that a user sees about syntax is found here.
 */
import { ExpressionError } from './errors';
import { findFunction } from './functions/catalogue';
import { MAX_NESTING, MAX_OPERATORS } from './limits';
import { syntaxError, type Token } from './scan';
import { isVariableRoot, VARIABLE_ROOTS } from './scope';

type FrameKind = 'group' | 'list' | 'index' | 'call' | 'choice';

interface Frame {
  kind: FrameKind;
  token: Token;
}

const BINARY = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||']);
const CLOSING: Record<FrameKind, string> = { group: ')', call: ')', list: ']', index: ']', choice: ':' };
const STATEMENT_WORDS = new Set(
  'new this function def class if else for foreach while do until return var let const import with typeof delete void throw try switch await async yield'.split(
    ' ',
  ),
);
const WORD_OPERATORS: Record<string, string> = {
  and: '&&',
  or: '||',
  is: '==',
  eq: '==',
  contains: '.contains(...)',
  not: '!',
  in: 'list.contains(...)',
};

class OrderCheck {
  private readonly tokens: readonly Token[];
  private readonly sourceLength: number;
  private readonly frames: Frame[] = [];
  private operators = 0;
  private wantsOperand = true;
  private index = 0;

  constructor(tokens: readonly Token[], sourceLength: number) {
    this.tokens = tokens;
    this.sourceLength = sourceLength;
  }

  run(): void {
    for (; this.index < this.tokens.length; this.index++) {
      const token = this.tokens[this.index] as Token;
      if (this.wantsOperand) this.readOperand(token);
      else this.readAfterOperand(token);
    }
    if (this.wantsOperand) throw this.missingOperand(this.sourceLength, 'the end');
    const open = this.frames.at(-1);
    if (open !== undefined) throw unclosed(open);
  }

  private readOperand(token: Token): void {
    if (token.kind !== 'operator') {
      this.readValue(token);
      return;
    }
    switch (token.text) {
      case '!':
      case '-':
      case '+':
        this.countOperator(token);
        return;
      case '(':
        this.open('group', token);
        return;
      case '[':
        this.open('list', token);
        return;
      case ')':
      case ']':
        if (this.closesEmpty(token)) {
          this.frames.pop();
          this.wantsOperand = false;
          return;
        }
    }
    throw this.missingOperand(token.start, `"${token.text}"`);
  }

  private readValue(token: Token): void {
    this.wantsOperand = false;
    const next = this.tokens[this.index + 1];
    if (token.kind === 'number' && next !== undefined && /^[.[(]$/.test(next.text)) {
      throw syntaxError('Put the number in parentheses before using it so.', next.start, {
        found: next.text,
      });
    }
    if (token.kind !== 'name') return;
    if (STATEMENT_WORDS.has(token.text)) {
      const message = `"${token.text}" cannot be used: an expression computes one value, it has no statements.`;
      const params = { found: token.text };
      throw new ExpressionError('expression.notAllowed', message, { position: token.start, params });
    }
    if (isVariableRoot(token.text)) this.requireVariableName(token);
    else if (next?.text !== '(') refuseUnknownName(token);
  }

  /** `FLOW.name` or `FLOW['name']`: what an expression refers to must be visible in its text. */
  private requireVariableName(root: Token): void {
    const [dot, name, close] = this.tokens.slice(this.index + 1, this.index + 4);
    if (dot?.text === '.' && name?.kind === 'name') return;
    if (dot?.text === '[' && name?.kind === 'string' && close?.text === ']' && name.value !== '') return;
    const position = dot?.text === '.' || dot?.text === '[' ? (name?.start ?? this.sourceLength) : root.end;
    const message = `The name of a variable is missing: write ${root.text}.name.`;
    throw syntaxError(message, position, { expected: `${root.text}.name` });
  }

  private readAfterOperand(token: Token): void {
    if (token.kind !== 'operator') throw this.missingOperator(token);
    if (BINARY.has(token.text)) {
      this.countOperator(token);
      this.wantsOperand = true;
      return;
    }
    switch (token.text) {
      case '?':
        this.countOperator(token);
        this.open('choice', token);
        return;
      case '.':
        this.readProperty(token);
        return;
      case '[':
        this.open('index', token);
        return;
      case '(':
        this.openCall(token);
        return;
      case ',':
        this.readComma(token);
        return;
      case ':':
        this.close(token);
        this.wantsOperand = true;
        return;
      case ')':
      case ']':
        this.close(token);
        return;
    }
    throw syntaxError(`"${token.text}" cannot stand here.`, token.start, {
      expected: 'an operator',
      found: token.text,
    });
  }

  private readProperty(dot: Token): void {
    const name = this.tokens[this.index + 1];
    if (name?.kind !== 'name') {
      const message = 'The name of a property must follow the dot; write [0] for an item of a list.';
      throw syntaxError(message, name?.start ?? dot.end, { expected: 'a name' });
    }
    this.index += 1;
  }

  private openCall(token: Token): void {
    const callee = this.tokens[this.index - 1];
    if (callee?.kind !== 'name') {
      throw syntaxError('Only a function can be called.', token.start, {
        expected: 'an operator',
        found: '(',
      });
    }
    this.open('call', token);
  }

  private readComma(token: Token): void {
    const frame = this.frames.at(-1);
    if (frame?.kind !== 'call' && frame?.kind !== 'list') {
      if (frame !== undefined) throw unclosed(frame);
      throw syntaxError('A comma can only stand between arguments or list items.', token.start, {
        expected: 'an operator',
        found: ',',
      });
    }
    this.wantsOperand = true;
  }

  private open(kind: FrameKind, token: Token): void {
    this.frames.push({ kind, token });
    this.wantsOperand = true;
    if (this.frames.length > MAX_NESTING) {
      throw tooDeep(token.start);
    }
  }

  private close(token: Token): void {
    const frame = this.frames.pop();
    if (frame === undefined) {
      const opening = token.text === ':' ? '?' : token.text === ')' ? '(' : '[';
      throw syntaxError(`"${token.text}" has no "${opening}" before it.`, token.start, { found: token.text });
    }
    if (CLOSING[frame.kind] !== token.text) throw unclosed(frame);
  }

  private closesEmpty(token: Token): boolean {
    const frame = this.frames.at(-1);
    const isEmpty = frame !== undefined && this.tokens[this.index - 1] === frame.token;
    return isEmpty && (frame.kind === 'call' || frame.kind === 'list') && CLOSING[frame.kind] === token.text;
  }

  private countOperator(token: Token): void {
    this.operators += 1;
    if (this.operators > MAX_OPERATORS) {
      const message = `The expression has more than ${MAX_OPERATORS} operators: split it into several.`;
      const params = { limit: String(MAX_OPERATORS) };
      throw new ExpressionError('expression.tooManyOperators', message, { position: token.start, params });
    }
  }

  private missingOperand(position: number, before: string): ExpressionError {
    const previous = this.tokens[this.index - 1];
    const after = previous === undefined ? '' : ` after "${previous.text.slice(0, 40)}"`;
    return syntaxError(`A value is missing${after}, before ${before}.`, position, { expected: 'a value' });
  }

  private missingOperator(token: Token): ExpressionError {
    const found = token.text.slice(0, 40);
    const word = token.kind === 'name' ? WORD_OPERATORS[token.text.toLowerCase()] : undefined;
    const hint = word === undefined ? '' : `: write ${word}`;
    const message = `An operator is missing before ${token.kind === 'string' ? found : `"${found}"`}${hint}.`;
    return syntaxError(message, token.start, { expected: word ?? 'an operator', found });
  }
}

function refuseUnknownName(token: Token): void {
  if (token.text === 'true' || token.text === 'false' || token.text === 'null') return;
  const name = token.text.slice(0, 64);
  throw new ExpressionError('expression.unknownName', unknownNameMessage(name), {
    position: token.start,
    expected: VARIABLE_ROOTS.join(', '),
    params: { name },
  });
}

function unknownNameMessage(name: string): string {
  if (name === 'not') return 'Write ! for "not".';
  if (findFunction(name) !== undefined) return `"${name}" is a function: write ${name}() with parentheses.`;
  const root = name.toUpperCase();
  if (isVariableRoot(root)) return `Write ${root} in capital letters.`;
  return `"${name}" is not known: write FLOW.${name} for a variable or '${name}' for text.`;
}

function unclosed(frame: Frame): ExpressionError {
  const closing = CLOSING[frame.kind];
  return syntaxError(`"${frame.token.text}" has no "${closing}" after it.`, frame.token.start, {
    expected: closing,
  });
}

/** The error for an expression nested deeper than 64 levels. */
export function tooDeep(position: number): ExpressionError {
  const message = `The expression is nested deeper than ${MAX_NESTING} levels: split it into several.`;
  const params = { limit: String(MAX_NESTING) };
  return new ExpressionError('expression.tooDeep', message, { position, params });
}

/**
 * @param sourceLength where "the end" is, for errors about something missing there
 * @throws ExpressionError when the tokens are not one expression, or exceed the limits
 */
export function assertGrammar(tokens: readonly Token[], sourceLength: number): void {
  new OrderCheck(tokens, sourceLength).run();
}
