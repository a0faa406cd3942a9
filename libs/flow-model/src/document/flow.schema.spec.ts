import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalContent } from './content-hash';
import { DOCUMENT_LIMITS, FlowDocument } from './flow.schema';

const position = { x: 0, y: 0 };
const node = (id: string) => ({ id, element: 'menu', name: id, position });
const document = (more: object = {}) => ({
  format: 'parley.flow/1',
  code: 'f',
  name: 'F',
  kind: 'main',
  channel: 'voice',
  nodes: [node('a'), node('b'), node('c')],
  lines: [
    { id: 'l1', source: 'a', branch: '1', target: 'b' },
    { id: 'l2', source: 'b', branch: '1', target: 'c' },
  ],
  ...more,
});
const pathOf = (value: unknown) => FlowDocument.safeParse(value).error?.issues[0]?.path.join('.');
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

describe('limits of a document', () => {
  it('take 2,000 nodes and name the place of one more', () => {
    const nodes = (count: number) => document({ nodes: many(count, (i) => node(`n${i}`)), lines: [] });
    expect(pathOf(nodes(DOCUMENT_LIMITS.nodes))).toBeUndefined();
    expect(pathOf(nodes(DOCUMENT_LIMITS.nodes + 1))).toBe('nodes');
  });

  it.each([
    ['variables', { variables: many(257, (i) => ({ name: `v${i}`, type: 'string' })) }],
    ['variables.0.name', { variables: [{ name: 'constructor', type: 'string' }] }],
    ['nodes.0.id', { nodes: [node('a b')] }],
    ['lines.0.branch', { lines: [{ id: 'l', source: 'a', branch: '', target: 'b' }] }],
    ['code', { code: 'Not A Code' }],
    ['name', { name: ' ' }],
    ['format', { format: 'parley.flow/2' }],
    ['nodes.0.position.x', { nodes: [{ ...node('a'), position: { x: 2_000_000, y: 0 } }] }],
  ])('name %s', (path, more) => {
    expect(pathOf(document(more))).toBe(path);
  });
});

describe('canonical content', () => {
  const parsed = FlowDocument.parse(document());
  const content = canonicalContent(parsed);

  it('does not depend on order, layout, notes and groups', () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(order, fc.integer({ min: -999, max: 999 }), fc.boolean(), (indices, x, reversed) => {
        const moved = {
          ...parsed,
          nodes: indices.flatMap((i) => parsed.nodes[i] ?? []).map((n) => ({ ...n, position: { x, y: x } })),
          lines: reversed ? parsed.lines.toReversed() : parsed.lines,
          groups: [{ id: 'g', name: 'G', nodes: ['a'], collapsed: reversed }],
        };
        expect(canonicalContent(moved)).toBe(content);
      }),
    );
  });

  it('changes with whatever changes behaviour', () => {
    const [first, ...others] = parsed.nodes;
    if (!first) throw new Error('The document has nodes');
    const changed = { ...parsed, nodes: [{ ...first, params: { timeout: 1 } }, ...others] };
    expect(canonicalContent(changed)).not.toBe(content);
    expect(canonicalContent({ ...parsed, lines: parsed.lines.slice(1) })).not.toBe(content);
  });
});
