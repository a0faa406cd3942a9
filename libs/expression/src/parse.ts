/**
 * Source to syntax tree. Tokens are checked first (scan, grammar); jsep then only decides what binds tighter. It is
 * given the operators as they are and `x` for every operand: a walk in source order meets the operands in the order of
 * their tokens, so each node gets its own text and position back, and no text of a user reaches jsep.
 */
import jsep from 'jsep';
import { ExpressionError } from './errors';
import { assertArguments } from './functions/arguments';
import { assertGrammar, tooDeep } from './grammar';
import { MAX_EXPRESSION_LENGTH, MAX_NESTING, MAX_OPERATORS } from './limits';
import type { RelationOperator } from './relations';
import { scan, syntaxError, type Token } from './scan';
import { isVariableRoot } from './scope';
import type { ArithmeticOperator, CallNode, LogicalOperator, SyntaxNode, UnaryOperator } from './syntax';
import type { Value } from './value';

/** A left-leaning chain of all operators, with a path at its end: nothing well-formed is deeper. */
const MAX_DEPTH = MAX_OPERATORS + 2 * MAX_NESTING;
const WORDS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Parses an expression.
 * @throws ExpressionError with the position of the first thing that is wrong
 */
export function parseExpression(source: string): SyntaxNode {
  if (source.length > MAX_EXPRESSION_LENGTH) {
    const message = `The expression is longer than ${MAX_EXPRESSION_LENGTH} characters.`;
    const params = { limit: String(MAX_EXPRESSION_LENGTH) };
    throw new ExpressionError('expression.tooLong', message, { position: MAX_EXPRESSION_LENGTH, params });
  }
  const tokens = scan(source);
  if (tokens.length === 0) {
    const expected = 'a value';
    throw new ExpressionError('expression.empty', 'The expression is empty.', { position: 0, expected });
  }
  assertGrammar(tokens, source.length);
  return new TreeBuilder(tokens).build(buildShape(tokens));
}

function buildShape(tokens: readonly Token[]): jsep.Expression {
  const outline = tokens.map((token) => (token.kind === 'operator' ? token.text : 'x')).join(' ');
  try {
    return jsep(outline);
  } catch {
    throw syntaxError('The expression cannot be read.', 0);
  }
}

