import type { EffectTurn } from '../dialog/dialog.service';

/** Names the place of a call at which it writes: a node is visited once at each count of visits. At most 160 characters. */
export function originOf({ session }: EffectTurn): string {
  const { call, visits, node } = session;
  return `${call.id} ${call.startedAt} ${visits} ${node}`;
}
