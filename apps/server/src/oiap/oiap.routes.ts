/**
 * The routes of the OIAP interfaces that are not about turns: one table, one way in, one way out. A write that succeeds
 * answers HTTP 200 without a body; a failure `{errorCode, errorMsg}`.
 */
import type { CatalogueError } from '@parley/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { AccessParty } from '../audit/audit.repository';
import { toDialogFailure } from '../dialog/dialog-failure';
import { toDatabaseFailure } from '../http/database-failure';
import { fromZodError } from '../http/failure';
import { refuseOtherMethods } from '../http/post-only';
import type { TokensService } from '../tokens/tokens.service';
import { assertOwnTenant, getAccessParty } from './access-parties';
import { oiapStatusOf, type OiapDescription } from './oiap.interfaces';

const BODY_LIMIT = 256 * 1024;
const JSON_TYPE = 'application/json; charset=utf-8';
/** Seconds after which a refused access party may try again. */
const RETRY_AFTER = 2;

/** An interface: where it is, and what answers it. */
export interface OiapInterface {
  path: string;
  /** @returns the reply, undefined for an empty one. @throws ZodError, CatalogueError */
  answer(by: AccessParty, body: unknown): Promise<object | undefined>;
}

/** The described interface, whose request is read before `answer` sees it. */
export function oiapInterface<Schema extends OiapDescription['request']>(
  { path, request: schema }: OiapDescription<Schema>,
  answer: (by: AccessParty, request: z.infer<Schema>) => Promise<object | void> | object,
): OiapInterface {
  return {
    path,
    async answer(by, body) {
      const request = schema.parse(body);
      assertOwnTenant(by, request.tenantId);
      return (await answer(by, request)) ?? undefined;
    },
  };
}

/** Adds the interfaces to a server that does not listen yet. Bodies are read as JSON whatever content type is named. */
export function addOiapRoutes(
  fastify: FastifyInstance,
  tokens: Pick<TokensService, 'holderOf'>,
  interfaces: readonly OiapInterface[],
): void {
  void fastify.register((scope, _options, done) => {
    const parse = scope.getDefaultJsonParser('remove', 'remove');
    scope.removeAllContentTypeParsers();
    for (const type of ['application/json', '*']) {
      scope.addContentTypeParser<string>(type, { parseAs: 'string' }, parse);
    }
    for (const { path, answer } of interfaces) {
      refuseOtherMethods(scope, path);
      scope.route({
        method: 'POST',
        url: path,
        bodyLimit: BODY_LIMIT,
        handler: async (request, reply) => {
          const { headers, body, ip } = request;
          const by = await getAccessParty(tokens, { headers, body, ip });
          const answered = await answer(by, body);
          if (answered === undefined) return reply.send();
          return reply.header('content-type', JSON_TYPE).send(JSON.stringify(answered));
        },
        errorHandler: (error, request, reply) => void refuse(error, request, reply),
      });
    }
    done();
  });
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = toFailure(error, request);
  const { code, kind } = failure.definition;
  if (kind === 'operational') void reply.header('Retry-After', RETRY_AFTER);
  const body = JSON.stringify({ errorCode: code, errorMsg: failure.message });
  return reply.status(oiapStatusOf(failure.error)).header('content-type', JSON_TYPE).send(body);
}

function toFailure(error: unknown, request: FastifyRequest): CatalogueError {
  if (isZodError(error)) return fromZodError(error);
  return toDialogFailure(toDatabaseFailure(error), request.log);
}

function isZodError(error: unknown): error is z.ZodError {
  return error instanceof Error && error.name === 'ZodError';
}
