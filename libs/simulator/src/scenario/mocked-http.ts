/** Which HTTP call a mock answers, and with what. */
import { toText, type Value } from '@parley/expression';
import {
  readOutputs,
  type Effect,
  type EffectResult,
  type HttpMock,
  type InterfaceOutput,
} from '@parley/flow-model';

export type HttpEffect = Extract<Effect, { kind: 'http' }>;

/** A business interface as far as a simulation knows it. */
export interface KnownInterface {
  name: string;
  method: string;
  /** with `{input}` places */
  path: string;
  outputs: readonly InterfaceOutput[];
}

/** True where the mock names the interface that is called, or the request that it makes. */
export function isHttpMeant(
  mock: HttpMock,
  effect: HttpEffect,
  interfaces: readonly KnownInterface[],
): boolean {
  if (mock.http === '*' || mock.http === effect.interface) return true;
  const [method, path] = mock.http.split(' ');
  if (path === undefined) return false;
  const known = interfaces.find((i) => i.name === effect.interface);
  if (!known) return interfaces.length === 0;
  return method === known.method && pathOf(known, effect).endsWith(path);
}

function pathOf(known: KnownInterface, effect: HttpEffect): string {
  return known.path.replace(/\{(\w+)\}/g, (_place, name: string) =>
    encodeURIComponent(toText(effect.inputs[name] ?? null)),
  );
}

/** What the outside system answers. */
export function httpResult(
  mock: HttpMock,
  effect: HttpEffect,
  interfaces: readonly KnownInterface[],
): EffectResult {
  const known = interfaces.find((i) => i.name === effect.interface);
  if (mock.fail !== undefined) return { kind: 'http', ok: false, reason: mock.fail };
  if (mock.status >= 400) {
    return { kind: 'http', ok: false, reason: `Status ${mock.status}`, status: mock.status };
  }
  const body = mock.body as Value;
  const outputs = (mock.outputs as Record<string, Value> | undefined) ?? outputsOf(body, known);
  return { kind: 'http', ok: true, status: mock.status, outputs, body };
}

function outputsOf(body: Value, known: KnownInterface | undefined): Record<string, Value> {
  if (!known) return isObject(body) ? body : {};
  return readOutputs(known.outputs, body);
}

function isObject(value: Value): value is { [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
