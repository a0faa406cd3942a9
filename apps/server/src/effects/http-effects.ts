/** Calls the business interfaces of a tenant for its flows. Whatever goes wrong is a result, never an exception. */
import { coerce, toText, type Value } from '@parley/expression';
import { readOutputs, type Effect, type EffectResult } from '@parley/flow-model';
import type { EffectTurn } from '../dialog/dialog.service';
import { isTooDeep } from '../http/unsafe-text';
import type { InterfaceDefinition } from './business-interface';
import { renderHeaders } from './header-values';
import { HttpCallFailure, type HttpAnswer, type HttpCall, type HttpCaller } from './http-call';
import { whenDue, type PeriodicEffects } from './periodic-effects';

type HttpEffect = Extract<Effect, { kind: 'http' }>;
type HttpResult = Extract<EffectResult, { kind: 'http' }>;

/** Calls a path of this very server: the back end of the demo. */
export type CallSelf = (call: {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}) => Promise<HttpAnswer>;

/** Says that an interface was not due yet; the flow goes on as after an answer without content. */
const NOT_DUE: HttpResult = { kind: 'http', ok: true, status: 204, outputs: {}, body: null };

export class HttpEffects {
  constructor(
    private readonly caller: Pick<HttpCaller, 'call'>,
    private readonly periods: Pick<PeriodicEffects, 'claim' | 'giveBack'>,
    private readonly callSelf: CallSelf,
  ) {}

  async perform(effect: HttpEffect, turn: EffectTurn): Promise<HttpResult> {
    const definition = turn.tenant.interfaces.get(effect.interface);
    if (!definition) return failed(`There is no usable interface ${effect.interface}`);
    const { kind, interface: name, everyDays } = effect;
    const key = { tenantId: turn.tenant.tenantId, kind, name, caller: turn.caller.caller };
    const call = () => this.call(definition, effect, turn);
    try {
      return (await whenDue(this.periods, { key, now: turn.now, everyDays }, call)) ?? NOT_DUE;
    } catch {
      return failed('It is not known when the interface was called last');
    }
  }

  private async call(
    definition: InterfaceDefinition,
    effect: HttpEffect,
    turn: EffectTurn,
  ): Promise<HttpResult> {
    const { tenant } = turn;
    try {
      const call = toCall(definition, effect, renderHeaders(definition.headers, turn));
      const { host, pathname, search } = call.url;
      const answer =
        definition.path === undefined
          ? await this.caller.call(call, tenant.allowedHosts)
          : await this.callSelf({ ...call, path: ownPath(host, `${pathname}${search}`) });
      return toResult(definition, answer);
    } catch (error) {
      return failed(error instanceof HttpCallFailure ? error.message : 'The call failed');
    }
  }
}

/** A stand-in for the address of this server, which it need not know. */
const SELF = 'http://self.invalid';

function ownPath(host: string, path: string): string {
  if (host !== 'self.invalid' || !path.startsWith('/demo/'))
    throw new HttpCallFailure('The path leaves /demo/');
  return path;
}

/** Puts the inputs where the interface wants them. */
function toCall(
  definition: InterfaceDefinition,
  effect: HttpEffect,
  own: Readonly<Record<string, string>>,
): HttpCall {
  let address = definition.path === undefined ? (definition.url ?? '') : `${SELF}${definition.path}`;
  const query: [string, string][] = [];
  const headers: Record<string, string> = { accept: 'application/json', ...own };
  const body: Record<string, Value> = {};
  for (const input of definition.inputs) {
    const given = effect.inputs[input.name] ?? null;
    const fitting = given === null ? { ok: true as const, value: null } : coerce(given, input.type);
    const value = fitting.ok ? fitting.value : given;
    const text = toText(value);
    if (input.required && text === '') throw new HttpCallFailure(`The input ${input.name} is empty`);
    switch (input.in) {
      case 'path':
        address = address.replaceAll(`{${input.name}}`, pathSegment(text));
        break;
      case 'query':
        if (text !== '') query.push([input.name, text]);
        break;
      case 'header':
        if (text !== '') headers[input.name] = text;
        break;
      case 'body':
        if (value !== null) body[input.name] = value;
        break;
    }
  }
  if (!URL.canParse(address)) throw new HttpCallFailure('The interface has no valid address');
  const url = new URL(address);
  for (const [name, value] of query) url.searchParams.append(name, value);
  const timeoutMs = effect.timeout === undefined ? definition.timeoutMs : effect.timeout * 1_000;
  const hasBody = definition.method !== 'GET' && definition.inputs.some((input) => input.in === 'body');
  if (hasBody) headers['content-type'] ??= 'application/json; charset=utf-8';
  return {
    method: definition.method,
    url,
    headers,
    body: hasBody ? JSON.stringify(body) : undefined,
    timeoutMs,
  };
}

/** An input is one segment of the path: it cannot lead anywhere else. */
function pathSegment(text: string): string {
  if (text === '.' || text === '..') throw new HttpCallFailure('An input leads out of the path');
  try {
    return encodeURIComponent(text);
  } catch {
    throw new HttpCallFailure('An input holds half a character');
  }
}

function toResult(definition: InterfaceDefinition, { status, text }: HttpAnswer): HttpResult {
  if (status < 200 || status > 299) return { ...failed(`The answer has status ${status}`), status };
  const body = readObject(text);
  if (!body) return { ...failed('The answer is not a JSON object'), status };
  const outputs = readOutputs(definition.outputs, body);
  return { kind: 'http', ok: true, status, outputs, body };
}

function readObject(text: string): { [key: string]: Value } | undefined {
  try {
    const body = JSON.parse(text) as Value;
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject && !isTooDeep(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function failed(reason: string): Extract<HttpResult, { ok: false }> {
  return { kind: 'http', ok: false, reason };
}
