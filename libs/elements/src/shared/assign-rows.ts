import type { CompiledAssignment, StepContext } from '@parley/flow-model';

/** Carries rows out from top to bottom. The first one whose value does not fit its variable stops them; its sentence is returned. */
export function assignRows(rows: readonly CompiledAssignment[], x: StepContext): string | undefined {
  for (const { target, value } of rows) {
    if (!target) continue;
    if (!x.set(target, value ? value.evaluate(x) : null))
      return `${target.root}.${target.name} does not take this value`;
  }
  return undefined;
}
