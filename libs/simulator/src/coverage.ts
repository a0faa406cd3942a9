/** Which nodes and lines of flows were gone through, from the traces of turns. */
import type { TraceStep } from '@parley/engine';
import type { FlowDocument } from '@parley/flow-model';
import { flowOf } from './simulated-host';

export interface Share {
  covered: number;
  total: number;
}

export interface FlowCoverage {
  flow: string;
  nodes: Share;
  lines: Share;
  /** ids of nodes that no turn went through */
  missedNodes: string[];
  /** ids of lines that no turn followed */
  missedLines: string[];
}

/**
 * Coverage of each flow.
 * @param traces one trace for each turn; its first step names the program
 */
export function coverage(
  documents: readonly FlowDocument[],
  traces: Iterable<readonly TraceStep[]>,
): FlowCoverage[] {
  const count = new CoverageCount(documents);
  for (const trace of traces) count.add(trace);
  return count.result();
}

/** Counts while turns are played, and keeps none of their traces. */
export class CoverageCount {
  private readonly visited: ReadonlyMap<string, { nodes: Set<string>; exits: Set<string> }>;

  constructor(private readonly documents: readonly FlowDocument[]) {
    this.visited = new Map(documents.map((d) => [d.code, { nodes: new Set(), exits: new Set() }]));
  }

  /** @param trace of one turn; its first step names the program */
  add(trace: readonly TraceStep[]): void {
    let seen: { nodes: Set<string>; exits: Set<string> } | undefined;
    for (const step of trace) {
      if (step.program !== undefined) seen = this.visited.get(flowOf(step.program));
      seen?.nodes.add(step.node);
      if (step.branch !== undefined) seen?.exits.add(exitKey(step.node, step.branch));
    }
  }

  /** What was gone through until now, of each flow. */
  result(): FlowCoverage[] {
    return this.documents.map((document) => {
      const { nodes, exits } = this.visited.get(document.code) ?? { nodes: new Set(), exits: new Set() };
      const missedNodes = document.nodes.filter((n) => !nodes.has(n.id)).map((n) => n.id);
      const missedLines = document.lines
        .filter((l) => !exits.has(exitKey(l.source, l.branch)))
        .map((l) => l.id);
      return {
        flow: document.code,
        nodes: share(document.nodes.length, missedNodes.length),
        lines: share(document.lines.length, missedLines.length),
        missedNodes,
        missedLines,
      };
    });
  }
}

function share(total: number, missed: number): Share {
  return { covered: total - missed, total };
}

function exitKey(node: string, branch: string): string {
  return `${node} ${branch}`;
}
