import type { Use, UsePage, UseQuery } from '@parley/contracts';
import { foundIn, pageOf } from '../http/whole-list';
import { parseVersion } from '../flows/version-number';

const PLACE = {
  key: placeOf,
  text: (use: Use) =>
    use.kind === 'flow'
      ? `${use.flowCode} ${use.flowName} ${use.version} ${use.nodeName} ${use.path}`
      : `${use.name} ${use.path}`,
};

/** A page of the places that use something. */
export function toUsePage(uses: readonly Use[], query: UseQuery): UsePage {
  return pageOf(foundIn(uses, query, PLACE), query, PLACE);
}

/** Puts flow versions first, in the order of their numbers. */
function placeOf(use: Use): string {
  if (use.kind !== 'flow') return `${use.kind === 'template' ? 2 : 3} ${use.name} ${use.path}`;
  const { major, minor } = parseVersion(use.version);
  const number = [major, minor].map((part) => String(part).padStart(6, '0')).join('.');
  return `1 ${use.flowCode} ${number} ${use.nodeId} ${use.path}`;
}
