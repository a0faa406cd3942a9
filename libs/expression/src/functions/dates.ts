/**
 * Functions on time. A point in time is a number (epoch milliseconds) or a text `yyyyMMdd` or `yyyyMMddHHmmss` in the
 * tenant's zone, as `SYS.systemDate` and `SYS.currentTime` are. The zone's offset is that of now for every date.
 */
import type { Scope } from '../scope';
import { formatTime, parseTime } from '../time';
import type { Value } from '../value';
import { numberArgument, textArgument, type FunctionDefinition } from './definition';
import { warn } from '../warnings';

const DAY = 86_400_000;
const SHAPES = new Map([
  [8, 'yyyyMMdd'],
  [14, 'yyyyMMddHHmmss'],
]);
const POINT = { name: 'time', type: 'string' } as const;

/** Epoch milliseconds of a point in time, and the pattern it was written in; null with a warning when it is none. */
function readPoint(value: Value, owner: string, scope: Scope): { time: number; pattern?: string } | null {
  if (typeof value === 'number') return { time: value };
  const pattern = typeof value === 'string' ? SHAPES.get(value.length) : undefined;
  const time =
    typeof value === 'string' && pattern !== undefined ? parseTime(value, pattern, scope.utcOffset) : null;
  if (time !== null && pattern !== undefined) return { time, pattern };
  warn(scope, 'time', { owner });
  return null;
}

function format(time: number, pattern: string, owner: string, scope: Scope): string | null {
  const text = formatTime(time, scope.utcOffset, pattern);
  if (text !== '' || pattern === '') return text;
  warn(scope, 'year', { owner });
  return null;
}

const now: FunctionDefinition = {
  name: 'now',
  form: 'function',
  parameters: [],
  result: 'long',
  usesClock: true,
  acceptsNull: true,
  help: 'The time of this turn in milliseconds since 1970-01-01 00:00:00 UTC.',
  apply: (_first, _second, _third, scope) => scope.now,
};

const formatDate: FunctionDefinition = {
  name: 'formatDate',
  form: 'both',
  parameters: [POINT, { name: 'pattern', type: 'string' }],
  result: 'string',
  usesClock: true,
  help: "The date in a pattern of yyyy MM dd HH mm ss SSS, e.g. formatDate(now(), 'yyyy-MM-dd').",
  apply(value, second, _third, scope) {
    const point = readPoint(value, 'formatDate', scope);
    const pattern = textArgument(second, 'formatDate', scope);
    return point === null || pattern === null ? null : format(point.time, pattern, 'formatDate', scope);
  },
};

const parseDate: FunctionDefinition = {
  name: 'parseDate',
  form: 'both',
  parameters: [
    { name: 'text', type: 'string' },
    { name: 'pattern', type: 'string' },
  ],
  result: 'long',
  usesClock: true,
  help: 'Milliseconds since 1970 of a date written in a pattern of yyyy MM dd HH mm ss SSS; null when it is not such a date.',
  apply(value, second, _third, scope) {
    const text = textArgument(value, 'parseDate', scope);
    const pattern = textArgument(second, 'parseDate', scope);
    if (text === null || pattern === null) return null;
    const time = parseTime(text, pattern, scope.utcOffset);
    if (time === null) warn(scope, 'date', { owner: 'parseDate' });
    return time;
  },
};

const addDays: FunctionDefinition = {
  name: 'addDays',
  form: 'both',
  parameters: [POINT, { name: 'days', type: 'number' }],
  result: 'any',
  usesClock: true,
  help: "The date so many whole days later (earlier when negative), written as it was given: addDays(SYS.systemDate, 1) is tomorrow's yyyyMMdd.",
  apply(value, second, _third, scope) {
    const point = readPoint(value, 'addDays', scope);
    const days = numberArgument(second, 'addDays', scope);
    if (point === null || days === null) return null;
    const time = point.time + Math.trunc(days) * DAY;
    return point.pattern === undefined ? time : format(time, point.pattern, 'addDays', scope);
  },
};

/** Functions on time. */
export const DATE_FUNCTIONS: readonly FunctionDefinition[] = [now, formatDate, parseDate, addDays];
