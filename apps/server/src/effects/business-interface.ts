/** What a tenant has said about an HTTP interface that its flows may call. */
import { z } from 'zod';

const Name = z.string().min(1).max(128);

const InterfaceInput = z.object({
  name: Name,
  type: z.enum(['integer', 'string', 'long', 'float', 'boolean', 'list', 'object']).default('string'),
  required: z.boolean().default(false),
  in: z.enum(['path', 'query', 'header', 'body']).default('body'),
});

const InterfaceOutput = z.object({
  name: Name,
  type: z.enum(['integer', 'string', 'long', 'float', 'boolean', 'list', 'object']).default('string'),
  /** into the JSON reply: `data.items[0].name`; empty: the whole reply */
  path: z.string().max(512),
});

/** By name; stored as a list where people have put them in an order. */
const Headers = z.union([
  z.record(z.string(), z.string()),
  z
    .array(z.object({ name: z.string(), value: z.string() }))
    .transform((list) => Object.fromEntries(list.map(({ name, value }) => [name, value]))),
]);

/** The JSON of `business_interface.definition`. At least one of `url` and `path`; `path` comes first. */
export const InterfaceDefinition = z
  .object({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
    /** absolute; `{name}` stands for an input with `in: path` */
    url: z.string().min(1).max(2_048).optional(),
    /** on this server: the demo's own back end, below /demo/ */
    path: z.string().startsWith('/demo/').max(2_048).optional(),
    headers: Headers.default({}),
    inputs: z.array(InterfaceInput).default([]),
    outputs: z.array(InterfaceOutput).default([]),
    timeoutMs: z.number().int().min(1).max(60_000).default(5_000),
  })
  .refine((definition) => definition.url !== undefined || definition.path !== undefined, {
    message: 'url or path',
  });
export type InterfaceDefinition = z.infer<typeof InterfaceDefinition>;

/** A host that the tenant's flows may call. */
export interface AllowedHost {
  /** a name, an address, or `*.suffix`; lower case */
  host: string;
  /** 0: any port */
  port: number;
  allowPrivate: boolean;
}
