/** How the HTTP server reads requests and what every reply carries, whoever answers. */
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { CatalogueError } from '@parley/contracts';
import {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { FrontDoor } from './front-door';
import { assertPlain } from './content-encoding';
import { jsonPath, toFailureReply } from './failure';
import { findUnsafeText, isTooDeep } from './unsafe-text';

const DIALOG_BODY_LIMIT = 256 * 1024;
const DOCUMENT_BODY_LIMIT = 5 * 1024 * 1024;

/**
 * An adapter whose JSON parser refuses what cannot be stored; pass `bodyParser: false` to Nest beside it.
 *
 * @param trustedProxies who may tell where a request comes from
 */
export function createAdapter(
  logger: FastifyBaseLogger,
  frontDoor: FrontDoor,
  trustedProxies: string[],
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: DOCUMENT_BODY_LIMIT,
    serverFactory: (fastify: RequestListener) => frontDoor.createServer(fastify),
    routerOptions: { maxParamLength: 256, ignoreTrailingSlash: true },
    genReqId: () => randomUUID(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const { status, body } = toFailureReply(error, request.url);
      void reply.header('X-Request-Id', request.id).status(status).send(body);
    },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  readJson(fastify);
  limitDialogBodies(fastify);
  secureReplies(fastify);
  refuseEncodedBodies(fastify);
  return adapter;
}

/**
 * `__proto__` and `constructor.prototype` members are dropped, not refused: unknown members never are an error.
 * The dialog interfaces decide themselves what they do with text that cannot be stored.
 */
function readJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('remove', 'remove');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    void parse(request, text, (error, body: unknown) => {
      if (error) return done(error);
      const refusal = refuse(body, request.url.startsWith('/api/'));
      return refusal ? done(refusal) : done(null, body);
    });
  });
}

function refuse(body: unknown, mustBeStorable: boolean): CatalogueError | undefined {
  if (isTooDeep(body)) return new CatalogueError('parameterIncorrect', 'The body nests too deeply');
  const path = mustBeStorable ? findUnsafeText(body) : undefined;
  if (path === undefined) return undefined;
  const place = jsonPath(path) || 'The body';
  return new CatalogueError(
    'parameterIncorrect',
    `${place}: holds a NUL character or half a surrogate pair, which no text may hold`,
    [{ path: jsonPath(path), message: 'not storable' }],
  );
}

function limitDialogBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith('/oifde/')) route.bodyLimit = DIALOG_BODY_LIMIT;
  });
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

function refuseEncodedBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    try {
      assertPlain(request.headers);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

/** The designer sets inline styles (canvas positions), so styles may be inline; scripts may not. */
function secureReplies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Content-Type-Options', 'nosniff');
    if (!request.url.startsWith('/oifde/')) {
      void reply.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
      void reply.header('Referrer-Policy', 'same-origin');
      void reply.header('X-Frame-Options', 'DENY');
      if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    }
    done();
  });
}
