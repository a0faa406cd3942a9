/**
 * The routes of the dialog interfaces. Turns are answered at the front door; the routes for them are for whoever asks
 * the application without a network, and say the same.
 */
import { TokenRequest } from '@parley/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fromZodError } from '../http/failure';
import { refuseOtherMethods } from '../http/post-only';
import type { TokensService } from '../tokens/tokens.service';
import { toDialogFailure } from './dialog-failure';
import type { DialogHandler } from './dialog.handler';
import { GET_APPCUBE_TOKEN, GET_TOKEN, PROCESS, PROCESS_V2 } from './dialog.interfaces';

const BODY_LIMIT = 256 * 1024;
const JSON_TYPE = 'application/json; charset=utf-8';
/** Seconds after which a refused access party may try again. */
const RETRY_AFTER = 2;

const PROCESS_URLS = [PROCESS, PROCESS_V2].map(toRoutePath);
const TOKEN_URLS = [GET_TOKEN, GET_APPCUBE_TOKEN].map(toRoutePath);

function toRoutePath({ path }: { path: string }): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

export interface DialogRoutes {
  turns: DialogHandler;
  tokens: Pick<TokensService, 'giveToken'>;
}

/** Adds the routes to a server that does not listen yet. */
export function addDialogRoutes(fastify: FastifyInstance, { turns, tokens }: DialogRoutes): void {
  void fastify.register((scope, _options, done) => {
    addTurnRoutes(scope, turns);
    done();
  });
  void fastify.register((scope, _options, done) => {
    addTokenRoutes(scope, tokens);
    done();
  });
}

/** The handler reads the body itself. */
function addTurnRoutes(scope: FastifyInstance, turns: DialogHandler): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  for (const url of PROCESS_URLS) {
    refuseOtherMethods(scope, url);
    scope.route({
      method: 'POST',
      url,
      handler: (request, reply) => {
        const { vdnId } = request.params as { vdnId?: string };
        reply.hijack();
        turns.handle(request.raw, reply.raw, vdnId);
      },
      errorHandler: (error, _request, reply) => {
        reply.hijack();
        turns.refuse(error, reply.raw, '');
      },
    });
  }
}

/** Bodies are read as JSON whatever content type the access party names. */
function addTokenRoutes(scope: FastifyInstance, tokens: DialogRoutes['tokens']): void {
  const parse = scope.getDefaultJsonParser('remove', 'remove');
  scope.removeAllContentTypeParsers();
  for (const type of ['application/json', '*']) {
    scope.addContentTypeParser<string>(type, { parseAs: 'string' }, parse);
  }
  for (const url of TOKEN_URLS) {
    refuseOtherMethods(scope, url);
    scope.route({
      method: 'POST',
      url,
      bodyLimit: BODY_LIMIT,
      handler: (request, reply) => answerToken(tokens, request, reply),
      errorHandler: (error, request, reply) => void refuseToken(error, request, reply),
    });
  }
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
