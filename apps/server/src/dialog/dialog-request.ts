/** Reads the body of `crs/process` into what the runtime works with: every member as text. */
import { CatalogueError } from '@parley/contracts';
import {
  EXTPARAMS_RULES,
  INPARAMS_RULES,
  MANDATORY,
  type FieldRule,
  type FieldRules,
  type InAction,
} from './dialog-fields';

/** A request that fits its table. */
export interface DialogRequest {
  userid: string;
  inaction: InAction;
  seat: 'vir' | 'ass';
  /** inparams and extparams as text, without auth_token */
  fields: Record<string, string>;
  /** inparams.auth_token, if there is one that is not empty */
  authToken: string | undefined;
  /** what the trace is to say of how the request was read */
  notes?: readonly string[];
}

type Members = Record<string, unknown>;

/** What Postgres cannot store as text: NUL, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
/** Members that are stored as text of their own; all others are stored inside JSON, which can say anything. */
const STORED_AS_TEXT = ['call_sor_id', 'call_dst_id', 'real_callee'];

/**
 * @param body the parsed JSON
 * @throws CatalogueError 10000002 that names the first member that is missing, too long or of the wrong type
 */
export function readDialogRequest(body: unknown): DialogRequest {
  if (!isMembers(body)) throw wrong('The body', 'must be a JSON object');
  const userid = readUserid(body['userid']);
  const inaction = readInaction(body['inaction']);
  const seat = readSeat(body['seat']);
  const inparams = body['inparams'];
  if (!isMembers(inparams)) {
    throw wrong('inparams', inparams === undefined || inparams === null ? 'is missing' : 'must be an object');
  }
  const fields: Record<string, string> = {};
  const table = INPARAMS_RULES[inaction];
  for (const extparams of [body['ExtParams'], body['extparams']]) {
    if (isMembers(extparams)) readMembers(extparams, 'extparams', EXTPARAMS_RULES, fields, table);
  }
  readMembers(inparams, 'inparams', table, fields);
  for (const name of MANDATORY[inaction]) {
    if (!Object.hasOwn(inparams, name)) throw wrong(`inparams.${name}`, 'is missing');
  }
  if (fields['call_id'] !== userid) throw wrong('inparams.call_id', 'must equal userid');
  for (const name of STORED_AS_TEXT) {
    const value = fields[name];
    if (value !== undefined && UNSTORABLE.test(value))
      throw wrong(`inparams.${name}`, 'holds characters that no text may hold');
  }
  const authToken = fields['auth_token'];
  if (authToken !== undefined) delete fields['auth_token'];
  return { userid, inaction, seat, fields, authToken: authToken || undefined };
}

/** The userid of a body that may fit nothing, for the reply to its failure; empty where there is none. */
export function findUserid(body: unknown): string {
  const userid = isMembers(body) ? body['userid'] : undefined;
  return typeof userid === 'string' && userid.length <= 64 ? userid : '';
}

function readUserid(value: unknown): string {
  if (value === undefined || value === null || value === '') throw wrong('userid', 'is missing');
  if (typeof value !== 'string') throw wrong('userid', 'must be a text');
  if (value.length > 64) throw wrong('userid', 'is longer than 64 characters');
  if (UNSTORABLE.test(value)) throw wrong('userid', 'holds characters that no text may hold');
  return value;
}

function readInaction(value: unknown): InAction {
  if (value === undefined || value === null) throw wrong('inaction', 'is missing');
  const inaction = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : value;
  if (inaction === 8 || inaction === 9 || inaction === 11 || inaction === 12) return inaction;
  throw wrong('inaction', 'must be 8, 9, 11 or 12');
}

function readSeat(value: unknown): 'vir' | 'ass' {
  if (value === undefined || value === null || value === '') return 'vir';
  if (value === 'vir' || value === 'ass') return value;
  throw wrong('seat', 'must be vir or ass');
}

/**
 * Members of the table are checked; the others are taken as they are where a text can show them.
 *
 * @param elsewhere members that count in another place only
 */
function readMembers(
  members: Members,
  place: 'inparams' | 'extparams',
  table: FieldRules,
  fields: Record<string, string>,
  elsewhere?: FieldRules,
): void {
  for (const name in members) {
    const rule = table.get(name);
    const value = members[name];
    if (rule === undefined) {
      if (isScalar(value) && name !== '__proto__' && !elsewhere?.has(name)) fields[name] = String(value);
      continue;
    }
    const text =
      rule.mandatory === undefined ? toOptional(value, rule, place, name) : toMandatory(value, rule, name);
    if (text !== undefined) fields[name] = text;
  }
}

function toOptional(value: unknown, rule: FieldRule, place: string, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isScalar(value)) throw wrong(`${place}.${name}`, 'must be a text');
  const text = String(value);
  if (text.length > rule.max) throw wrong(`${place}.${name}`, `is longer than ${rule.max} characters`);
  return text;
}

function toMandatory(value: unknown, rule: FieldRule, name: string): string {
  if (value === undefined || value === null) throw wrong(`inparams.${name}`, 'is missing');
  const text = rule.mandatory === 'orNumber' && typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') throw wrong(`inparams.${name}`, 'must be a text');
  if (text === '' && rule.mandatory !== 'mayBeEmpty') throw wrong(`inparams.${name}`, 'is empty');
  if (text.length > rule.max) throw wrong(`inparams.${name}`, `is longer than ${rule.max} characters`);
  return text;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(place: string, what: string): CatalogueError {
  return new CatalogueError('parameterIncorrect', `${place} ${what}`);
}
