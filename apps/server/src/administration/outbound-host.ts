/** How a host of the allow list is written, so that it equals what the URL parser makes of an address that flows call. */
import { CatalogueError } from '@parley/contracts';
import { isIP } from 'node:net';
import { hostOf } from '../effects/address-check';

const WILDCARD = '*.';
const NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/;
const URL_SYNTAX = /[\s/\\@?#%[\]]/;

/**
 * @param given a name, an address (also in one of its odd notations), or `*.suffix`
 * @throws CatalogueError 10000002 for anything else
 */
export function toHost(given: string): string {
  const isWildcard = given.startsWith(WILDCARD);
  const bare = isWildcard ? given.slice(WILDCARD.length) : given.replace(/^\[(.*)\]$/, '$1');
  const host = parse(bare);
  if (host === undefined || (isWildcard && isIP(host) !== 0)) {
    const sentence = 'host: must be a host name, an IP address, or *. and the end of host names';
    throw new CatalogueError('parameterIncorrect', sentence, [{ path: 'host', message: sentence }]);
  }
  return isWildcard ? WILDCARD + host : host;
}

function parse(text: string): string | undefined {
  const isV6 = text.includes(':');
  if (URL_SYNTAX.test(text) || (isV6 && isIP(text) !== 6)) return undefined;
  const address = `http://${isV6 ? `[${text}]` : text}/`;
  if (!URL.canParse(address)) return undefined;
  const host = hostOf(new URL(address));
  return isIP(host) !== 0 || NAME.test(host) ? host : undefined;
}
