/** Conditions of a branch as they are typed: `FLOW.balance <= 0`. A lone `<=` would say nothing about what it compares. */
import type { FlowNode, ValueChange } from '@parley/flow-model';
import { z } from 'zod';

const Row = z.object({
  join: z.string().default('and'),
  left: z.string(),
  relation: z.string(),
  right: z.string(),
});
const Branching = z.object({ conditions: z.array(z.object({ name: z.string(), rows: z.array(Row) })) });

const IN_ROWS = /^conditions\[(\d+)\]\.rows\[/;

export interface ConditionChange {
  /** exit that the condition opens */
  exit: string;
  before: string;
  after: string;
}

/** @returns the conditions whose rows changed, whole, and the changes that are about something else */
export function takeConditions(
  changes: readonly ValueChange[],
  before: Pick<FlowNode, 'params'> | undefined,
  after: Pick<FlowNode, 'params'> | undefined,
): { conditions: ConditionChange[]; rest: ValueChange[] } {
  const was = Branching.safeParse(before?.params).data?.conditions;
  const is = Branching.safeParse(after?.params).data?.conditions;
  if (!was || !is) return { conditions: [], rest: [...changes] };
  const changed = new Set<number>();
  const rest = changes.filter(({ path }) => {
    const index = Number(IN_ROWS.exec(path)?.[1] ?? NaN);
    if (!was[index] || !is[index]) return true;
    changed.add(index);
    return false;
  });
  const conditions = [...changed].map((index) => ({
    exit: is[index]?.name ?? '',
    before: sayRows(was[index]?.rows ?? []),
    after: sayRows(is[index]?.rows ?? []),
  }));
  return { conditions, rest };
}

function sayRows(rows: readonly z.infer<typeof Row>[]): string {
  return rows
    .map(({ join, left, relation, right }, i) =>
      `${i === 0 ? '' : `${join} `}${left} ${relation} ${right}`.trim(),
    )
    .join(' ');
}
