/** The environment variables that Parley reads: one table for the program, the README and the error lines. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';

/** People write switches in several ways; `on` and `off` is how the help names them. */
const onOff = z
  .enum(['on', 'off', 'true', 'false', '1', '0'])
  .transform((value) => value === 'on' || value === 'true' || value === '1');
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max));
const text = z.string().min(1);

interface SettingDefinition<Value> {
  schema: z.ZodType<Value, string>;
  /** what is used when the variable is absent or empty, as one would write it; absent: the setting is optional */
  default?: string;
  /** completes the sentence "... must be" */
  allowed: string;
  help: string;
  /** never shown in an error line */
  secret?: true;
}

const setting = <Value>(definition: SettingDefinition<Value>) => definition;

const isUrlOf = (schemes: readonly string[]) => (value: string) =>
  URL.canParse(value) && schemes.includes(new URL(value).protocol);

/** Every setting with its default and what it is for. The README's table is checked against it. */
export const SETTINGS = {
  PORT: setting({
    schema: wholeNumber(0, 65_535),
    default: '3000',
    allowed: 'a whole number from 0 (any free port) to 65535',
    help: 'Port of the HTTP server.',
  }),
  HOST: setting({
    schema: text.max(253).regex(/^[0-9A-Za-z.:_-]+$/),
    default: '127.0.0.1',
    allowed: 'an address or host name of this machine, such as 0.0.0.0 for all of them',
    help: 'Address that the server listens on. The default is reachable from this machine only; `0.0.0.0` opens it to the network.',
  }),
  PARLEY_DATA_DIR: setting({
    schema: text.max(4_096),
    default: '.data',
    allowed: 'the path of a folder',
    help: 'Folder for what Parley keeps itself: the embedded Postgres, the generated secret key, media files.',
  }),
  TRUSTED_PROXIES: setting({
    schema: text
      .transform((value) => value.split(',').map((part) => part.trim()))
      .pipe(z.array(z.string().refine(isNetwork))),
    allowed: 'addresses or networks with commas between them, such as 10.0.0.0/8, or loopback',
    help: 'Proxies in front of Parley whose `X-Forwarded-For` tells where a request comes from, for the audit. Absent: none is believed.',
  }),
  DATABASE_URL: setting({
    schema: text.refine(isUrlOf(['postgres:', 'postgresql:'])),
    allowed: 'a URL such as postgresql://user:password@host:5432/parley',
    help: 'A PostgreSQL server (14 or newer). Absent: Parley starts its own, below `PARLEY_DATA_DIR`.',
    secret: true,
  }),
  DATABASE_POOL: setting({
    schema: wholeNumber(4, 200),
    default: '10',
    allowed: 'a whole number from 4 to 200',
    help: 'Most database connections of one process, beside one or two that only listen.',
  }),
  REDIS_URL: setting({
    schema: text.refine(isUrlOf(['redis:', 'rediss:'])),
    allowed: 'a URL such as redis://host:6379',
    help: 'A Redis or Valkey from which recognised text is read. Absent: such input is taken literally.',
    secret: true,
  }),
  DIALOG_AUTH: setting({
    schema: onOff,
    default: 'on',
    allowed: 'on or off',
    help: 'Whether the dialog interfaces ask for a token. `off` is for a closed network.',
  }),
  PARLEY_SECRET_KEY: setting({
    schema: text.transform(decodeKey).refine((key) => key.length === 32),
    allowed: '32 bytes, as 64 hexadecimal digits or as base64',
    help: 'Key that seals secrets and encrypted variables. Absent: made once and kept in `PARLEY_DATA_DIR`. All processes of an installation need the same one.',
    secret: true,
  }),
  PARLEY_ADMIN_PASSWORD: setting({
    schema: text.min(8).max(256),
    allowed: '8 to 256 characters',
    help: 'Password of the first person, `admin`. Absent: made and printed once, at the first start.',
    secret: true,
  }),
  PARLEY_DEMO_SECRET: setting({
    schema: text.min(8).max(256),
    allowed: '8 to 256 characters',
    help: 'Secret of the appKey `demo`. Absent: made and printed once, at the first start.',
    secret: true,
  }),
  SEED_DEMO: setting({
    schema: onOff,
    default: 'on',
    allowed: 'on or off',
    help: 'Whether an empty database gets the tenant `demo` with its flows.',
  }),
  LOG_LEVEL: setting({
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    default: 'info',
    allowed: 'fatal, error, warn, info, debug, trace or silent',
    help: 'What the log shows.',
  }),
  SESSION_TIMEOUT: setting({
    schema: wholeNumber(10, 604_800),
    default: '1800',
    allowed: 'a whole number of seconds from 10 to 604800',
    help: 'Seconds after which a call that nobody continues is closed. A tenant may set its own.',
  }),
  CALL_CACHE: setting({
    schema: wholeNumber(0, 1_000_000),
    default: '50000',
    allowed: 'a whole number from 0 to 1000000',
    help: 'Running calls that one process remembers, at about 1 KiB each, so that their next turn needs no read.',
  }),
  TIME_ZONE: setting({
    schema: text.refine(isTimeZone),
    default: 'UTC',
    allowed: 'an IANA time zone such as Europe/Berlin',
    help: 'Time zone of new tenants.',
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;

/** The settings as the program uses them. */
export interface Settings {
  port: number;
  host: string;
  /** addresses, networks or `loopback`; empty: nobody's word is taken for where a request comes from */
  trustedProxies: string[];
  /** as given: relative to the working directory or absolute */
  dataDir: string;
  databaseUrl: string | undefined;
  /** most pooled connections of this process */
  databasePool: number;
  redisUrl: string | undefined;
  dialogAuth: boolean;
  /** undefined: see `loadSecretKey` */
  secretKey: KeyObject | undefined;
  adminPassword: string | undefined;
  demoSecret: string | undefined;
  seedDemo: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  sessionTimeoutSeconds: number;
  callCache: number;
  timeZone: string;
}

/** A variable of the environment holds what it may not. The message is the one line that a person needs. */
export class SettingError extends Error {
  readonly variable: SettingName;

  constructor(variable: SettingName, message: string) {
    super(message);
    this.name = 'SettingError';
    this.variable = variable;
  }
}

/**
 * Reads the settings. Unknown variables are left alone; an empty one counts as absent.
 *
 * @param env for example `process.env`
 * @throws SettingError naming the first variable that holds what it may not
 */
export function settings(env: Record<string, string | undefined>): Settings {
  const read = <Name extends SettingName>(name: Name) => readSetting(name, env[name]);
  const key = read('PARLEY_SECRET_KEY');
  return {
    port: required(read('PORT')),
    host: required(read('HOST')),
    trustedProxies: read('TRUSTED_PROXIES') ?? [],
    dataDir: required(read('PARLEY_DATA_DIR')),
    databaseUrl: read('DATABASE_URL'),
    databasePool: required(read('DATABASE_POOL')),
    redisUrl: read('REDIS_URL'),
    dialogAuth: required(read('DIALOG_AUTH')),
    secretKey: key && createSecretKey(key),
    adminPassword: read('PARLEY_ADMIN_PASSWORD'),
    demoSecret: read('PARLEY_DEMO_SECRET'),
    seedDemo: required(read('SEED_DEMO')),
    logLevel: required(read('LOG_LEVEL')),
    sessionTimeoutSeconds: required(read('SESSION_TIMEOUT')),
    callCache: required(read('CALL_CACHE')),
    timeZone: required(read('TIME_ZONE')),
  };
}

/** The table of settings for the README, in Markdown. */
export function settingsTable(): string {
  const rows = Object.entries<SettingDefinition<unknown>>(SETTINGS).map(
    ([name, { default: standard, allowed, help }]) =>
      `| \`${name}\` | ${standard === undefined ? '' : `\`${standard}\``} | ${help} | ${allowed} |`,
  );
  return ['| variable | default | for | allowed |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

type ValueOf<Name extends SettingName> = z.output<(typeof SETTINGS)[Name]['schema']>;

function readSetting<Name extends SettingName>(
  name: Name,
  given: string | undefined,
): ValueOf<Name> | undefined {
  const definition: SettingDefinition<unknown> = SETTINGS[name];
  const value = given === undefined || given === '' ? definition.default : given;
  if (value === undefined) return undefined;
  const parsed = definition.schema.safeParse(value);
  if (parsed.success) return parsed.data as ValueOf<Name>;
  const held = definition.secret ? 'what it holds' : JSON.stringify(value.slice(0, 80));
  throw new SettingError(name, `${name}: ${held} is not allowed; it must be ${definition.allowed}.`);
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('a setting with a default has no value');
  return value;
}

function decodeKey(value: string): Buffer {
  return /^[0-9a-fA-F]{64}$/.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64');
}

function isNetwork(value: string): boolean {
  if (value === 'loopback') return true;
  const [address = '', bits, ...more] = value.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    longest > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
  );
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
