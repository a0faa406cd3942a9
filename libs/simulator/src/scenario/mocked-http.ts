/** Answers the HTTP calls of a scenario: first from the turn's own effects, in order, then from the mocks of the whole. */
import { toText, type Value } from '@parley/expression';
import type { EffectResult } from '@parley/flow-model';
import type { HttpEffect } from '../simulated-host';
import { compareValue, type Difference } from './differences';
import type { HttpMock } from './scenario.schema';

/** A business interface as far as a simulation knows it. */
export interface KnownInterface {
  name: string;
  method: string;
  /** with `{input}` places */
  path: string;
  /** where each output stands in the body: members joined by dots */
  outputs: { name: string; path: string }[];
}

export class MockedHttp {
  readonly differences: Difference[] = [];
  private readonly queue: HttpMock[];

  constructor(
    effects: readonly HttpMock[],
    private readonly always: readonly HttpMock[],
    private readonly interfaces: readonly KnownInterface[],
  ) {
    this.queue = [...effects];
  }

  /** What the outside system answers; a call that nothing answers fails, and counts as a difference. */
  answer(effect: HttpEffect): EffectResult {
    const known = this.interfaces.find((i) => i.name === effect.interface);
    const next = this.queue[0];
    const own = next && this.isMeant(next, effect, known) ? this.queue.shift() : undefined;
    const mock = own ?? this.always.find((m) => this.isMeant(m, effect, known) && fitsInputs(m, effect));
    if (!mock) {
      const called = `${effect.interface} ${JSON.stringify(effect.inputs)}`;
      this.differences.push({ place: 'effect', expected: next?.http, actual: called });
      return { kind: 'http', ok: false, reason: `Nothing answers the call of ${effect.interface}` };
    }
    for (const [name, wanted] of Object.entries(mock.inputs ?? {})) {
      this.differences.push(...compareValue(`effect.inputs.${name}`, wanted, effect.inputs[name]));
    }
    return resultOf(mock, known);
  }

  /** Differences for the effects of the turn that the flow never asked for. */
  leftOver(): Difference[] {
    return this.queue.map((mock) => ({ place: 'effect', expected: mock.http, actual: undefined }));
  }

  private isMeant(mock: HttpMock, effect: HttpEffect, known: KnownInterface | undefined): boolean {
    if (mock.http === '*' || mock.http === effect.interface) return true;
    const [method, path] = mock.http.split(' ');
    if (path === undefined) return false;
    if (!known) return this.interfaces.length === 0;
    return method === known.method && pathOf(known, effect).endsWith(path);
  }
}

function fitsInputs(mock: HttpMock, effect: HttpEffect): boolean {
  return Object.entries(mock.inputs ?? {}).every(
    ([name, wanted]) => compareValue(name, wanted, effect.inputs[name]).length === 0,
  );
}

function pathOf(known: KnownInterface, effect: HttpEffect): string {
  return known.path.replace(/\{(\w+)\}/g, (_place, name: string) =>
    encodeURIComponent(toText(effect.inputs[name] ?? null)),
  );
}

function resultOf(mock: HttpMock, known: KnownInterface | undefined): EffectResult {
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
  return Object.fromEntries(known.outputs.map(({ name, path }) => [name, memberAt(body, path)]));
}

function memberAt(body: Value, path: string): Value {
  let value = body;
  for (const part of path.split('.')) {
    value = isObject(value) && Object.hasOwn(value, part) ? (value[part] ?? null) : null;
  }
  return value;
}

function isObject(value: Value): value is { [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
