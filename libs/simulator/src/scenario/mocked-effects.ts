/** Answers the effects of a scenario: first from the turn's own, in order, then from the mocks of the whole. */
import type { Value } from '@parley/expression';
import type { BuiltInMock, EffectMock, EffectResult } from '@parley/flow-model';
import { SIMULATED_SEALER, type WorldEffect } from '../simulated-host';
import { compareValue, type Difference } from './differences';
import { httpResult, isHttpMeant, type KnownInterface } from './mocked-http';

export class MockedEffects {
  readonly differences: Difference[] = [];
  private readonly queue: EffectMock[];

  constructor(
    effects: readonly EffectMock[],
    private readonly always: readonly EffectMock[],
    private readonly interfaces: readonly KnownInterface[],
  ) {
    this.queue = [...effects];
  }

  /** What the world answers; an effect that nothing answers fails, and counts as a difference. */
  answer(effect: WorldEffect): EffectResult {
    const next = this.queue[0];
    const own = next && this.isMeant(next, effect) ? this.queue.shift() : undefined;
    const mock = own ?? this.always.find((m) => this.isMeant(m, effect) && fitsValues(m, effect));
    if (!mock) {
      const actual = `${targetOf(effect)} ${JSON.stringify(valuesOf(effect))}`;
      this.differences.push({ place: 'effect', expected: next && nameOf(next), actual });
      return { kind: effect.kind, ok: false, reason: `Nothing answers the call of ${targetOf(effect)}` };
    }
    const member = 'dataTable' in mock ? 'values' : 'inputs';
    for (const [name, wanted] of Object.entries(wantedOf(mock))) {
      this.differences.push(...compareValue(`effect.${member}.${name}`, wanted, valuesOf(effect)[name]));
    }
    return this.resultOf(mock, effect);
  }

  /** Differences for the effects of the turn that the flow never asked for. */
  leftOver(): Difference[] {
    return this.queue.map((mock) => ({ place: 'effect', expected: nameOf(mock), actual: undefined }));
  }

  private isMeant(mock: EffectMock, effect: WorldEffect): boolean {
    switch (effect.kind) {
      case 'http':
        return 'http' in mock && isHttpMeant(mock, effect, this.interfaces);
      case 'dataTable':
        return 'dataTable' in mock && (mock.dataTable === '*' || mock.dataTable === effect.table);
      case 'builtIn':
        return 'builtIn' in mock && mock.builtIn === effect.builtIn;
      case 'route':
        return 'route' in mock && (mock.route === '*' || mock.route === targetOf(effect));
      case 'sql':
        return 'sql' in mock && (mock.sql === '*' || mock.sql === effect.procedure);
    }
  }

  private resultOf(mock: EffectMock, effect: WorldEffect): EffectResult {
    if (effect.kind === 'http' && 'http' in mock) return httpResult(mock, effect, this.interfaces);
    if (mock.fail !== undefined) return { kind: effect.kind, ok: false, reason: mock.fail };
    if ('route' in mock) return { kind: 'route', ok: true, queue: mock.queue };
    if ('sql' in mock) return { kind: 'sql', ok: true, outputs: mock.outputs as Record<string, Value> };
    return 'builtIn' in mock ? builtInResult(mock) : { kind: 'dataTable', ok: true, rows: 1 };
  }
}

/** A token is sealed, as on the server. */
function builtInResult({ builtIn, outputs: given }: BuiltInMock): EffectResult {
  const outputs = { returnCode: '0', ...(given as Record<string, Value>) };
  if (builtIn !== 'apiFabricToken') return { kind: 'builtIn', ok: true, outputs };
  const { token = null, ...open } = outputs as Record<string, Value>;
  const sealed = { token: SIMULATED_SEALER.seal(JSON.stringify(token)) };
  return { kind: 'builtIn', ok: true, outputs: open, sealed };
}

/** What a mock is called in a difference. */
function nameOf(mock: EffectMock): string {
  if ('http' in mock) return mock.http;
  if ('route' in mock) return mock.route;
  if ('sql' in mock) return mock.sql;
  return 'dataTable' in mock ? mock.dataTable : mock.builtIn;
}

/** Name of what the effect is about. */
function targetOf(effect: WorldEffect): string {
  switch (effect.kind) {
    case 'http':
      return effect.interface;
    case 'dataTable':
      return effect.table;
    case 'builtIn':
      return effect.builtIn;
    case 'route':
      return 'policy' in effect ? effect.policy : 'counted';
    case 'sql':
      return effect.procedure;
  }
}

/** What the flow hands over. */
function valuesOf(effect: WorldEffect): Readonly<Record<string, Value>> {
  switch (effect.kind) {
    case 'http':
    case 'sql':
      return effect.inputs;
    case 'dataTable':
      return effect.values;
    case 'builtIn':
      return effect.builtIn === 'apiFabricToken' ? {} : effect.values;
    case 'route':
      return {};
  }
}

/** What the mock says that the flow must hand over. */
function wantedOf(mock: EffectMock) {
  if ('http' in mock || 'sql' in mock) return mock.inputs ?? {};
  return ('dataTable' in mock ? mock.values : undefined) ?? {};
}

function fitsValues(mock: EffectMock, effect: WorldEffect): boolean {
  return Object.entries(wantedOf(mock)).every(
    ([name, wanted]) => compareValue(name, wanted, valuesOf(effect)[name]).length === 0,
  );
}
