import { describe, expect, it } from 'vitest';
import { formatTime, parseTime } from './time';

const FULL = 'yyyy-MM-dd HH:mm:ss.SSS';

describe('formatTime', () => {
  it.each([
    [0, 0, '1970-01-01 00:00:00.000'],
    [-1, 0, '1969-12-31 23:59:59.999'],
    [951_782_400_000, 0, '2000-02-29 00:00:00.000'],
    [1_772_355_600_123, 480, '2026-03-01 17:00:00.123'],
    [1_772_355_600_000, -570, '2026-02-28 23:30:00.000'],
    [4_107_542_400_000, 0, '2100-03-01 00:00:00.000'],
    [253_402_300_799_999, 0, '9999-12-31 23:59:59.999'],
  ])('%d at %d minutes is %s', (time, offset, expected) => {
    expect(formatTime(time, offset, FULL)).toBe(expected);
  });

  it('leaves everything else in the pattern', () => {
    expect(formatTime(0, 0, 'dd/MM yyyy, [HH]h')).toBe('01/01 1970, [00]h');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 253_402_300_800_000, -1e300])('is empty for %d', (time) => {
    expect(formatTime(time, 0, FULL)).toBe('');
  });
});

describe('parseTime', () => {
  it('reads a time in its zone', () => {
    expect(parseTime('20260301170000', 'yyyyMMddHHmmss', 480)).toBe(1_772_355_600_000);
  });

  it('takes missing fields from 1970-01-01', () => {
    expect(parseTime('01:30', 'HH:mm', 0)).toBe(5_400_000);
  });

  it.each([
    '20260230',
    '20250229',
    '21000229',
    '20261301',
    '20260001',
    '20260100',
    '2026010',
    '2026-1-1',
    '２0260101',
    '',
  ])('refuses %s', (text) => {
    expect(parseTime(text, 'yyyyMMdd', 0)).toBeNull();
  });

  it.each(['24:00:00', '12:60:00', '12:00:60', '12.00.00', '12:00:0x'])('refuses %s', (text) => {
    expect(parseTime(text, 'HH:mm:ss', 0)).toBeNull();
  });
});
