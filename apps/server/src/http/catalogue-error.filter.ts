import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toDatabaseFailure } from './database-failure';
import { toFailureReply } from './failure';

/** The one place where an error becomes a reply. Stacks go to the log, with the request id that the reply names. */
@Catch()
export class CatalogueErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, body, retryAfter, isFault } = toFailureReply(toDatabaseFailure(error), request.url);
    if (isFault) request.log.error({ err: error, method: request.method, path: pathOf(request) }, 'Fault');
    if (reply.sent) return;
    if (retryAfter !== undefined) void reply.header('Retry-After', retryAfter);
    void reply.header('X-Request-Id', request.id).status(status).send(body);
  }
}

/** Without the query: it may hold a caller's number. */
function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}
