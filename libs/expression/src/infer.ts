/** The types of expressions, as far as they can be known before a call, and what cannot work because of them. */
import type { ExpressionFinding, ExpressionFindingCode } from './errors';
import { findFunction, FUNCTIONS } from './functions/catalogue';
import type { ParameterType } from './functions/definition';
import type { VariableRoot } from './scope';
import type { ArithmeticNode, CallNode, RelationNode, SyntaxNode, VariableNode } from './syntax';
import { looksNumeric, toNumber, toText, typeOf, type ValueType } from './value';

/** The type of a variable; undefined when there is no such variable, `any` when its type is not known. */
export type TypeLookup = (root: VariableRoot, name: string) => ValueType | 'any' | undefined;

/** What a node can be: `any` when unknown, `null` for the literal. */
export type InferredType = ValueType | 'any' | 'null';

interface Report {
  code: ExpressionFindingCode;
  severity: ExpressionFinding['severity'];
  position: number;
  message: string;
  params: Record<string, string>;
}

/** Infers the type of a node and hands every finding below it to `report`, in source order of their operators. */
export function inferType(
  node: SyntaxNode,
  types: TypeLookup,
  report: (finding: Report) => void,
): InferredType {
  return new Inference(types, report).typeOfNode(node);
}

/** @returns whether values of the type are numbers. */
export function isNumber(type: InferredType): boolean {
  return type === 'integer' || type === 'long' || type === 'float';
}

function isCompound(type: InferredType): boolean {
  return type === 'list' || type === 'object';
}

class Inference {
  private readonly types: TypeLookup;
  private readonly report: (finding: Report) => void;

  constructor(types: TypeLookup, report: (finding: Report) => void) {
    this.types = types;
    this.report = report;
  }

  typeOfNode(node: SyntaxNode): InferredType {
    switch (node.kind) {
      case 'literal':
        this.checkPrecision(node);
        return typeOf(node.value);
      case 'variable':
        return this.typeOfVariable(node);
      case 'member':
        this.checkProperty(this.typeOfNode(node.object), node.name, node.end - node.name.length);
        return 'any';
      case 'index': {
        const object = this.typeOfNode(node.object);
        this.typeOfNode(node.index);
        if (isNumber(object) || object === 'boolean') {
          this.typeError(node.object.start, `A ${object} has no items.`, { found: object });
        }
        return 'any';
      }
      case 'list':
        for (const item of node.items) this.typeOfNode(item);
        return 'list';
      case 'unary': {
        const operand = this.typeOfNode(node.operand);
        if (node.operator === '!') return 'boolean';
        this.expectNumber(node.operand, operand, node.operator);
        return isNumber(operand) ? operand : 'float';
      }
      case 'arithmetic':
        return this.typeOfArithmetic(node);
      case 'relation':
        return this.typeOfRelation(node);
      case 'logical':
        this.typeOfNode(node.left);
        this.typeOfNode(node.right);
        return 'boolean';
      case 'conditional':
        this.typeOfNode(node.test);
        return unify(this.typeOfNode(node.consequent), this.typeOfNode(node.alternate));
      case 'call':
        return this.typeOfCall(node);
    }
  }

  private typeOfVariable(node: VariableNode): InferredType {
    const type = this.types(node.root, node.name);
    if (type !== undefined) return type;
    const name = `${node.root}.${node.name}`;
    this.report({
      code: 'variable.unknown',
      severity: 'error',
      position: node.start,
      message: `There is no variable ${name}.`,
      params: { root: node.root, name: node.name },
    });
    return 'any';
  }

  /** A double holds about 15 digits: a card number must be text. */
  private checkPrecision(node: Extract<SyntaxNode, { kind: 'literal' }>): void {
    if (typeof node.value !== 'number' || !Number.isInteger(node.value) || Number.isSafeInteger(node.value))
      return;
    const message = 'The number has too many digits to be exact: put it in quotes.';
    this.suspicious(node.start, message, { found: toText(node.value) });
  }

  private checkProperty(object: InferredType, name: string, position: number): void {
    if (isNumber(object) || object === 'boolean') {
      this.typeError(position, `A ${object} has no property ${name}.`, { found: object, name });
    } else if (object === 'list' || object === 'string') {
      const isFunction = FUNCTIONS.some((known) => known.name === name);
      if (!isFunction) return;
      this.suspicious(position, `${name} is a function: write ${name}() with parentheses.`, { name });
    }
  }

  private typeOfArithmetic(node: ArithmeticNode): InferredType {
    const left = this.typeOfNode(node.left);
    const right = this.typeOfNode(node.right);
    if (node.operator === '+') return this.typeOfSum(node, left, right);
    this.expectNumber(node.left, left, node.operator);
    this.expectNumber(node.right, right, node.operator);
    if (node.operator === '/') {
      const isZero = node.right.kind === 'literal' && toNumber(node.right.value) === 0;
      if (isZero) this.typeError(node.position, 'A division by zero has no result.', { found: '/' });
      return 'float';
    }
    return widest(left, right);
  }

  private typeOfSum(node: ArithmeticNode, left: InferredType, right: InferredType): InferredType {
    if (left === 'string' || right === 'string') return 'string';
    if (left === 'any' || right === 'any') return 'any';
    if (left === 'list' && right === 'list') return 'list';
    if (isNumber(left) && isNumber(right)) return widest(left, right);
    const message = `"+" cannot add ${describe(left)} and ${describe(right)}.`;
    this.typeError(node.position, message, { operator: '+', left, right });
    return 'any';
  }

