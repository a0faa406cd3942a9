/**
 * What changed between two documents: nodes, lines, variables and the flow's own members, parameter by parameter.
 * Layout (positions, notes, groups) never changes behaviour and is reported apart.
 */
import { z } from 'zod';

/** A stretch of a text that is the same in both, only in the later, or only in the earlier one. */
export const TextPart = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type TextPart = z.infer<typeof TextPart>;

/** One value that differs. `before` is absent where it was added, `after` where it was removed. */
export const ValueChange = z.object({
  /** path inside the params of a node, the variable or the flow: `prompt.text`, `keys[0].label` */
  path: z.string(),
  before: z.json().optional(),
  after: z.json().optional(),
  /** word by word, where both are texts */
  words: z.array(TextPart).optional(),
});
export type ValueChange = z.infer<typeof ValueChange>;

const NodeFacts = z.object({ id: z.string(), name: z.string(), element: z.string() });
export type NodeFacts = z.infer<typeof NodeFacts>;

const LineFacts = z.object({ source: z.string(), branch: z.string() });

export const LineChange = z.discriminatedUnion('kind', [
  LineFacts.extend({ kind: z.literal('added'), after: z.string() }),
  LineFacts.extend({ kind: z.literal('removed'), before: z.string() }),
  /** the same exit leads to another node */
  LineFacts.extend({ kind: z.literal('rehung'), before: z.string(), after: z.string() }),
]);
export type LineChange = z.infer<typeof LineChange>;

export const FlowDiff = z.object({
  nodes: z.object({
    added: z.array(NodeFacts),
    removed: z.array(NodeFacts),
    changed: z.array(NodeFacts.extend({ changes: z.array(ValueChange) })),
  }),
  lines: z.array(LineChange),
  variables: z.object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(z.object({ name: z.string(), changes: z.array(ValueChange) })),
  }),
  /** name, description, channel, kind */
  flow: z.array(ValueChange),
  layout: z.object({
    /** ids of nodes that stand elsewhere */
    moved: z.array(z.string()),
    notesChanged: z.boolean(),
    groupsChanged: z.boolean(),
  }),
});
export type FlowDiff = z.infer<typeof FlowDiff>;

/** Figures of a diff, as a release record keeps them. */
export interface DiffSummary {
  added: number;
  /** nodes of which a parameter, the name or an exit differs */
  changed: number;
  removed: number;
  variables: number;
}

/** Counts nodes and variables. An exit that leads elsewhere is a change of its node. */
export function summarizeDiff({ nodes, lines, variables }: FlowDiff): DiffSummary {
  const whole = new Set([...nodes.added, ...nodes.removed].map(({ id }) => id));
  const changed = new Set(nodes.changed.map(({ id }) => id));
  for (const { source } of lines) if (!whole.has(source)) changed.add(source);
  return {
    added: nodes.added.length,
    changed: changed.size,
    removed: nodes.removed.length,
    variables: variables.added.length + variables.removed.length + variables.changed.length,
  };
}

/** True where nothing that callers hear or meet differs. */
export function isSameBehaviour(diff: FlowDiff): boolean {
  const { nodes, lines, variables, flow } = diff;
  const changes = [nodes.added, nodes.removed, nodes.changed, lines, flow];
  return [...changes, variables.added, variables.removed, variables.changed].every(
    (list) => list.length === 0,
  );
}
