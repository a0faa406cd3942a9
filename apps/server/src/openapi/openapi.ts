/** The OpenAPI document, derived from the controllers' own metadata. Built on first request: start stays fast. */
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ERRORS, ErrorBody, type ErrorName } from '@parley/contracts';
import { z } from 'zod';
import { ENDPOINT_METADATA, statusOf, type EndpointDefinition } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import type { DescribedInterface } from './described-interface';
import { SchemaComponents, type Json } from './schemas';

const BODY = '3';
const QUERY = '4';
const PARAM = '5';

const SAFE_METHODS = new Set(['get', 'head']);

/** What a document tells of: controllers, whose routes without `@Endpoint` are left out, and interfaces beside them. */
export interface Described {
  controllers: readonly Type[];
  interfaces: readonly DescribedInterface[];
}

/** Builds the document. */
export function buildOpenApi({ controllers, interfaces }: Described): Json {
  const components = new SchemaComponents();
  const described: Record<string, Json> = {};
  for (const controller of controllers) {
    for (const route of routesOf(controller)) {
      described[route.path] = { ...described[route.path], [route.method]: describe(route, components) };
    }
  }
  for (const one of interfaces) described[one.path] = { post: describeInterface(one, components) };
  const { operations: paths, schemas } = components.finish(described);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      description:
        'Management (`/api/v1`): sign in for a session cookie, or send a personal API token as ' +
        '`Authorization: Bearer`. Writes with a cookie need the header `X-Parley-Request`. Every failure has the ' +
        'body `ErrorBody`. Dialog and OIAP interfaces (`/oifde/rest`): a token of `gettoken` in the body or in the ' +
        'header `token`. The replies of each operation list the codes that it may hold.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'parley_session',
          description: 'Set by `POST /api/v1/sign-in`; writes also need the header `X-Parley-Request`',
        },
        dialogToken: {
          type: 'apiKey',
          in: 'header',
          name: 'token',
          description:
            'From `POST /oifde/rest/api/gettoken`. May stand in the body instead: `authToken`, or ' +
            '`inparams.auth_token` in a turn; or be sent as `Authorization: Bearer`',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A personal API token; may do what its scopes and the role of its owner both allow',
        },
      },
    },
  };
}

interface Route {
  path: string;
  method: string;
  tag: string;
  /** unique: the tag and the name of the controller's method */
  operationId: string;
  definition: EndpointDefinition;
  arguments: { kind: string; name: string | undefined; schema: z.ZodType | undefined }[];
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function' || name === 'constructor') return [];
    const definition = Reflect.getMetadata(ENDPOINT_METADATA, handler) as EndpointDefinition | undefined;
    if (!definition) return [];
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
    const tag = tagOf(base);
    return [
      {
        path: toOpenApiPath(base, path),
        method: (RequestMethod[method] ?? 'GET').toLowerCase(),
        tag,
        operationId: `${tag}.${name}`,
        definition,
        arguments: argumentsOf(controller, name),
      },
    ];
  });
}

/** What a controller is about, by its address: `api/v1/flows/:code` is about flows. */
function tagOf(base: string): string {
  return base.startsWith('api/v1') ? (base.split('/')[2] ?? 'general') : base;
}

function argumentsOf(controller: Type, name: string): Route['arguments'] {
  const metadata = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as
    Record<string, { data?: unknown; pipes: unknown[] }> | undefined;
  return Object.entries(metadata ?? {}).map(([key, { data, pipes }]) => ({
    kind: key.split(':')[0] ?? '',
    name: typeof data === 'string' ? data : undefined,
    schema: pipes.find((pipe) => pipe instanceof ZodPipe)?.schema,
  }));
}

function toOpenApiPath(base: string, path: string): string {
  return `/${base}/${path}`
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1')
    .replace(/:(\w+)/g, '{$1}');
}

function describe(route: Route, components: SchemaComponents): Json {
  const { definition, tag, operationId, arguments: parts } = route;
  const body = definition.body ?? parts.find((part) => part.kind === BODY)?.schema;
  const parameters = [
    ...pathParameters(route, components),
    ...queryParameters(parts, components),
    ...headerParameters(route),
  ];
  return {
    tags: [tag],
    operationId,
    summary: definition.summary,
    ...accessOf(definition),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBodyOf(definition, body, components),
    responses: responsesOf(definition, body !== undefined, components),
  };
}

function describeInterface(one: DescribedInterface, components: SchemaComponents): Json {
  const { tag, name, summary, request, reply, needsToken } = one;
  const replyContent = reply && { 'application/json': { schema: components.outputOf(reply) } };
  const parameters = pathParameters({ path: one.path, arguments: [] }, components);
  return {
    tags: [tag],
    operationId: `${tag}.${name}`,
    summary,
    security: needsToken ? [{ dialogToken: [] }] : [],
    ...(parameters.length > 0 ? { parameters } : {}),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: components.inputOf(request) } },
    },
    responses: {
      200: { description: 'Done', ...(replyContent ? { content: replyContent } : {}) },
      ...failuresOf(new Set(one.errors), one, components),
    },
  };
}

