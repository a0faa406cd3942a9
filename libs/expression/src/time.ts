/**
 * Civil time by pure arithmetic (proleptic Gregorian calendar, no leap seconds), because the engine may not see a clock
 * or the zone of the machine it runs on.
 */

const DAY = 86_400_000;
const MINUTE = 60_000;
const FIELD = /yyyy|MM|dd|HH|mm|ss|SSS/g;
const SPLIT_AT_FIELDS = /(yyyy|MM|dd|HH|mm|ss|SSS)/;
const FIELDS: ReadonlySet<string> = new Set(['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss', 'SSS']);
/** Days from 0000-03-01 to 1970-01-01: counting years from March puts the leap day last. */
const EPOCH_FROM_MARCH_0000 = 719_468;
const DAYS_IN_ERA = 146_097;

interface CivilTime {
  yyyy: number;
  MM: number;
  dd: number;
  HH: number;
  mm: number;
  ss: number;
  SSS: number;
}

type Field = keyof CivilTime;

/**
 * Writes a time in a zone.
 * @param utcOffsetMinutes minutes east of UTC (480 for UTC+8)
 * @param pattern `yyyy MM dd HH mm ss SSS` are replaced, everything else stays
 * @returns the text; empty for a time that is not finite or outside the years 1 to 9999
 */
export function formatTime(epochMs: number, utcOffsetMinutes: number, pattern: string): string {
  return timeWriter(pattern)(epochMs, utcOffsetMinutes);
}

/** `formatTime` for one pattern, which is read only once. */
export function timeWriter(pattern: string): (epochMs: number, utcOffsetMinutes: number) => string {
  const parts = pattern.split(SPLIT_AT_FIELDS);
  const fields = parts.map((part) => (FIELDS.has(part) ? (part as Field) : undefined));
  return (epochMs, utcOffsetMinutes) => {
    const civil = toCivil(Math.floor(epochMs + utcOffsetMinutes * MINUTE));
    if (!(civil.yyyy >= 1 && civil.yyyy <= 9999)) return '';
    let text = '';
    for (let i = 0; i < parts.length; i++) {
      const field = fields[i];
      text += field === undefined ? parts[i] : digits(civil[field], field.length);
    }
    return text;
  };
}

function digits(value: number, length: number): string {
  const text = String(value);
  return text.length === length ? text : text.padStart(length, '0');
}

/**
 * Reads a time that `formatTime` could have written: every field with all its digits, everything else as in the
 * pattern, nothing before or after. Fields that the pattern lacks are those of 1970-01-01 00:00:00.000.
 * @returns epoch milliseconds, or null when the text is not such a time (a 30th of February is none)
 */
export function parseTime(text: string, pattern: string, utcOffsetMinutes: number): number | null {
  const civil: CivilTime = { yyyy: 1970, MM: 1, dd: 1, HH: 0, mm: 0, ss: 0, SSS: 0 };
  if (text.length !== pattern.length) return null;
  let literalStart = 0;
  for (const match of pattern.matchAll(FIELD)) {
    const field = match[0] as Field;
    const end = match.index + field.length;
    const digits = text.slice(match.index, end);
    if (text.slice(literalStart, match.index) !== pattern.slice(literalStart, match.index)) return null;
    if (!/^[0-9]+$/.test(digits)) return null;
    civil[field] = Number(digits);
    literalStart = end;
  }
  if (text.slice(literalStart) !== pattern.slice(literalStart) || !isCivil(civil)) return null;
  return fromCivil(civil) - utcOffsetMinutes * MINUTE;
}

function isCivil(civil: CivilTime): boolean {
  const { yyyy, MM, dd, HH, mm, ss } = civil;
  if (yyyy < 1 || MM < 1 || MM > 12 || dd < 1 || dd > daysInMonth(yyyy, MM)) return false;
  return HH <= 23 && mm <= 59 && ss <= 59;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function toCivil(localMs: number): CivilTime {
  const days = Math.floor(localMs / DAY);
  const time = localMs - days * DAY;
  const fromMarch = days + EPOCH_FROM_MARCH_0000;
  const era = Math.floor(fromMarch / DAYS_IN_ERA);
  const dayOfEra = fromMarch - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    yyyy: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    MM: month,
    dd: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
    HH: Math.floor(time / 3_600_000),
    mm: Math.floor(time / MINUTE) % 60,
    ss: Math.floor(time / 1_000) % 60,
    SSS: time % 1_000,
  };
}

function fromCivil(civil: CivilTime): number {
  const year = civil.MM <= 2 ? civil.yyyy - 1 : civil.yyyy;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const monthFromMarch = civil.MM > 2 ? civil.MM - 3 : civil.MM + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + civil.dd - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * DAYS_IN_ERA + dayOfEra - EPOCH_FROM_MARCH_0000;
  return days * DAY + civil.HH * 3_600_000 + civil.mm * MINUTE + civil.ss * 1_000 + civil.SSS;
}
