import type { z } from 'zod';
import { canonicalJson } from '../document/content-hash';
import type { FlowDocument, FlowNode, Line } from '../document/flow.schema';
import type { ElementRegistry } from '../element/element';
import { parseParams } from '../element/params';
import { diffValues } from './diff-values';
import type { FlowDiff, LineChange, NodeFacts, ValueChange } from './flow-diff';

type Json = z.core.util.JSONType;

/**
 * What changed from one document to a later one. Parameters are read through the elements' fields first, so that a
 * value written out and the same value left to its default are no change.
 */
export function diffDocuments(
  before: FlowDocument,
  after: FlowDocument,
  registry: ElementRegistry,
): FlowDiff {
  const nodes = matched(before.nodes, after.nodes, (node) => node.id);
  const variables = matched(before.variables, after.variables, (variable) => variable.name);
  return {
    nodes: {
      added: nodes.added.map(facts),
      removed: nodes.removed.map(facts),
      changed: nodes.both.flatMap(([a, b]) => {
        const changes = nodeChanges(a, b, registry);
        return changes.length > 0 ? [{ ...facts(b), changes }] : [];
      }),
    },
    lines: lineChanges(before.lines, after.lines),
    variables: {
      added: variables.added.map((v) => v.name),
      removed: variables.removed.map((v) => v.name),
      changed: variables.both.flatMap(([a, b]) => {
        const changes = diffValues(
          { ...a, default: a.default ?? null },
          { ...b, default: b.default ?? null },
        );
        return changes.length > 0 ? [{ name: b.name, changes }] : [];
      }),
    },
    flow: diffValues(flowFacts(before), flowFacts(after)),
    layout: {
      moved: nodes.both
        .filter(([a, b]) => a.position.x !== b.position.x || a.position.y !== b.position.y)
        .map(([, b]) => b.id),
      notesChanged: canonicalJson(before.notes) !== canonicalJson(after.notes),
      groupsChanged: canonicalJson(before.groups) !== canonicalJson(after.groups),
    },
  };
}

function facts({ id, name, element }: FlowNode): NodeFacts {
  return { id, name, element };
}

function flowFacts({ name, description, channel, kind }: FlowDocument): Record<string, string> {
  return { name, description, channel, kind };
}

function nodeChanges(before: FlowNode, after: FlowNode, registry: ElementRegistry): ValueChange[] {
  const own = ({ name, description, element }: FlowNode) => ({ name, description, element });
  const prefixed = diffValues(own(before), own(after)).map((change) => ({
    ...change,
    path: `#${change.path}`,
  }));
  return [...prefixed, ...diffValues(readParams(before, registry), readParams(after, registry))];
}

function readParams(node: FlowNode, registry: ElementRegistry): { [key: string]: Json } {
  const element = registry.find(node.element);
  const parsed = element && parseParams(element, node.params);
  return parsed?.success ? (parsed.data as { [key: string]: Json }) : node.params;
}

/** Lines are known by the exit that they leave by: a line drawn anew to the same node is no change. */
function lineChanges(before: readonly Line[], after: readonly Line[]): LineChange[] {
  const lines = matched(before, after, (line) => `${line.source} ${line.branch}`);
  return [
    ...lines.added.map(({ source, branch, target }) => ({
      kind: 'added' as const,
      source,
      branch,
      after: target,
    })),
    ...lines.removed.map(({ source, branch, target }) => ({
      kind: 'removed' as const,
      source,
      branch,
      before: target,
    })),
    ...lines.both.flatMap(([a, b]) =>
      a.target === b.target
        ? []
        : [
            {
              kind: 'rehung' as const,
              source: b.source,
              branch: b.branch,
              before: a.target,
              after: b.target,
            },
          ],
    ),
  ];
}

function matched<T>(before: readonly T[], after: readonly T[], key: (item: T) => string) {
  const earlier = new Map(before.map((item) => [key(item), item]));
  const later = new Set(after.map(key));
  const both = after.flatMap((item): [T, T][] => {
    const match = earlier.get(key(item));
    return match === undefined ? [] : [[match, item]];
  });
  return {
    added: after.filter((item) => !earlier.has(key(item))),
    removed: before.filter((item) => !later.has(key(item))),
    both,
  };
}
