/** Offsets of IANA time zones. Asking Intl costs a hundred times a turn, and an offset holds for a quarter of an hour. */

const QUARTER = 900_000;
const MINUTE = 60_000;
/** Zones that are remembered at once; each tenant has one. */
const LIMIT = 1_000;

interface KnownOffset {
  quarter: number;
  offset: number;
}

export class TimeZones {
  private readonly known = new Map<string, KnownOffset>();
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  /**
   * Minutes east of UTC. Zones change their offset on a quarter of an hour only.
   *
   * @throws RangeError for a name that is no time zone
   */
  offsetAt(timeZone: string, now: number): number {
    const quarter = Math.floor(now / QUARTER);
    const known = this.known.get(timeZone);
    if (known?.quarter === quarter) return known.offset;
    const offset = this.compute(timeZone, quarter * QUARTER);
    if (this.known.size >= LIMIT) this.known.clear();
    this.known.set(timeZone, { quarter, offset });
    return offset;
  }

  private compute(timeZone: string, at: number): number {
    if (timeZone === 'UTC') return 0;
    const values: Record<string, number> = {};
    for (const { type, value } of this.formatOf(timeZone).formatToParts(at)) values[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = values;
    return Math.round((Date.UTC(year, month - 1, day, hour % 24, minute, second) - at) / MINUTE);
  }

  private formatOf(timeZone: string): Intl.DateTimeFormat {
    let format = this.formats.get(timeZone);
    if (!format) {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
      if (this.formats.size >= LIMIT) this.formats.clear();
      this.formats.set(timeZone, format);
    }
    return format;
  }
}
