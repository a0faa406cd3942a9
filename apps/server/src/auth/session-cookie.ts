import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'parley_session';

/** @returns the session id that the browser sent, if any. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  const value = new RegExp(`(?:^|;\\s*)${NAME}=([A-Za-z0-9_-]{20,64})(?:;|$)`).exec(
    request.headers.cookie ?? '',
  )?.[1];
  return value;
}

/** Keeps the session id where scripts and other sites cannot reach it; lives as long as the browser window. */
export function writeSessionCookie(request: FastifyRequest, reply: FastifyReply, id: string): void {
  void reply.header('Set-Cookie', cookie(request, id));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('Set-Cookie', `${cookie(request, '')}; Max-Age=0`);
}

function cookie(request: FastifyRequest, value: string): string {
  const secure = isBehindTls(request) ? '; Secure' : '';
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}`;
}

/**
 * True where the browser's own connection is encrypted, also where a proxy ends it. Whoever invents the header only
 * keeps the own cookie from travelling in the open.
 */
function isBehindTls({ protocol, headers }: FastifyRequest): boolean {
  const forwarded = [headers['x-forwarded-proto'] ?? ''].flat().join(',').split(',')[0]?.trim();
  return protocol === 'https' || forwarded?.toLowerCase() === 'https';
}