  private expectNumber(node: SyntaxNode, type: InferredType, operator: string): void {
    if (isNumber(type) || type === 'any') return;
    const isText = type === 'string';
    if (isText && (node.kind !== 'literal' || toNumber(node.value) !== null)) return;
    const found = isText ? 'text that is no number' : describe(type);
    this.typeError(node.start, `"${operator}" expects numbers, found ${found}.`, { operator, found: type });
  }

  private typeOfRelation(node: RelationNode): InferredType {
    const left = this.typeOfNode(node.left);
    const right = this.typeOfNode(node.right);
    const { operator } = node;
    const isEquality = operator === '==' || operator === '!=';
    const hasNull = left === 'null' || right === 'null';
    const params = { operator, left, right };
    if (hasNull && !isEquality) {
      this.typeError(node.position, `Nothing is less or more than null: use == or !=.`, params);
    } else if (!hasNull && (isCompound(left) || isCompound(right))) {
      const message = 'Lists and objects can only be compared with null: compare their size() or an item.';
      this.typeError(node.position, message, params);
    } else if (!isEquality && (left === 'boolean' || right === 'boolean')) {
      this.typeError(node.position, `true and false have no order: use == or !=.`, params);
    } else if (isEquality && isNeverEqual(node, left, right)) {
      const message = `${describe(left)} and ${describe(right)} such as these are never equal.`;
      this.suspicious(node.position, message.charAt(0).toUpperCase() + message.slice(1), params);
    }
    return 'boolean';
  }

  private typeOfCall(node: CallNode): InferredType {
    const definition = findFunction(node.name);
    if (definition === undefined) return 'any';
    const found = node.args.map((argument) => this.typeOfNode(argument));
    node.args.forEach((argument, i) => {
      const type = found[i] ?? 'any';
      const parameter = definition.parameters[i];
      if (parameter === undefined || accepts(parameter.type, type, argument)) return;
      const message = `${node.name}() expects ${DESCRIPTIONS[parameter.type]} as ${parameter.name}, found ${describe(type)}.`;
      const params = { name: node.name, parameter: parameter.name, expected: parameter.type, found: type };
      this.typeError(argument.start, message, params);
    });
    return definition.keepsNumberType ? found.reduce(widest) : definition.result;
  }

  private typeError(position: number, message: string, params: Record<string, string>): void {
    this.report({ code: 'expression.type', severity: 'error', position, message, params });
  }

  private suspicious(position: number, message: string, params: Record<string, string>): void {
    this.report({ code: 'expression.suspicious', severity: 'warning', position, message, params });
  }
}

const DESCRIPTIONS: Record<ParameterType, string> = {
  string: 'text',
  number: 'a number',
  list: 'a list',
  sized: 'text, a list or an object',
  any: 'any value',
};

function describe(type: InferredType): string {
  switch (type) {
    case 'string':
      return 'text';
    case 'integer':
    case 'long':
    case 'float':
      return 'a number';
    case 'boolean':
      return 'a boolean';
    case 'list':
      return 'a list';
    case 'object':
      return 'an object';
    case 'null':
      return 'null';
    case 'any':
      return 'any value';
  }
}

function accepts(parameter: ParameterType, type: InferredType, argument: SyntaxNode): boolean {
  if (type === 'any' || parameter === 'any') return true;
  switch (parameter) {
    case 'string':
      return type === 'string' || type === 'boolean' || isNumber(type);
    case 'number':
      if (type === 'string') return argument.kind !== 'literal' || toNumber(argument.value) !== null;
      return isNumber(type);
    case 'list':
      return type === 'list';
    case 'sized':
      return type !== 'boolean' && type !== 'null';
  }
}

/** The type of a sum or product; text stands for a number of a type that only the call shows. */
function widest(left: InferredType, right: InferredType): InferredType {
  if (!isNumber(left) || !isNumber(right)) return 'any';
  if (left === 'integer' && right === 'integer') return 'integer';
  const areWhole = [left, right].every((type) => type === 'integer' || type === 'long');
  return areWhole ? 'long' : 'float';
}

function unify(left: InferredType, right: InferredType): InferredType {
  if (left === right || right === 'null') return left;
  if (left === 'null') return right;
  return isNumber(left) && isNumber(right) ? widest(left, right) : 'any';
}

function isNeverEqual(node: RelationNode, left: InferredType, right: InferredType): boolean {
  if (left === 'any' || right === 'any' || left === 'null' || right === 'null') return false;
  if (left === 'boolean' || right === 'boolean') {
    return isNumber(left) || isNumber(right) || isOddText(node, isBooleanText);
  }
  return (isNumber(left) || isNumber(right)) && isOddText(node, looksNumeric);
}

function isBooleanText(text: string): boolean {
  return text === 'true' || text === 'false';
}

/** Whether one side is a text literal that is not as the other side needs it. */
function isOddText(node: RelationNode, isRight: (text: string) => boolean): boolean {
  return [node.left, node.right].some(
    (side) => side.kind === 'literal' && typeof side.value === 'string' && !isRight(side.value),
  );
}
