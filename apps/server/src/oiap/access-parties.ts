/** Who sends a request of the OIAP interfaces: the dialog account that its token was given to. */
import { CatalogueError } from '@parley/contracts';
import type { IncomingHttpHeaders } from 'node:http';
import type { AccessParty } from '../audit/audit.repository';
import { credentialsOf } from '../http/credentials';
import type { TokensService } from '../tokens/tokens.service';

/** What an HTTP request says of its sender. */
export interface SentBy {
  headers: IncomingHttpHeaders;
  body: unknown;
  ip: string;
}

/**
 * A token in the body counts more than one in the headers, `token` (with `username`) more than `Authorization: Bearer`.
 *
 * @throws CatalogueError 900001 no token or an expired one, 900002 any other, 10000002 a token that is no text
 */
export async function getAccessParty(
  tokens: Pick<TokensService, 'holderOf'>,
  { headers, body, ip }: SentBy,
): Promise<AccessParty> {
  const given = credentialsOf(headers);
  const holder = await tokens.holderOf({ ...given, token: tokenOfBody(body) ?? given.token });
  return {
    tenantId: holder.tenantId,
    dialogAccount: { id: holder.accountId, appKey: holder.appKey },
    ip,
  };
}

/** @throws CatalogueError 900002 where the request is about another tenant than the sender's */
export function assertOwnTenant(by: AccessParty, tenantId: string): void {
  if (by.tenantId === tenantId) return;
  throw new CatalogueError('tokenInvalid', 'The token was given to another tenant than tenantId');
}

function tokenOfBody(body: unknown): string | undefined {
  const token: unknown =
    typeof body === 'object' && body !== null && 'authToken' in body ? body.authToken : undefined;
  if (token === undefined || token === null || token === '') return undefined;
  if (typeof token === 'string') return token;
  throw new CatalogueError('parameterIncorrect', 'authToken: must be a text');
}
