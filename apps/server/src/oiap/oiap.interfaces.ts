/** The OIAP interfaces beside the dialog ones: what each reads, what it answers, and how it fails. */
import {
  CreateNavigationRequest,
  DeleteNavigationRequest,
  DomainQuery,
  DomainReply,
  ERRORS,
  FlowListQuery,
  FlowListReply,
  NavigationQuery,
  NavigationReply,
  OiapFailure,
  UpdateNavigationRequest,
  type ErrorName,
} from '@parley/contracts';
import type { z } from 'zod';
import type { DescribedInterface } from '../openapi/described-interface';

/** Body schemas name the tenant, so that a request about another one is refused before anything else is done. */
type RequestSchema = z.ZodType<{ tenantId: string }>;

const BASE = '/oifde/rest/api/';

export interface OiapDescription<Schema extends RequestSchema = RequestSchema> extends DescribedInterface {
  request: Schema;
}

/** Where the values of a request do not fit what the system holds, 500 (seed 000, Return Code); else the catalogue's. */
export function oiapStatusOf(error: ErrorName): number {
  return error === 'notFound' || error === 'alreadyExists' ? 500 : ERRORS[error].status;
}

const COMMON_ERRORS = [
  ...(['parameterIncorrect', 'tokenMissing', 'tokenInvalid', 'tooLarge'] as const),
  ...(['internal', 'unavailable'] as const),
];

function describe<Schema extends RequestSchema>(
  name: string,
  parts: { summary: string; request: Schema; reply?: z.ZodType; errors?: readonly ErrorName[] },
): OiapDescription<Schema> {
  return {
    path: BASE + name,
    tag: 'oiap',
    name,
    needsToken: true,
    failure: OiapFailure,
    statusOf: oiapStatusOf,
    ...parts,
    errors: [...COMMON_ERRORS, ...(parts.errors ?? [])],
  };
}

export const QUERY_NAVIGATION = describe('querynavigationinfo', {
  summary: 'Access codes and the flows they are bound to',
  request: NavigationQuery,
  reply: NavigationReply,
});
export const CREATE_NAVIGATION = describe('createnavigationinfo', {
  summary: 'Bind an access code, given or generated, to a flow; an empty reply is success',
  request: CreateNavigationRequest,
  errors: ['notFound', 'alreadyExists'],
});
export const UPDATE_NAVIGATION = describe('updatenavigationinfo', {
  summary: 'Change a binding; an empty reply is success',
  request: UpdateNavigationRequest,
  errors: ['notFound', 'alreadyExists'],
});
export const DELETE_NAVIGATION = describe('deletenavigationinfo', {
  summary: 'Delete bindings, all that are named or none; an empty reply is success',
  request: DeleteNavigationRequest,
  errors: ['notFound'],
});
export const QUERY_FLOWS = describe('queryflows', {
  summary: 'Flows of the tenant',
  request: FlowListQuery,
  reply: FlowListReply,
});
export const QUERY_DOMAINS = describe('querydomaininfo', {
  summary: 'Activated domains of the tenant',
  request: DomainQuery,
  reply: DomainReply,
});

export const OIAP_INTERFACES: readonly DescribedInterface[] = [
  ...[QUERY_NAVIGATION, CREATE_NAVIGATION, UPDATE_NAVIGATION, DELETE_NAVIGATION],
  ...[QUERY_FLOWS, QUERY_DOMAINS],
];
