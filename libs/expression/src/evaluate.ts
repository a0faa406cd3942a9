/**
 * Syntax tree to closures, once. What does not depend on the scope is computed here; the frequent shapes get closures
 * of their own. A closure never throws: what cannot be computed is null, with a warning that names no value.
 */
import { ExpressionError } from './errors';
import { compileArithmetic } from './arithmetic';
import { findFunction } from './functions/catalogue';
import type { FunctionDefinition } from './functions/definition';
import { compareValues, relationTo, type RelationOperator } from './relations';
import type { Scope, VariableRoot } from './scope';
import type { CallNode, LogicalNode, RelationNode, SyntaxNode } from './syntax';
import { itemOf, propertyOf, toNumber, truthy, type Value } from './value';
import { warn } from './warnings';

export type Evaluate = (scope: Scope) => Value;
type Condition = (scope: Scope) => boolean;

/** A compiled node; `constant` is there when its value is the same in every scope. */
export interface Compiled {
  run: Evaluate;
  constant?: { value: Value };
}

/**
 * Compiles a node and everything below it.
 * @throws ExpressionError `expression.pattern` when a constant pattern cannot be used
 */
export function compileNode(node: SyntaxNode): Compiled {
  switch (node.kind) {
    case 'literal':
      return constantOf(node.value);
    case 'variable':
      return { run: variableReader(node.root, node.name) };
    case 'member':
      return derive([compileNode(node.object)], ([object]) => memberReader(object, node.name));
    case 'index':
      return derive([compileNode(node.object), compileNode(node.index)], ([object, index]) => {
        return (scope) => itemOf(object(scope), index(scope));
      });
    case 'list':
      return compileList(node.items.map(compileNode));
    case 'unary':
      return node.operator === '!' ? compileNot(node.operand) : compileSign(node.operator, node.operand);
    case 'arithmetic':
      return derive([compileNode(node.left), compileNode(node.right)], ([left, right]) => {
        return compileArithmetic(node.operator, left, right);
      });
    case 'relation':
      return compileRelation(node);
    case 'logical':
      return compileLogical(node);
    case 'conditional':
      return compileConditional(node.test, node.consequent, node.alternate);
    case 'call':
      return compileCall(node);
  }
}

function variableReader(root: VariableRoot, name: string): Evaluate {
  return (scope) => scope.variable(root, name);
}

function constantOf(value: Value): Compiled {
  if (Array.isArray(value)) Object.freeze(value);
  return { run: () => value, constant: { value } };
}

/** `propertyOf`, with the frequent case of an object first. */
function memberReader(read: Evaluate, name: string): Evaluate {
  return (scope) => {
    const object = read(scope);
    if (object === null) return null;
    if (typeof object !== 'object' || Array.isArray(object)) return propertyOf(object, name);
    return Object.hasOwn(object, name) ? (object[name] ?? null) : null;
  };
}

type Operands = [Evaluate, Evaluate, Evaluate];

/** Combines operands; when all are constant, so is the result, unless computing it warns (then it must warn each time). */
function derive(operands: Compiled[], combine: (runs: Operands) => Evaluate): Compiled {
  const run = combine(runsOf(operands));
  return operands.every((operand) => operand.constant !== undefined) ? fold(run) : { run };
}

function runsOf(operands: Compiled[]): Operands {
  const [first = nothing, second = nothing, third = nothing] = operands.map((operand) => operand.run);
  return [first, second, third];
}

function nothing(): Value {
  return null;
}

function fold(run: Evaluate): Compiled {
  let hasWarned = false;
  const warn = () => {
    hasWarned = true;
  };
  const value = run({ variable: () => null, now: 0, utcOffset: 0, warn });
  return hasWarned ? { run } : constantOf(value);
}

function compileList(items: Compiled[]): Compiled {
  const runs = items.map((item) => item.run);
  const run: Evaluate = (scope) => {
    const list: Value[] = [];
    for (const item of runs) list.push(item(scope));
    return list;
  };
  return items.every((item) => item.constant !== undefined) ? fold(run) : { run };
}

/** A node as a condition: relations and logic give their boolean directly, anything else its truth. */
function compileCondition(node: SyntaxNode): { test: Condition; constant?: { value: Value } } {
  const compiled = compileNode(node);
  if (compiled.constant !== undefined) {
    const isTrue = truthy(compiled.constant.value);
    return { test: () => isTrue, constant: compiled.constant };
  }
  const isBoolean =
    node.kind === 'relation' || node.kind === 'logical' || (node.kind === 'unary' && node.operator === '!');
  const { run } = compiled;
  return { test: isBoolean ? (run as Condition) : (scope) => truthy(run(scope)) };
}

