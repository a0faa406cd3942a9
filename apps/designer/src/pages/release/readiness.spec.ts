import { describe, expect, it } from 'vitest';
import type { TestRun } from '@parley/contracts';
import { areTestsReady, brokenReferences, isApprovedBy, releaseWay, standingOf } from './readiness';

describe('the way on the air', () => {
  it.each([
    ['draft', null, 'gray', 'first'],
    ['draft', null, 'official', 'first'],
    ['offline', null, 'official', 'rollBack'],
    ['released', 'gray', 'official', 'promote'],
    ['released', 'gray', 'gray', undefined],
    ['released', 'official', 'gray', undefined],
    ['released', 'official', 'official', undefined],
  ] as const)('of a version that is %s %s, as %s: %s', (state, releaseKind, kind, way) => {
    expect(releaseWay({ state, releaseKind }, kind)).toBe(way);
  });
});

describe('approval', () => {
  it.each([
    [false, 'ann', true],
    [true, 'ann', false],
    [true, 'bob', true],
    [true, undefined, false],
  ])('asked for: %s, by %s of a version that ann has edited: %s', (approval, person, expected) => {
    expect(isApprovedBy(person, { policy: { approval, tests: false } }, { editorIds: ['ann'] })).toBe(
      expected,
    );
  });
});

function someRun(passed: number, failed: number): TestRun {
  const cases = Array.from({ length: passed + failed }, (_, i) => ({
    ...{ name: `case ${i}`, revision: 1, passed: i < passed, reason: null, turns: 1, differences: [] },
  }));
  const share = { covered: 1, total: 2 };
  const coverage = { nodes: share, branches: share, missedNodes: [], missedLines: [] };
  return { version: '1.0', contentHash: 'h', passed, failed, cases, coverage, durationMs: 3 };
}

describe('the test cases of a version', () => {
  it.each([
    ['running', undefined, false, true],
    ['unknown', someRun(1, 0), true, true],
    ['none', someRun(0, 0), false, true],
    ['failing', someRun(2, 1), false, true],
    ['passing', someRun(3, 0), false, false],
  ] as const)('that are %s', (standing, run, hasFailed, isKeptBack) => {
    expect(standingOf(run, hasFailed)).toBe(standing);
    const ready = (tests: boolean) => areTestsReady({ policy: { approval: false, tests } }, standing);
    expect([ready(true), ready(false)]).toEqual([!isKeptBack, true]);
  });
});

describe('broken references', () => {
  it('are findings about what the flow names', () => {
    const codes = ['flow.unknown', 'exit.open', 'flow.notReleased', 'node.unknown', 'interface.unknown'];
    const broken = brokenReferences(codes.map((code) => ({ code })));
    expect(broken.map(({ code }) => code)).toEqual(['flow.unknown', 'flow.notReleased', 'interface.unknown']);
  });
});
