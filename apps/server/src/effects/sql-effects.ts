/** Calls functions of other Postgres databases for flows. Whatever goes wrong is a result, never an exception. */
import { coerce, toText, type Value, type ValueType } from '@parley/expression';
import type { Effect, EffectResult } from '@parley/flow-model';
import { lookup } from 'node:dns/promises';
import pg from 'pg';
import type { EffectTurn } from '../dialog/dialog.service';
import { findHostAllowance, isPrivateAddress } from './address-check';
import type { AllowedHost } from './business-interface';
import { whenDue, type PeriodicEffects } from './periodic-effects';
import type { ProcedureDefinition } from './procedure';

type SqlEffect = Extract<Effect, { kind: 'sql' }>;
type SqlResult = Extract<EffectResult, { kind: 'sql' }>;

/** The call was not made, or came to no result. The message is what the trace of the call shows. */
class ProcedureFailure extends Error {}

const NOT_DUE: SqlResult = { kind: 'sql', ok: true, outputs: {} };

/** Types of the database for values of a flow. */
const SQL_TYPES: Record<ValueType, string> = {
  string: 'text',
  integer: 'integer',
  long: 'bigint',
  float: 'double precision',
  boolean: 'boolean',
  list: 'jsonb',
  object: 'jsonb',
};

/** SQLSTATEs that say more than that the call failed. */
const REASONS: Readonly<Record<string, string>> = {
  '28P01': 'The database refuses the user or the password',
  '28000': 'The database refuses the user or the password',
  '3D000': 'There is no such database',
  '3F000': 'There is no such function',
  '42883': 'There is no such function for these inputs',
  '42501': 'The user may not call the function',
};
const CANCELLED = '57014';

export class SqlEffects {
  constructor(private readonly periods: Pick<PeriodicEffects, 'claim' | 'giveBack'>) {}

  async perform(effect: SqlEffect, turn: EffectTurn): Promise<SqlResult> {
    const { tenant, now, caller } = turn;
    const { kind, procedure: name, everyDays } = effect;
    const procedure = tenant.procedures.get(name);
    if (!procedure) return failed(`There is no stored procedure ${name}`);
    const key = { tenantId: tenant.tenantId, kind, name, caller: caller.caller };
    try {
      const call = () => run(procedure, effect.inputs, turn);
      return (await whenDue(this.periods, { key, now, everyDays }, call)) ?? NOT_DUE;
    } catch {
      return failed('It is not known when the procedure was called last');
    }
  }
}

async function run(
  procedure: ProcedureDefinition,
  inputs: Readonly<Record<string, Value>>,
  { tenant, sealer }: EffectTurn,
): Promise<SqlResult> {
  try {
    const { sealedPassword } = procedure;
    if (sealedPassword === null) throw new ProcedureFailure('The password of the procedure is not set');
    const values = toValues(procedure, inputs);
    const until = performance.now() + procedure.timeoutSeconds * 1_000;
    const address = await addressOf(procedure, tenant.allowedHosts);
    const password = sealer.unseal(sealedPassword);
    const outputs = await call(procedure, { address, password, values, until });
    return { kind: 'sql', ok: true, outputs };
  } catch (error) {
    return failed(reasonOf(error, procedure));
  }
}

/** In the order of the function's inputs; a value that is not there is null. */
function toValues({ inputs }: ProcedureDefinition, given: Readonly<Record<string, Value>>) {
  return inputs.map(({ name, type, required }) => {
    const value = Object.hasOwn(given, name) ? (given[name] ?? null) : null;
    if (value === null || (value === '' && type !== 'string')) {
      if (required) throw new ProcedureFailure(`The input ${name} is empty`);
      return null;
    }
    const fitting = coerce(value, type);
    if (!fitting.ok) throw new ProcedureFailure(`The input ${name} is not of type ${type}`);
    const isJson = type === 'list' || type === 'object';
    return isJson ? JSON.stringify(fitting.value) : toText(fitting.value);
  });
}

/** The address is looked up once and then used, so that no later answer of a DNS server leads elsewhere. */
async function addressOf(
  { host, port }: ProcedureDefinition,
  allowedHosts: readonly AllowedHost[],
): Promise<string> {
  const allowance = findHostAllowance(host.toLowerCase(), port, allowedHosts);
  if (!allowance) throw new ProcedureFailure(`${host} is not on the allow list`);
  const { address } = await lookup(host).catch(() => {
    throw new ProcedureFailure(`${host} cannot be found`);
  });
  if (!allowance.allowPrivate && isPrivateAddress(address)) {
    throw new ProcedureFailure(`${host} leads to a private address`);
  }
  return address;
}

interface Connection {
  address: string;
  password: string;
  values: (string | null)[];
  /** `performance.now()` after which nobody waits any more: one limit for finding, connecting and calling */
  until: number;
}

async function call(
  procedure: ProcedureDefinition,
  { address, password, values, until }: Connection,
): Promise<Record<string, Value>> {
  const { host, port, database, user, tls, timeoutSeconds } = procedure;
  const left = () => Math.max(Math.ceil(until - performance.now()), 1);
  const client = new pg.Client({
    host: address,
    port,
    database,
    user,
    password,
    ssl: tls ? { servername: host } : false,
    connectionTimeoutMillis: left(),
    statement_timeout: timeoutSeconds * 1_000,
    application_name: 'parley',
  });
  // a connection that breaks between two statements has nobody else to tell
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = client.query<Record<string, unknown>>(statementOf(procedure), values);
    const { rows } = await within(left(), answer);
    return toOutputs(rows[0] ?? {});
  } finally {
    void client.end().catch(() => undefined);
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

/** Names are identifiers by their contract, and quoted; values are parameters. */
function statementOf(procedure: ProcedureDefinition): string {
  const name = procedure.function
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.');
  const places = procedure.inputs.map(({ type }, index) => `$${index + 1}::${SQL_TYPES[type]}`);
  return `SELECT * FROM ${name}(${places.join(', ')}) LIMIT 1`;
}

/** As JSON carries it: a moment as text, and so on. */
function toOutputs(row: Record<string, unknown>): Record<string, Value> {
  return JSON.parse(JSON.stringify(row)) as Record<string, Value>;
}

function reasonOf(error: unknown, { timeoutSeconds }: ProcedureDefinition): string {
  if (error instanceof ProcedureFailure) return error.message;
  const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
  const isLate =
    code === CANCELLED || (error instanceof Error && /timeout|timed out/i.test(error.message) && code === '');
  if (isLate) return `The procedure did not finish within ${timeoutSeconds} s`;
  if (code === '') return 'The database cannot be reached';
  return REASONS[code] ?? `The procedure failed (SQLSTATE ${code})`;
}

function failed(reason: string): Extract<SqlResult, { ok: false }> {
  return { kind: 'sql', ok: false, reason };
}
