/** Values of an interface's headers, with the variables that their places name. */
import {
  compileTemplate,
  ExpressionError,
  formatTime,
  type CompiledTemplate,
  type Scope,
  type Value,
} from '@parley/expression';
import type { EffectTurn } from '../dialog/dialog.service';
import { unsealed } from '../dialog/tenant-context';
import { TimeZones } from '../dialog/time-zone';
import { HttpCallFailure } from './http-call';

const timeZones = new TimeZones();

/** Compiled once per picture of the tenant, which holds the headers. */
const compiled = new WeakMap<object, [name: string, value: CompiledTemplate][]>();

/**
 * @param headers of the definition; the same object for every call of it
 * @returns by name in lower case
 * @throws HttpCallFailure where a value cannot be computed or cannot stand in a header
 */
export function renderHeaders(
  headers: Readonly<Record<string, string>>,
  turn: EffectTurn,
): Record<string, string> {
  let templates = compiled.get(headers);
  if (!templates) {
    templates = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), compile(name, value)]);
    compiled.set(headers, templates);
  }
  const scope = scopeOf(turn);
  return Object.fromEntries(templates.map(([name, template]) => [name, safe(name, template.render(scope))]));
}

function compile(name: string, value: string): CompiledTemplate {
  try {
    return compileTemplate(value);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new HttpCallFailure(`The header ${name} cannot be read`);
  }
}

/** A line break from a variable would begin another header. */
function safe(name: string, value: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) return value;
  throw new HttpCallFailure(`The header ${name} would hold a control character`);
}

function scopeOf(turn: EffectTurn): Scope {
  const { tenant, now } = turn;
  const utcOffset = timeZones.offsetAt(tenant.timeZone, now);
  return {
    now,
    utcOffset,
    variable: (root, name) => {
      if (root === 'GLOBAL') return globalOf(turn, name);
      return root === 'SYS' ? systemOf(turn, name, utcOffset) : null;
    },
    warn: () => undefined,
  };
}

/** What the call has set, else the tenant's default. */
function globalOf({ tenant, session, sealer }: EffectTurn, name: string): Value {
  const declared = tenant.resources.globals.get(name);
  if (!declared) return null;
  const value = Object.hasOwn(session.global, name) ? session.global[name] : undefined;
  if (value === undefined) return declared.default;
  return declared.encrypted ? unsealed(value, sealer) : value;
}

function systemOf(turn: EffectTurn, name: string, utcOffset: number): Value {
  const { tenant, now } = turn;
  const { call, language } = turn.session;
  switch (name) {
    case 'tenantId':
      return tenant.tenantId;
    case 'callId':
      return call.id;
    case 'callingNumber':
      return call.caller;
    case 'calledNumber':
      return call.accessCode;
    case 'realCalledNumber':
      return call.init['real_callee'] ?? '';
    case 'cti_callid':
      return call.init['cti_callid'] ?? '';
    case 'callMediaType':
      return call.init['call_media_type'] ?? '';
    case 'language':
      return language ?? globalOf(turn, 'language');
    case 'systemDate':
      return formatTime(now, utcOffset, 'yyyyMMdd');
    case 'systemMonth':
      return formatTime(now, utcOffset, 'yyyyMM');
    case 'systemTime':
      return formatTime(now, utcOffset, 'HHmmss');
    case 'currentTime':
      return formatTime(now, utcOffset, 'yyyyMMddHHmmss');
    case 'createTime':
      return formatTime(call.startedAt, utcOffset, 'yyyyMMddHHmmss');
    case 'timeStamp':
      return String(Math.floor(now / 1_000));
    default:
      return null;
  }
}
