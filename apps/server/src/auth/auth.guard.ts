import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { CatalogueError } from '@parley/contracts';
import type { FastifyRequest } from 'fastify';
import { ENDPOINT_METADATA, type EndpointDefinition } from '../http/endpoint.decorator';
import { AuthService } from './auth.service';
import { setPrincipal } from './principal';
import { readSessionCookie } from './session-cookie';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets a request through to a route of the management API: who sends it, whether another site made the browser send
 * it, and whether that person may. A route that does not say whom it serves serves nobody.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(@Inject(AuthService) private readonly auth: AuthService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = Reflect.getMetadata(ENDPOINT_METADATA, context.getHandler()) as
      EndpointDefinition | undefined;
    if (!endpoint) throw new CatalogueError('forbidden');
    if (endpoint.permission === null) return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.authenticate(request);
    if (!principal.permissions.includes(endpoint.permission)) {
      throw new CatalogueError('forbidden', `This needs the permission "${endpoint.permission}"`, [
        { permission: endpoint.permission },
      ]);
    }
    if (endpoint.session && principal.apiToken) {
      throw new CatalogueError('forbidden', 'An API token cannot do this. Sign in.');
    }
    setPrincipal(request, principal);
    return true;
  }

  private authenticate(request: FastifyRequest) {
    const origin = { ip: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 256) };
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return this.auth.getTokenHolder(bearer, origin);

    const session = readSessionCookie(request);
    if (session === undefined) throw new CatalogueError('tokenMissing', 'Sign in first');
    assertSameSite(request);
    return this.auth.getSignedIn(session, origin);
  }
}

/** A page of another site can make the browser send a form, but cannot add this header to it. */
function assertSameSite(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method) || request.headers['x-parley-request'] !== undefined) return;
  throw new CatalogueError('forbidden', 'Writes need the header X-Parley-Request');
}
