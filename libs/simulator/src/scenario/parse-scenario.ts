import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { Scenario } from '@parley/flow-model';

/** A scenario that cannot be read. The message names file, line and column where they are known. */
export class ScenarioError extends Error {
  constructor(
    message: string,
    /** from 1; undefined where the fault has no place of its own */
    readonly line: number | undefined,
    readonly column: number | undefined,
  ) {
    super(message);
    this.name = 'ScenarioError';
  }
}

/**
 * Reads a scenario from YAML (JSON is YAML too).
 * @param source the text
 * @param name what messages call it, such as its file name
 * @throws ScenarioError for the first thing that is wrong, with its place
 */
export function parseScenario(source: string, name = 'scenario'): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, stringKeys: true });
  const [fault] = document.errors;
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0]);
    throw new ScenarioError(`${name}:${line}:${col}: ${firstLine(fault.message)}`, line, col);
  }
  const parsed = Scenario.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const offset = placeOf(document, path);
  const at = offset === undefined ? undefined : lines.linePos(offset);
  const place = at ? `${name}:${at.line}:${at.col}` : name;
  const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  throw new ScenarioError(`${place}: ${where}${issue?.message ?? 'is not a scenario'}`, at?.line, at?.col);
}

/** Offset of the node at a path, or of its nearest existing parent. */
function placeOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
