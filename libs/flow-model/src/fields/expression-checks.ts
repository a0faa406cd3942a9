/** What every field that holds an expression or a template shares: references and findings. */
import {
  compileExpression,
  compileTemplate,
  ExpressionError,
  IVRREQUEST_FIELDS,
  SYS_VARIABLES,
  type ExpressionFinding,
  type TypeLookup,
} from '@parley/expression';
import type { FieldReference } from '../document/references';
import type { CheckContext } from '../element/element';
import { finding, type Finding } from '../validation/finding';

const SYS_TYPES = new Map(SYS_VARIABLES.map((v) => [v.name, v.type]));
const REQUEST_TYPES = new Map(IVRREQUEST_FIELDS.map((v) => [v.name, v.type]));

/** Types of all variables that a node of this document may read. */
export function typeLookup(context: CheckContext): TypeLookup {
  const flow = new Map(context.variables.map((v) => [v.name, v.type]));
  const global = new Map(context.catalogue.globals.map((v) => [v.name, v.type]));
  const outputs = context.outputs?.isComplete
    ? new Map(context.outputs.variables.map((v) => [v.name, v.type]))
    : undefined;
  return (root, name) => {
    switch (root) {
      case 'FLOW':
        return flow.get(name);
      case 'GLOBAL':
        return global.get(name);
      case 'SYS':
        return SYS_TYPES.get(name);
      case 'IVRREQUEST':
        return REQUEST_TYPES.get(name) ?? 'any';
      case 'TOC':
        return outputs ? outputs.get(name) : 'any';
    }
  };
}

/** Findings of a checker of the expression library, as findings of the document. */
export function expressionFindings(
  check: (source: string, types: TypeLookup) => ExpressionFinding[],
  source: string,
  path: string,
  context: CheckContext,
): Finding[] {
  return check(source, typeLookup(context)).map((f) =>
    finding(f.code, f.message, {
      path,
      severity: f.severity,
      params: { ...f.params, position: String(f.position) },
    }),
  );
}

/**
 * FLOW and GLOBAL variables that a text reads. One that does not parse refers to what looks like a variable in it, so
 * that nothing vanishes from under what somebody has half written.
 */
export function variableReferences(
  source: string,
  kind: 'expression' | 'template',
  path: string,
): FieldReference[] {
  if (source === '') return [];
  return namedIn(source, kind).flatMap(({ root, name }) => variableReference(root, name, path) ?? []);
}

const LOOKS_NAMED = /\b(?<root>FLOW|GLOBAL)\.(?<name>[A-Za-z_]\w{0,63})/g;

function namedIn(source: string, kind: 'expression' | 'template'): readonly { root: string; name: string }[] {
  try {
    return (kind === 'template' ? compileTemplate(source) : compileExpression(source)).references;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [...source.matchAll(LOOKS_NAMED)].map(([, root = '', name = '']) => ({ root, name }));
  }
}

/** The reference to a FLOW or GLOBAL variable; SYS, IVRREQUEST and TOC name nothing that could be deleted. */
export function variableReference(
  root: string,
  name: string,
  path: string,
  write = false,
): FieldReference | undefined {
  if (root !== 'FLOW' && root !== 'GLOBAL') return undefined;
  return {
    kind: root === 'FLOW' ? 'flowVariable' : 'globalVariable',
    name,
    path,
    ...(write ? { write } : {}),
  };
}
