/** Every golden dialog of scenarios/: it passes, each of its turns can be replayed, and the session survives JSON. */
import { registry } from '@parley/elements';
import { replay } from '@parley/engine';
import { describe, expect, it } from 'vitest';
import { coverage } from './coverage';
import { describeScenario, runScenario } from './scenario/run-scenario';
import { demoInterfaces, documents, documentsOf, scenarios } from './testing/golden';

function run(name: string) {
  const scenario = scenarios.get(name);
  if (!scenario) throw new Error(`There is no scenario ${name}`);
  const given = documentsOf(scenario);
  const isDemo = given.every((d) => d.code === 'call-fee' || d.code === 'chat-service');
  return runScenario(scenario, {
    documents: given,
    registry,
    ...(isDemo ? { interfaces: demoInterfaces } : {}),
  });
}

describe.each([...scenarios.keys()])('%s', (name) => {
  const result = run(name);

  it('is answered as it says', () => {
    expect(describeScenario(result)).toBe('');
    expect(result.passed).toBe(true);
  });

  it('can be replayed from its turn records, also after they were stored as JSON', () => {
    for (const { turn, env } of result.turns) {
      if (!turn) throw new Error('The turn was not carried out');
      const record = JSON.parse(JSON.stringify(turn.record)) as typeof turn.record;
      const programOf = (key: string) => {
        const program = result.programs.get(key);
        if (!program) throw new Error(`There is no program ${key}`);
        return program;
      };
      const { action, session, trace } = turn;
      expect(replay(record, programOf, env)).toEqual({ action, session, trace });
    }
  });

  it('keeps a session that is plain JSON', () => {
    for (const { turn } of result.turns) {
      expect(JSON.parse(JSON.stringify(turn?.session))).toStrictEqual(turn?.session);
    }
  });
});

describe('all scenarios together', () => {
  const traces = [...scenarios.keys()].flatMap((name) => run(name).turns.map((t) => t.turn?.trace ?? []));

  it('go through every diagram element', () => {
    const missed = coverage([...documents.values()], traces);
    const visited = new Set(
      [...documents.values()].flatMap((d) => {
        const nodes = missed.find((c) => c.flow === d.code)?.missedNodes ?? [];
        return d.nodes.filter((n) => !nodes.includes(n.id)).map((n) => n.element);
      }),
    );
    expect([...visited].sort()).toEqual(registry.list.map((e) => e.id).sort());
  });

  it('go through every node of the demo flows', () => {
    const demo = [...documents.values()].filter((d) => d.code === 'call-fee' || d.code === 'chat-service');
    expect(coverage(demo, traces).flatMap((c) => c.missedNodes)).toEqual([]);
  });

  it('never show an encrypted value in session, trace or record of effects', () => {
    const result = run('encrypted-variable.yaml');
    const [, turn] = result.turns;
    expect(JSON.stringify([turn?.turn?.session, turn?.turn?.trace, turn?.turn?.effects])).not.toContain(
      '4219',
    );
  });
});
