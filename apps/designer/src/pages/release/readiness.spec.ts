import { describe, expect, it } from 'vitest';
import { brokenReferences, isApprovedBy, releaseWay } from './readiness';

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

describe('broken references', () => {
  it('are findings about what the flow names', () => {
    const codes = ['flow.unknown', 'exit.open', 'flow.notReleased', 'node.unknown', 'interface.unknown'];
    const broken = brokenReferences(codes.map((code) => ({ code })));
    expect(broken.map(({ code }) => code)).toEqual(['flow.unknown', 'flow.notReleased', 'interface.unknown']);
  });
});
