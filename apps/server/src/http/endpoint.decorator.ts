/** What a route of the management API promises: who may call it and what comes back. Guard and OpenAPI read it. */
import { HttpCode, applyDecorators, SetMetadata } from '@nestjs/common';
import type { ErrorName, Permission } from '@parley/contracts';
import type { z } from 'zod';

export interface EndpointDefinition {
  summary: string;
  /** null: anybody, also without signing in */
  permission: Permission | null;
  /** true: only who is signed in may, an API token may not, whatever its scopes */
  session?: true;
  /** absent: 204 without a body */
  reply?: z.ZodType;
  /** body where it is not read by a ZodPipe */
  body?: z.ZodType;
  /** media type of the body where it is not JSON */
  bodyType?: string;
  /** media type of the reply where it is not JSON */
  replyType?: string;
  /** request headers that mean something here */
  headers?: Record<string, string>;
  /** what may go wrong beside wrong parameters and missing permission */
  errors?: readonly ErrorName[];
  /** absent: 200, or 204 without reply */
  status?: number;
}

export const ENDPOINT_METADATA = 'parley:endpoint';

/** Marks a route of the management API. The guard refuses routes without it. */
export function Endpoint(definition: EndpointDefinition): MethodDecorator {
  return applyDecorators(SetMetadata(ENDPOINT_METADATA, definition), HttpCode(statusOf(definition)));
}

export function statusOf(definition: EndpointDefinition): number {
  return definition.status ?? (definition.reply || definition.replyType ? 200 : 204);
}
