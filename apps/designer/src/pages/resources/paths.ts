import { type ResourceKind, type Use } from '@parley/contracts';
import { paths } from '../flows/flowPath';

export type AsideTab = 'main' | 'uses' | 'history';

const segment = encodeURIComponent;

/** @returns the address of a resource, at one of the tabs beside it */
export function resourcePath(kind: ResourceKind, name: string, tab: AsideTab = 'main'): string {
  const query = tab === 'main' ? '' : `tab=${tab}`;
  if (kind === 'variables') return `/variables?open=${segment(name)}${query === '' ? '' : `&${query}`}`;
  return `/${kind}/edit/${segment(name)}${query === '' ? '' : `?${query}`}`;
}

/** @returns the address of the place that uses a resource: the node in its flow version, the template, the interface */
export function placePath(use: Use): string {
  if (use.kind !== 'flow') return resourcePath(`${use.kind}s`, use.name);
  return paths.node(use.flowCode, use.version, use.nodeId === '' ? undefined : use.nodeId);
}
