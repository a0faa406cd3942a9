/** Validation of expressions and templates while a flow is drawn: every finding, not only the first. */
import { ExpressionError, type ExpressionFinding } from './errors';
import { compileNode } from './evaluate';
import { inferType, isNumber, type InferredType, type TypeLookup } from './infer';
import { parseExpression } from './parse';
import { splitTemplate, type TemplatePart } from './template';
import type { SyntaxNode } from './syntax';
import { coerce, type ValueType } from './value';

export type { TypeLookup } from './infer';

/**
 * Checks an expression: its syntax, that every variable exists, and that types fit as far as they are known.
 * @param types the variables that exist
 * @param expected the type that the place of the expression needs; a boolean for conditions
 * @returns findings by position; empty when all is well. Positions are indices into `source`. Never throws.
 */
export function checkExpression(
  source: string,
  types: TypeLookup,
  expected: ValueType | 'any' = 'any',
): ExpressionFinding[] {
  return byPosition(findingsOf(source, 0, types, expected));
}

/** Checks every place of a template, as `checkExpression` does; positions are indices into the template. Never throws. */
export function checkTemplate(source: string, types: TypeLookup): ExpressionFinding[] {
  let parts: TemplatePart[];
  try {
    parts = splitTemplate(source);
  } catch (error) {
    return [findingOf(error, 0)];
  }
  const findings = parts.flatMap((part) =>
    part.kind === 'text' ? [] : findingsOf(part.source, part.offset, types, 'any'),
  );
  return byPosition(findings);
}

function byPosition(findings: ExpressionFinding[]): ExpressionFinding[] {
  return findings.sort((left, right) => left.position - right.position);
}

function findingsOf(
  source: string,
  offset: number,
  types: TypeLookup,
  expected: ValueType | 'any',
): ExpressionFinding[] {
  let node: SyntaxNode;
  try {
    node = parseExpression(source);
    compileNode(node);
  } catch (error) {
    return [findingOf(error, offset)];
  }
  const findings: ExpressionFinding[] = [];
  const report = (finding: ExpressionFinding) => {
    findings.push({ ...finding, position: finding.position + offset });
  };
  const type = inferType(node, types, report);
  const mismatch = mismatchOf(node, type, expected);
  if (mismatch !== undefined) report(mismatch);
  return findings;
}

function findingOf(error: unknown, offset: number): ExpressionFinding {
  if (!(error instanceof ExpressionError)) throw error;
  const { code, message, params, position } = error;
  return { code, severity: 'error', position: position + offset, message, params };
}

function mismatchOf(
  node: SyntaxNode,
  found: InferredType,
  expected: ValueType | 'any',
): ExpressionFinding | undefined {
  if (expected === 'any' || found === 'any' || found === expected) return undefined;
  const params = { expected, found };
  const position = node.start;
  if (found === 'float' && (expected === 'integer' || expected === 'long')) {
    const message = `The result may have decimals, which ${expected} cannot hold: use toInt(), floor() or ceil().`;
    return { code: 'expression.suspicious', severity: 'warning', position, message, params };
  }
  if (fits(node, found, expected)) return undefined;
  const message = `A ${expected} is expected here, the expression gives ${found}.`;
  return { code: 'expression.type', severity: 'error', position, message, params };
}

/** Whether a value of the found type can be converted when the flow runs; for a literal, whether it is. */
function fits(node: SyntaxNode, found: InferredType, expected: ValueType): boolean {
  if (found === 'null') return expected !== 'boolean';
  if (node.kind === 'literal') return expected === 'boolean' ? false : coerce(node.value, expected).ok;
  switch (expected) {
    case 'string':
      return true;
    case 'boolean':
      return false;
    case 'integer':
    case 'long':
    case 'float':
      return isNumber(found) || found === 'string';
    case 'list':
    case 'object':
      return found === 'string';
  }
}