function compileNot(operand: SyntaxNode): Compiled {
  const { test, constant } = compileCondition(operand);
  return constant === undefined ? { run: (scope) => !test(scope) } : constantOf(!truthy(constant.value));
}

function compileSign(operator: '-' | '+', operand: SyntaxNode): Compiled {
  return derive([compileNode(operand)], ([read]) => (scope) => {
    const number = toNumber(read(scope));
    if (number !== null) return operator === '-' ? -number : number;
    warn(scope, 'sign', { owner: `"${operator}"` });
    return null;
  });
}

const MIRRORED: Record<RelationOperator, RelationOperator> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function compileRelation(node: RelationNode): Compiled {
  const { operator } = node;
  const left = compileNode(node.left);
  const right = compileNode(node.right);
  return derive([left, right], ([readLeft, readRight]) => {
    if (right.constant) return withConstant(node.left, readLeft, operator, right.constant.value);
    if (left.constant) return withConstant(node.right, readRight, MIRRORED[operator], left.constant.value);
    return (scope) => compareValues(operator, readLeft(scope), readRight(scope));
  });
}

function withConstant(
  node: SyntaxNode,
  read: Evaluate,
  operator: RelationOperator,
  constant: Value,
): Condition {
  const test = relationTo(operator, constant);
  if (node.kind !== 'variable') return (scope) => test(read(scope));
  const { root, name } = node;
  if (operator === '==' && typeof constant === 'string') {
    return (scope) => {
      const value = scope.variable(root, name);
      return value === constant || (typeof value !== 'string' && test(value));
    };
  }
  return (scope) => test(scope.variable(root, name));
}

function compileLogical(node: LogicalNode): Compiled {
  const left = compileCondition(node.left);
  const right = compileCondition(node.right);
  const isAnd = node.operator === '&&';
  if (left.constant !== undefined) {
    const isLeftTrue = truthy(left.constant.value);
    if (isLeftTrue !== isAnd) return constantOf(isLeftTrue);
    return right.constant === undefined ? { run: right.test } : constantOf(truthy(right.constant.value));
  }
  const first = left.test;
  const second = right.test;
  return { run: isAnd ? (scope) => first(scope) && second(scope) : (scope) => first(scope) || second(scope) };
}

function compileConditional(test: SyntaxNode, consequent: SyntaxNode, alternate: SyntaxNode): Compiled {
  const condition = compileCondition(test);
  const whenTrue = compileNode(consequent);
  const whenFalse = compileNode(alternate);
  if (condition.constant !== undefined) return truthy(condition.constant.value) ? whenTrue : whenFalse;
  const isTrue = condition.test;
  return { run: (scope) => (isTrue(scope) ? whenTrue.run(scope) : whenFalse.run(scope)) };
}

function compileCall(node: CallNode): Compiled {
  const definition = findFunction(node.name);
  if (definition === undefined) return constantOf(null);
  const args = node.args.map(compileNode);
  const combine = ([first, second, third]: Operands): Evaluate => {
    return prepareCall(node, definition, args, first) ?? callWith(definition, first, second, third);
  };
  return definition.usesClock ? { run: combine(runsOf(args)) } : derive(args, combine);
}

function prepareCall(
  node: CallNode,
  definition: FunctionDefinition,
  args: Compiled[],
  first: Evaluate,
): Evaluate | undefined {
  const constant = args[1]?.constant;
  if (definition.prepare === undefined || constant === undefined) return undefined;
  try {
    const prepared = definition.prepare(constant.value);
    return (scope) => prepared(first(scope), scope);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The argument cannot be used.';
    const position = node.args[1]?.start ?? node.position;
    throw new ExpressionError('expression.pattern', message, { position, params: { name: node.name } });
  }
}

function callWith(
  definition: FunctionDefinition,
  first: Evaluate,
  second: Evaluate,
  third: Evaluate,
): Evaluate {
  const apply = definition.apply;
  const count = definition.parameters.length;
  if (definition.acceptsNull) return (scope) => apply(first(scope), second(scope), third(scope), scope);
  if (count === 1) {
    return (scope) => {
      const value = first(scope);
      return value === null ? null : apply(value, null, null, scope);
    };
  }
  return (scope) => {
    const value = first(scope);
    return value === null ? null : apply(value, second(scope), third(scope), scope);
  };
}
