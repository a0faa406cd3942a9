/**
 * Which revision of which resource a release froze, as `flow_version.frozen` holds it.
 *
 * Data tables are not frozen, for a version that writes into one cannot be reached by its edits: the columns that flows
 * fill keep their name and type, and no column becomes required that they leave empty (20000005). What else changes, a
 * column more or another description, belongs to the rows that all versions write into one table, and a row for the
 * columns of yesterday would have no place there.
 */
import { z } from 'zod';

const Revisions = z.record(z.uuid(), z.int().positive());

export const FrozenPins = z.object({
  globalVariable: Revisions,
  template: Revisions,
  interface: Revisions,
  /** absent in what was frozen before there were transfer policies */
  transferPolicy: Revisions.default({}),
  /** absent in what was frozen before they were */
  storedProcedure: Revisions.default({}),
});
export type FrozenPins = z.infer<typeof FrozenPins>;

export interface FrozenPin {
  kind: keyof FrozenPins;
  id: string;
  revision: number;
}

export function listPins(pins: FrozenPins): FrozenPin[] {
  return FrozenPins.keyof().options.flatMap((kind) =>
    Object.entries(pins[kind]).map(([id, revision]) => ({ kind, id, revision })),
  );
}

export function toPins(list: readonly FrozenPin[]): FrozenPins {
  const pins: FrozenPins = FrozenPins.parse({ globalVariable: {}, template: {}, interface: {} });
  for (const { kind, id, revision } of list) pins[kind][id] = revision;
  return pins;
}
