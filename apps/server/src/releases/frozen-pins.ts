/** Which revision of which resource a release froze, as `flow_version.frozen` holds it. */
import { z } from 'zod';

const Revisions = z.record(z.uuid(), z.int().positive());

export const FrozenPins = z.object({
  globalVariable: Revisions,
  template: Revisions,
  interface: Revisions,
  /** absent in what was frozen before there were transfer policies */
  transferPolicy: Revisions.default({}),
});
export type FrozenPins = z.infer<typeof FrozenPins>;

export interface FrozenPin {
  kind: keyof FrozenPins;
  id: string;
  revision: number;
}

export function listPins(pins: FrozenPins): FrozenPin[] {
  return (['globalVariable', 'template', 'interface', 'transferPolicy'] as const).flatMap((kind) =>
    Object.entries(pins[kind]).map(([id, revision]) => ({ kind, id, revision })),
  );
}

export function toPins(list: readonly FrozenPin[]): FrozenPins {
  const pins: FrozenPins = { globalVariable: {}, template: {}, interface: {}, transferPolicy: {} };
  for (const { kind, id, revision } of list) pins[kind][id] = revision;
  return pins;
}
