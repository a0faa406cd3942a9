/**
 * The content hash of a version: equal for documents that behave alike. Positions, notes and groups never change
 * behaviour and are left out; object keys and lists without meaning in their order are put into canonical order.
 */
import type { FlowDocument } from './flow.schema';

/**
 * The canonical text of a document's behaviour. Hosts hash it (SHA-256) with what their platform offers.
 * Two documents give the same text exactly if nothing but layout, notes, groups, and the order of nodes, lines
 * and variables differs.
 */
export function canonicalContent(document: FlowDocument): string {
  return canonicalJson({
    format: document.format,
    code: document.code,
    name: document.name,
    kind: document.kind,
    channel: document.channel,
    description: document.description,
    variables: byKey(document.variables, (v) => v.name),
    nodes: byKey(
      document.nodes.map(({ position: _position, ...node }) => node),
      (n) => n.id,
    ),
    lines: byKey(
      document.lines.map(({ id: _id, ...line }) => line),
      (l) => `${l.source} ${l.branch}`,
    ),
  });
}

/** JSON with the keys of every object in code point order. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
}

function byKey<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
