/** The OpenAPI document, derived from the controllers' own metadata. Built on first request: start stays fast. */
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ERRORS, ErrorBody, type ErrorName } from '@parley/contracts';
import { z } from 'zod';
import { ENDPOINT_METADATA, statusOf, type EndpointDefinition } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';

const BODY = '3';
const QUERY = '4';
const PARAM = '5';

type Json = Record<string, unknown>;

/** Builds the document of these controllers; routes without `@Endpoint` are left out. */
export function buildOpenApi(controllers: readonly Type[]): Json {
  const paths: Record<string, Json> = {};
  for (const controller of controllers) {
    for (const route of routesOf(controller)) {
      paths[route.path] = { ...paths[route.path], [route.method]: describe(route) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley management API',
      version: '1',
      description:
        'Sign in for a session cookie, or send a personal API token as `Authorization: Bearer`. ' +
        'Writes with a cookie need the header `X-Parley-Request`.',
    },
    paths,
    components: {
      schemas: { Error: toSchema(ErrorBody) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'parley_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

interface Route {
  path: string;
  method: string;
  tag: string;
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
    return [
      {
        path: toOpenApiPath(base, path),
        method: (RequestMethod[method] ?? 'GET').toLowerCase(),
        tag: base.split('/')[2] ?? 'general',
        definition,
        arguments: argumentsOf(controller, name),
      },
    ];
  });
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

function describe({ definition, tag, arguments: parts, path }: Route): Json {
  const body = definition.body ?? parts.find((part) => part.kind === BODY)?.schema;
  return {
    tags: [tag],
    summary: definition.summary,
    ...(definition.permission ? { description: `Permission: ${definition.permission}` } : { security: [] }),
    parameters: [...pathParameters(path, parts), ...queryParameters(parts), ...headerParameters(definition)],
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: toSchema(body) } } } }
      : {}),
    responses: responsesOf(definition),
  };
}

function pathParameters(path: string, parts: Route['arguments']): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const schema = parts.find((part) => part.kind === PARAM && part.name === name)?.schema;
    return { name, in: 'path', required: true, schema: schema ? toSchema(schema) : { type: 'string' } };
  });
}

function queryParameters(parts: Route['arguments']): Json[] {
  return parts
    .filter((part) => part.kind === QUERY && part.schema instanceof z.ZodObject)
    .flatMap((part) => {
      const { properties = {}, required = [] } = toSchema(part.schema as z.ZodType) as {
        properties?: Json;
        required?: string[];
      };
      return Object.entries(properties).map(([name, schema]) => ({
        name,
        in: 'query',
        required: required.includes(name),
        schema,
      }));
    });
}

function headerParameters(definition: EndpointDefinition): Json[] {
  return Object.entries(definition.headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  }));
}

function responsesOf(definition: EndpointDefinition): Json {
  const responses: Record<string, Json> = {
    [statusOf(definition)]: definition.reply
      ? {
          description: 'Done',
          content: { 'application/json': { schema: toSchema(definition.reply, 'output') } },
        }
      : { description: 'Done' },
  };
  const names = new Set<ErrorName>(['parameterIncorrect', ...(definition.errors ?? [])]);
  if (definition.permission) names.add('tokenMissing').add('tokenInvalid').add('forbidden');
  for (const name of names) {
    const { status, code, message } = ERRORS[name];
    const earlier = responses[status]?.['description'];
    responses[status] = {
      description: [earlier, `${code}: ${message}`].filter(Boolean).join(' · '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    };
  }
  return responses;
}

function toSchema(schema: z.ZodType, io: 'input' | 'output' = 'input'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
}
