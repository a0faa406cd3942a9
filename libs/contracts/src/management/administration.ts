/** People, tokens, audit, system parameters, outbound hosts: what an admin looks after. */
import { z } from 'zod';
import { Permission, Role } from './auth';
import { ListQuery, page, Timestamp } from './common';

const UserName = z.string().trim().min(1).max(128);
/** At least eight characters: length is what makes a password strong. */
const Password = z.string().min(8).max(256);

/** `POST /api/v1/users` */
export const CreateUserRequest = z.object({
  userName: UserName,
  name: z.string().max(128).default(''),
  role: Role,
  password: Password,
});
export type CreateUserRequest = z.infer<typeof CreateUserRequest>;

/** `PATCH /api/v1/users/{id}`. The last admin who can sign in cannot be disabled or given another role. */
export const UpdateUserRequest = z
  .object({
    name: z.string().max(128).optional(),
    role: Role.optional(),
    password: Password.optional(),
    disabled: z.boolean().optional(),
    /** false: ends a lock-out before its time */
    locked: z.literal(false).optional(),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), 'Nothing to change');
export type UpdateUserRequest = z.infer<typeof UpdateUserRequest>;

export const User = z.object({
  id: z.string(),
  userName: z.string(),
  name: z.string(),
  role: Role,
  disabled: z.boolean(),
  /** null: not locked */
  lockedUntil: Timestamp.nullable(),
  createdAt: Timestamp,
});
export type User = z.infer<typeof User>;
/** Query of `GET /api/v1/users`; `-` before the member: downwards. */
export const UserQuery = ListQuery.extend({
  sort: z.enum(['userName', '-userName', 'createdAt', '-createdAt']).optional(),
});
export type UserQuery = z.infer<typeof UserQuery>;
export const UserPage = page(User);
export type UserPage = z.infer<typeof UserPage>;

/** `POST /api/v1/me/password` */
export const ChangePasswordRequest = z.object({ current: z.string().min(1).max(256), next: Password });
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>;

/** `POST /api/v1/tokens`: a personal API token. It can do what its scopes and its owner's role both allow. */
export const CreateTokenRequest = z.object({
  name: z.string().trim().min(1).max(128),
  scopes: z.array(Permission).min(1),
  /** days until it expires; null: never */
  days: z.int().min(1).max(3_650).nullable().default(90),
});
export type CreateTokenRequest = z.infer<typeof CreateTokenRequest>;

export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(Permission),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable(),
  lastUsedAt: Timestamp.nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;
export const ApiTokenPage = page(ApiToken);
export type ApiTokenPage = z.infer<typeof ApiTokenPage>;
/** The token itself is told once, in this reply. */
export const CreatedToken = ApiToken.extend({ token: z.string() });
export type CreatedToken = z.infer<typeof CreatedToken>;

/** One entry of `GET /api/v1/audit?search&action&cursor&limit`, newest first. */
export const AuditEntry = z.object({
  id: z.string(),
  at: Timestamp,
  actorKind: z.enum(['user', 'apiToken', 'dialogAccount', 'system']),
  actorName: z.string(),
  /** what was done: `flow.release`, `variable.change`, ... */
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  beforeHash: z.string().nullable(),
  afterHash: z.string().nullable(),
  details: z.json().nullable(),
  remoteAddress: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = page(AuditEntry);
export type AuditPage = z.infer<typeof AuditPage>;

/** `GET /api/v1/parameters`: every system parameter with its value or default. */
export const SystemParameter = z.object({
  name: z.string(),
  value: z.string(),
  default: z.string(),
  /** what values it takes, for the form */
  type: z.enum(['boolean', 'integer', 'text', 'secret']),
  min: z.number().optional(),
  max: z.number().optional(),
  changedAt: Timestamp.nullable(),
});
export type SystemParameter = z.infer<typeof SystemParameter>;
export const SystemParameterList = z.object({ items: z.array(SystemParameter) });
export type SystemParameterList = z.infer<typeof SystemParameterList>;
/** `PUT /api/v1/parameters/{name}` */
export const SetParameterRequest = z.object({ value: z.string().max(4_096) });
export type SetParameterRequest = z.infer<typeof SetParameterRequest>;

/** A host that the tenant's flows may call: `GET|POST /api/v1/outbound-hosts`, `DELETE /api/v1/outbound-hosts/{host}/{port}`. */
export const OutboundHost = z.object({
  /** a name, an address, or `*.suffix` */
  host: z.string().trim().toLowerCase().min(1).max(253),
  /** 0: any port */
  port: z.int().min(0).max(65_535).default(0),
  /** private and link-local addresses are refused without this */
  allowPrivate: z.boolean().default(false),
  description: z.string().max(256).default(''),
});
export type OutboundHost = z.infer<typeof OutboundHost>;
/** Query of `GET /api/v1/outbound-hosts`; `-` before the member: downwards. */
export const OutboundHostQuery = ListQuery.extend({ sort: z.enum(['host', '-host']).optional() });
export type OutboundHostQuery = z.infer<typeof OutboundHostQuery>;
export const OutboundHostList = page(OutboundHost);
export type OutboundHostList = z.infer<typeof OutboundHostList>;

/** `PUT /api/v1/api-password`: the secret of the tenant's dialog account. */
export const SetApiPasswordRequest = z.object({ secret: z.string().min(8).max(256) });
export type SetApiPasswordRequest = z.infer<typeof SetApiPasswordRequest>;
