import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Me, Permission } from '@parley/contracts';
import { CatalogueError } from '@parley/contracts';
import type { FastifyRequest } from 'fastify';

/** Who acts: a signed-in person, or a personal API token of one. */
export interface Principal {
  tenantId: string;
  userId: string;
  /** what the person or the token may do */
  permissions: readonly Permission[];
  me: Me;
  /** of the session that the request came with; absent: it came with an API token */
  sessionHash?: string;
  /** the API token that the request came with */
  apiToken?: { id: string; name: string };
  /** from where, for the audit */
  ip: string;
  userAgent: string;
}

const PRINCIPALS = new WeakMap<object, Principal>();

/** Notes who sends a request. Done by the guard only. */
export function setPrincipal(request: FastifyRequest, principal: Principal): void {
  PRINCIPALS.set(request.raw, principal);
}

/** @throws CatalogueError 900001 where nobody is signed in */
export function getPrincipal(request: FastifyRequest): Principal {
  const principal = PRINCIPALS.get(request.raw);
  if (!principal) throw new CatalogueError('tokenMissing', 'Sign in first');
  return principal;
}

/** Parameter of a controller method: who acts. */
export const Acting = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  getPrincipal(context.switchToHttp().getRequest<FastifyRequest>()),
);