class TreeBuilder {
  private readonly operands: Token[];
  private readonly operators: Token[];
  private readonly tokens: readonly Token[];
  private nextOperand = 0;
  private nextOperator = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.operands = tokens.filter((token) => token.kind !== 'operator');
    this.operators = tokens.filter((token) => token.kind === 'operator' && !/^[.,()[\]?:]$/.test(token.text));
  }

  build(shape: jsep.Expression): SyntaxNode {
    return this.toNode(shape, 0);
  }

  private toNode(shape: jsep.Expression, depth: number): SyntaxNode {
    if (depth > MAX_DEPTH) throw tooDeep(this.operands[0]?.start ?? 0);
    const expression = shape as jsep.CoreExpression | jsep.ConditionalExpression;
    switch (expression.type) {
      case 'Identifier':
        return toLiteral(this.takeOperand());
      case 'MemberExpression':
        return this.toMember(expression, depth);
      case 'CallExpression':
        return this.toCall(expression, depth);
      case 'ArrayExpression':
        return this.toList(expression, depth);
      case 'UnaryExpression':
        return this.toUnary(expression, depth);
      case 'BinaryExpression':
        return this.toBinary(expression, depth);
      case 'ConditionalExpression': {
        const test = this.toNode(expression.test, depth + 1);
        const consequent = this.toNode(expression.consequent, depth + 1);
        const alternate = this.toNode(expression.alternate, depth + 1);
        return { kind: 'conditional', test, consequent, alternate, start: test.start, end: alternate.end };
      }
      default:
        throw syntaxError('The expression cannot be read.', this.operands[0]?.start ?? 0);
    }
  }

  private toMember(expression: jsep.MemberExpression, depth: number): SyntaxNode {
    const root = this.operands[this.nextOperand];
    if (expression.object.type === 'Identifier' && root?.kind === 'name' && isVariableRoot(root.text)) {
      return this.toVariable(root, root.text, expression.computed);
    }
    const object = this.toNode(expression.object, depth + 1);
    if (expression.computed) {
      const index = this.toNode(expression.property, depth + 1);
      return { kind: 'index', object, index, start: object.start, end: index.end };
    }
    const name = this.takeOperand();
    return { kind: 'member', object, name: name.text, start: object.start, end: name.end };
  }

  private toVariable(token: Token, root: SyntaxNodeRoot, isComputed: boolean): SyntaxNode {
    this.takeOperand();
    const name = this.takeOperand();
    const close = isComputed ? this.tokens[this.tokens.indexOf(name) + 1] : undefined;
    return {
      kind: 'variable',
      root,
      name: String(name.value),
      start: token.start,
      end: close?.end ?? name.end,
    };
  }

  private toCall(expression: jsep.CallExpression, depth: number): SyntaxNode {
    const callee = expression.callee as jsep.CoreExpression;
    const isMethod = callee.type === 'MemberExpression' && !callee.computed;
    if (!isMethod && callee.type !== 'Identifier') {
      throw syntaxError('Only a function can be called.', this.operands[this.nextOperand]?.start ?? 0);
    }
    this.refuseCallOfVariable(callee);
    const args = isMethod ? [this.toNode(callee.object, depth + 1)] : [];
    const name = this.takeOperand();
    for (const argument of expression.arguments) args.push(this.toNode(argument, depth + 1));
    const end = Math.max(name.end, args.at(-1)?.end ?? 0);
    const start = isMethod ? (args[0]?.start ?? name.start) : name.start;
    const node: CallNode = {
      kind: 'call',
      name: name.text,
      args,
      isMethod,
      position: name.start,
      start,
      end,
    };
    assertArguments(node);
    return node;
  }

  /** `FLOW.x()`: the name after a root is a variable, and a variable cannot be called. */
  private refuseCallOfVariable(callee: jsep.CoreExpression): void {
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return;
    const root = this.operands[this.nextOperand];
    if (root?.kind !== 'name' || !isVariableRoot(root.text)) return;
    const name = this.operands[this.nextOperand + 1]?.text ?? '';
    const message = `${root.text}.${name} is a variable and cannot be called.`;
    throw syntaxError(message, root.start, { found: `${root.text}.${name}(` });
  }

  private toList(expression: jsep.ArrayExpression, depth: number): SyntaxNode {
    const before = this.operands[this.nextOperand]?.start ?? 0;
    const items = expression.elements.map((element) => {
      if (element === null) throw syntaxError('A list item is missing.', before, { expected: 'a value' });
      return this.toNode(element, depth + 1);
    });
    return { kind: 'list', items, start: items[0]?.start ?? before, end: items.at(-1)?.end ?? before };
  }

  private toUnary(expression: jsep.UnaryExpression, depth: number): SyntaxNode {
    const start = this.takeOperator().start;
    const operand = this.toNode(expression.argument, depth + 1);
    const operator = expression.operator as UnaryOperator;
    return { kind: 'unary', operator, operand, start, end: operand.end };
  }

  private toBinary(expression: jsep.BinaryExpression, depth: number): SyntaxNode {
    const left = this.toNode(expression.left, depth + 1);
    const position = this.takeOperator().start;
    const right = this.toNode(expression.right, depth + 1);
    const common = { left, right, position, start: left.start, end: right.end };
    switch (expression.operator) {
      case '&&':
      case '||':
        return { kind: 'logical', operator: expression.operator satisfies LogicalOperator, ...common };
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
        return { kind: 'arithmetic', operator: expression.operator satisfies ArithmeticOperator, ...common };
      default:
        return { kind: 'relation', operator: expression.operator as RelationOperator, ...common };
    }
  }

  private takeOperand(): Token {
    return this.operands[this.nextOperand++] as Token;
  }

  private takeOperator(): Token {
    return this.operators[this.nextOperator++] as Token;
  }
}

type SyntaxNodeRoot = Extract<SyntaxNode, { kind: 'variable' }>['root'];

function toLiteral(token: Token): SyntaxNode {
  const { start, end } = token;
  if (token.kind !== 'name') return { kind: 'literal', value: token.value, start, end };
  return { kind: 'literal', value: WORDS.get(token.text) ?? null, start, end };
}
