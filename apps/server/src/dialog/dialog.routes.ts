/**
 * The dialog interfaces as plain Fastify routes: the way of a turn carries nothing that the turn does not need. The
 * routes have a scope of their own, so that bodies are parsed once, whatever content type the access party names.
 */
import { CatalogueError, TokenRequest } from '@parley/contracts';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toDatabaseFailure } from '../http/database-failure';
import { fromZodError } from '../http/failure';
import { isTooDeep } from '../http/unsafe-text';
import type { TokensService } from '../tokens/tokens.service';
import { findUserid } from './dialog-request';
import type { Credentials, DialogService } from './dialog.service';

const BODY_LIMIT = 256 * 1024;
const JSON_TYPE = 'application/json; charset=utf-8';
/** Seconds after which a refused access party may try again. */
const RETRY_AFTER = 2;

const PROCESS_URLS = ['/oifde/rest/crs/process', '/oifde/rest/v2/crs/process/:vdnId'] as const;
const TOKEN_URLS = ['/oifde/rest/api/gettoken', '/oifde/rest/appcube/api/getAppCubeToken'] as const;

export interface DialogRoutes {
  dialog: Pick<DialogService, 'turn'>;
  tokens: Pick<TokensService, 'giveToken'>;
}

/** Adds the routes to a server that does not listen yet. */
export function addDialogRoutes(fastify: FastifyInstance, { dialog, tokens }: DialogRoutes): void {
  void fastify.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    for (const type of ['application/json', '*']) {
      scope.addContentTypeParser<string>(type, { parseAs: 'string' }, parseBody);
    }
    for (const url of PROCESS_URLS) {
      scope.route({
        method: 'POST',
        url,
        bodyLimit: BODY_LIMIT,
        handler: (request, reply) => answerTurn(dialog, request, reply),
        errorHandler: (error, request, reply) => void refuseTurn(error, request, reply),
      });
    }
    for (const url of TOKEN_URLS) {
      scope.route({
        method: 'POST',
        url,
        bodyLimit: BODY_LIMIT,
        handler: (request, reply) => answerToken(tokens, request, reply),
        errorHandler: (error, request, reply) => void refuseToken(error, request, reply),
      });
    }
    done();
  });
}

function parseBody(
  _request: FastifyRequest,
  text: string,
  done: (error: Error | null, body?: unknown) => void,
): void {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return done(new CatalogueError('parameterIncorrect', `The body is not JSON: ${reason.slice(0, 120)}`));
  }
  if (isTooDeep(body)) return done(new CatalogueError('parameterIncorrect', 'The body nests too deeply'));
  return done(null, body);
}

async function answerTurn(
  dialog: DialogRoutes['dialog'],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { vdnId } = request.params as { vdnId?: string };
  try {
    const body = await dialog.turn(request.body, credentialsOf(request), vdnId);
    return reply.header('content-type', JSON_TYPE).send(body);
  } catch (error) {
    return refuseTurn(error, request, reply);
  }
}

/** Every failure tells the simplest IVR to hang up. */
function refuseTurn(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = toDialogFailure(error, request.log);
  const userid = findUserid(request.body);
  const { code, kind } = failure.definition;
  if (kind === 'operational') void reply.header('Retry-After', RETRY_AFTER);
  const outparams = { call_id: userid, release_reason: '1' };
  const body = { ret: code, userid, outaction: 10, outparams, errorMsg: failure.message };
  return reply.status(statusOf(failure)).header('content-type', JSON_TYPE).send(JSON.stringify(body));
}

async function answerToken(
  tokens: DialogRoutes['tokens'],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const parsed = TokenRequest.safeParse(request.body);
    if (!parsed.success) throw fromZodError(parsed.error);
    const body = await tokens.giveToken(parsed.data);
    return reply.header('content-type', JSON_TYPE).send(JSON.stringify(body));
  } catch (error) {
    return refuseToken(error, request, reply);
  }
}

function refuseToken(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = toDialogFailure(error, request.log);
  const { code, status, kind } = failure.definition;
  if (kind === 'operational') void reply.header('Retry-After', RETRY_AFTER);
  const body = JSON.stringify({ errorCode: code, errorMsg: failure.message });
  return reply.status(status).header('content-type', JSON_TYPE).send(body);
}

function credentialsOf({ headers }: FastifyRequest): Credentials {
  const { token, username, authorization } = headers;
  return { token: textOf(token) ?? bearerOf(authorization), username: textOf(username) };
}

function bearerOf(authorization: string | undefined): string | undefined {
  return authorization?.startsWith('Bearer ') ? authorization.slice(7).trim() : undefined;
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}

/** A value that does not exist is 500 here (seed 000, Return Code); elsewhere the catalogue's status holds. */
function statusOf(failure: CatalogueError): number {
  return failure.error === 'notFound' ? 500 : failure.definition.status;
}

/** Unknown errors keep nothing of their text: it may quote data or SQL. The log has it all. */
function toDialogFailure(error: unknown, log: FastifyBaseLogger): CatalogueError {
  if (error instanceof CatalogueError) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new CatalogueError('tooLarge', 'The body is larger than 256 KiB');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new CatalogueError('parameterIncorrect', (error as Error).message);
  }
  const refused = toDatabaseFailure(error);
  if (refused instanceof CatalogueError) return refused;
  log.error({ err: error }, 'Fault in the dialog runtime');
  return new CatalogueError('internal');
}
