const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, as a person would say it. */
export type Ago =
  | { kind: 'justNow' }
  | { kind: 'minutes' | 'hours'; count: number }
  | { kind: 'yesterday' }
  /** within the last week: day of the week and time */
  | { kind: 'weekday' }
  /** this year */
  | { kind: 'day' }
  | { kind: 'year' };

/** @param at and now in ms; a moment in the future counts as now, because clocks differ a little */
export function agoOf(at: number, now: number): Ago {
  const passed = now - at;
  if (passed < MINUTE) return { kind: 'justNow' };
  if (passed < HOUR) return { kind: 'minutes', count: Math.floor(passed / MINUTE) };
  const days = daysBetween(at, now);
  if (days === 0) return { kind: 'hours', count: Math.floor(passed / HOUR) };
  if (days === 1) return { kind: 'yesterday' };
  if (days < 7) return { kind: 'weekday' };
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? { kind: 'day' } : { kind: 'year' };
}

/** Midnights between the two, in the reader's time zone. */
function daysBetween(at: number, now: number): number {
  return Math.round((midnightOf(now) - midnightOf(at)) / DAY);
}

function midnightOf(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
