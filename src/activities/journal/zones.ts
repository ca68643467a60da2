const MINUTE = 60_000; // ms
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) formats.set(zone, newFormat(zone));
  return formats.get(zone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  } catch (error) {
    if (error instanceof RangeError) return undefined; // a zone this engine does not know
    throw error;
  }
}

/** What a clock in `zone` shows at `instant`, as if it were UTC: milliseconds since 1970, to the minute. */
export function wallClock(instant: number, zone: string): number {
  const format = formatOf(zone);
  if (!format) return Math.floor(instant / MINUTE) * MINUTE; // an unknown zone counts as UTC
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']);
}

/** How far a clock in `zone` is ahead of UTC at `instant`, in milliseconds. */
export const offsetAt = (instant: number, zone: string) => wallClock(instant, zone) - Math.floor(instant / MINUTE) * MINUTE;

/**
 * When a clock in `zone` showed `clock` (`22:30`) on `day`: milliseconds since 1970. Two instants where the clock
 * was put back over it; where it was put forward over it, one: that much after the change.
 */
export function instantsOf(day: string, clock: string, zone: string): readonly number[] {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  const offsets = [...new Set([offsetAt(wanted - DAY, zone), offsetAt(wanted + DAY, zone)])];
  const instants = offsets.map((offset) => wanted - offset).filter((instant) => wallClock(instant, zone) === wanted);
  return instants.length > 0 ? instants.sort((a, b) => a - b) : [wanted - offsets[0]!];
}
