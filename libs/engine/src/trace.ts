import type { TraceStep } from './outcome';

/** Puts the traces of a turn's steps together: a node in which an effect was waited for stands once. */
export function joinTraces(before: readonly TraceStep[], after: readonly TraceStep[]): TraceStep[] {
  const last = before.at(-1);
  const first = after[0];
  if (!last || !first || last.branch !== undefined || last.node !== first.node) return [...before, ...after];
  const notes = [...(last.notes ?? []), ...(first.notes ?? [])];
  const set = [...(last.set ?? []), ...(first.set ?? [])];
  const joined: TraceStep = {
    ...last,
    ...first,
    ...(last.program ? { program: last.program } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(set.length > 0 ? { set } : {}),
  };
  return [...before.slice(0, -1), joined, ...after.slice(1)];
}
