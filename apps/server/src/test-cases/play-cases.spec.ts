import { FlowDocument } from '@parley/flow-model';
import { NO_RESOURCES } from '@parley/engine';
import { describe, expect, it } from 'vitest';
import { readSeed } from '../seed/seed-files';
import { playCases, TEST_RUN_LIMITS } from './play-cases';
import type { TestWorld } from './test-world';

const document = FlowDocument.parse(readSeed().documents.find(({ code }) => code === 'call-fee'));

function world(more: Partial<TestWorld> = {}): TestWorld {
  return {
    tested: { version: '1.0', document, resources: null },
    others: [],
    interfaces: [],
    resources: NO_RESOURCES,
    surroundings: { utcOffsetAt: () => 0, exceptionFlow: null, errorPrompt: 'Sorry' },
    ...more,
  };
}

const hangsUp = { turns: [{ call: {} }, { hangup: true, out: { outaction: 10 } }] };
const silent = { turns: [{ call: {}, out: { outaction: 10 } }, ...Array(60).fill({ silence: true })] };
const named = (name: string, definition: unknown) => ({ name, revision: 1, definition });

describe('a run', () => {
  it('tells of each case what differs, and of all together what they go through', async () => {
    const played = await playCases(world(), [named('hangs up', hangsUp), named('wrong', silent)]);
    const [good, bad] = played.cases;
    expect(good).toEqual({
      name: 'hangs up',
      revision: 1,
      passed: true,
      reason: null,
      turns: 2,
      differences: [],
    });
    expect(bad?.differences[0]).toEqual({ turn: 1, place: 'outaction', expected: '10', actual: '9' });
    expect(bad?.differences.length).toBeLessThanOrEqual(TEST_RUN_LIMITS.differences);
    const { nodes, missedNodes } = played.coverage;
    expect(nodes).toEqual({ covered: nodes.total - missedNodes.length, total: document.nodes.length });
    expect(missedNodes).toContain('n_balance');
  });

  it('fails the case that the time does not reach, and those behind it, and says why', async () => {
    let now = 0;
    const stopwatch = () => (now += TEST_RUN_LIMITS.runMs / 20);
    const cases = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) => named(name, hangsUp));
    const played = await playCases(world(), cases, stopwatch);
    expect(played.cases[0]).toMatchObject({ passed: true, reason: null });
    expect(played.cases.at(-1)).toMatchObject({
      passed: false,
      reason: 'The run was stopped after 10 seconds',
      turns: 0,
    });
  });

  it('lets what else waits through between turns', async () => {
    let now = 0;
    let others = 0;
    const other = setInterval(() => others++, 0);
    await playCases(world(), [named('long', silent)], () => (now += TEST_RUN_LIMITS.sliceMs));
    clearInterval(other);
    expect(others).toBeGreaterThan(0);
  });

  it('fails a case that cannot be played', async () => {
    const lost = { flows: ['call-fee', 'nowhere'], turns: [{ call: {} }] };
    const { cases } = await playCases(world(), [named('lost', lost), named('fine', hangsUp)]);
    expect(cases).toMatchObject([
      { passed: false, reason: expect.stringContaining('nowhere') },
      { passed: true },
    ]);
  });
});