/** Bytes of a media type that is not JSON. */
const BINARY: Json = { type: 'string', format: 'binary' };

function requestBodyOf(
  { bodyType }: EndpointDefinition,
  body: z.ZodType | undefined,
  components: SchemaComponents,
): Json {
  if (bodyType !== undefined) {
    return { requestBody: { required: true, content: { [bodyType]: { schema: BINARY } } } };
  }
  if (!body) return {};
  const content = { 'application/json': { schema: components.inputOf(body) } };
  return { requestBody: { required: true, content } };
}

function replyOf({ reply, replyType }: EndpointDefinition, components: SchemaComponents): Json {
  if (replyType !== undefined) return { description: 'Done', content: { [replyType]: { schema: BINARY } } };
  if (!reply) return { description: 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: components.outputOf(reply) } } };
}

/** Who may call it. The permission stands as `x-permission` too, for programs. */
function accessOf({ permission, session }: EndpointDefinition): Json {
  if (permission === null) return { description: 'No sign-in needed', security: [] };
  const only = session ? '. Only for who is signed in: an API token cannot' : '';
  return {
    description: `Permission: ${permission}${only}`,
    'x-permission': permission,
    security: session ? [{ session: [] }] : [{ session: [] }, { token: [] }],
  };
}

function pathParameters(
  { path, arguments: parts }: Pick<Route, 'path' | 'arguments'>,
  components: SchemaComponents,
): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const schema = parts.find((part) => part.kind === PARAM && part.name === name)?.schema;
    return {
      name,
      in: 'path',
      required: true,
      schema: schema ? components.inputOf(schema) : { type: 'string' },
    };
  });
}

function queryParameters(parts: Route['arguments'], components: SchemaComponents): Json[] {
  return parts
    .filter((part) => part.kind === QUERY && part.schema instanceof z.ZodObject)
    .flatMap(({ schema }) => Object.entries((schema as z.ZodObject).shape))
    .map(([name, schema]) => ({
      name,
      in: 'query',
      required: !(schema as z.ZodType).safeParse(undefined).success,
      schema: components.inputOf(schema as z.ZodType),
    }));
}

function headerParameters({ definition, method }: Route): Json[] {
  const declared = Object.entries(definition.headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  }));
  if (SAFE_METHODS.has(method) || definition.permission === null) return declared;
  const guard = {
    name: 'X-Parley-Request',
    in: 'header',
    required: false,
    description: 'Any value. Needed with a session cookie: a page of another site cannot add it',
    schema: { type: 'string' },
  };
  return [...declared, guard];
}

function responsesOf(definition: EndpointDefinition, hasBody: boolean, components: SchemaComponents): Json {
  return {
    [statusOf(definition)]: replyOf(definition, components),
    ...failuresOf(errorsOf(definition, hasBody), MANAGEMENT_FAILURES, components),
  };
}

/** How failures look: the body, and the HTTP status of each. */
type FailureForm = Pick<DescribedInterface, 'failure' | 'statusOf'>;
const MANAGEMENT_FAILURES: FailureForm = {
  failure: ErrorBody,
  statusOf: (error) => ERRORS[error].status,
};

function failuresOf(errors: Set<ErrorName>, form: FailureForm, components: SchemaComponents): Json {
  const responses: Record<string, Json> = {};
  for (const [status, names] of byStatus(errors, form)) {
    responses[status] = {
      description: names.map((name) => `${ERRORS[name].code}: ${ERRORS[name].message}`).join(' · '),
      'x-error-codes': names.map((name) => ERRORS[name].code),
      content: { 'application/json': { schema: components.outputOf(form.failure) } },
    };
  }
  return responses;
}

/** What a route declares, and what every route may answer. */
function errorsOf(definition: EndpointDefinition, hasBody: boolean): Set<ErrorName> {
  return new Set<ErrorName>([
    'parameterIncorrect',
    ...(hasBody ? ['tooLarge' as const] : []),
    ...(definition.permission ? (['tokenMissing', 'tokenInvalid', 'forbidden'] as const) : []),
    ...(definition.errors ?? []),
    'internal',
    'unavailable',
  ]);
}

function byStatus(names: Set<ErrorName>, form: FailureForm): Map<number, ErrorName[]> {
  const groups = new Map<number, ErrorName[]>();
  for (const name of names) {
    const status = form.statusOf(name);
    groups.set(status, [...(groups.get(status) ?? []), name]);
  }
  return groups;
}
