/** What the headers of a request of an access party say of who sends it. */
import type { IncomingHttpHeaders } from 'node:http';
import type { GivenToken } from '../tokens/tokens.service';

/** The header `token`, else the bearer of `Authorization`; an empty header counts as none. */
export function credentialsOf({ token, username, authorization }: IncomingHttpHeaders): GivenToken {
  return { token: textOf(token) || bearerOf(authorization), username: textOf(username) };
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}
