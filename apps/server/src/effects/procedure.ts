/** What a tenant has said about a function of a database that its flows may call. */
import { StoredProcedureRequest } from '@parley/contracts';
import { z } from 'zod';

/** A row of `stored_procedure`. */
export const ProcedureDefinition = StoredProcedureRequest.pick({
  host: true,
  port: true,
  database: true,
  user: true,
  tls: true,
  function: true,
  inputs: true,
  timeoutSeconds: true,
}).extend({ sealedPassword: z.string().nullable() });
export type ProcedureDefinition = z.infer<typeof ProcedureDefinition>;

type Place = Pick<StoredProcedureRequest, 'host' | 'port' | 'database' | 'user' | 'tls'>;

/** Whether a password that was given for one of them is meant for the other. */
export function isSamePlace(one: Place, other: Place): boolean {
  return (['host', 'port', 'database', 'user', 'tls'] as const).every(
    (member) => one[member] === other[member],
  );
}

/** Procedures by name; undefined as value: the definition cannot be read. */
export type Procedures = ReadonlyMap<string, ProcedureDefinition | undefined>;

export function toProcedures(
  list: readonly { name: string; definition: object; sealedPassword?: string | null }[],
): Procedures {
  return new Map(
    list.map(({ name, definition, sealedPassword = null }) => [
      name,
      ProcedureDefinition.safeParse({ ...definition, sealedPassword }).data,
    ]),
  );
}

/**
 * Procedures as a version froze them, with the passwords of now: a password that was replaced opens nothing any more. Where
 * the place has changed since, the one that was given for the place of then is used.
 */
export function withPresentPasswords(frozen: Procedures, present: Procedures): Procedures {
  const opened = [...frozen].map(([name, then]) => {
    const now = present.get(name);
    return then && now && isSamePlace(then, now)
      ? ([name, { ...then, sealedPassword: now.sealedPassword }] as const)
      : ([name, then] as const);
  });
  return new Map(opened);
}
