import { describe, expect, it } from 'vitest';
import { agoOf } from './relativeTime';

const at = (text: string) => new Date(text).getTime();
const now = at('2026-03-12T11:00:00');

describe('how long ago', () => {
  it.each([
    ['2026-03-12T10:59:30', { kind: 'justNow' }],
    ['2026-03-12T11:00:20', { kind: 'justNow' }],
    ['2026-03-12T10:56:00', { kind: 'minutes', count: 4 }],
    ['2026-03-12T00:30:00', { kind: 'hours', count: 10 }],
    ['2026-03-11T23:30:00', { kind: 'yesterday' }],
    ['2026-03-11T00:10:00', { kind: 'yesterday' }],
    ['2026-03-06T16:20:00', { kind: 'weekday' }],
    ['2026-03-05T16:20:00', { kind: 'day' }],
    ['2025-12-31T16:20:00', { kind: 'year' }],
  ])('%s', (text, expected) => {
    expect(agoOf(at(text), now)).toEqual(expected);
  });

  it('counts minutes across midnight', () => {
    expect(agoOf(at('2026-03-11T23:50:00'), at('2026-03-12T00:10:00'))).toEqual({
      kind: 'minutes',
      count: 20,
    });
  });
});
