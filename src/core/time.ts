const two = (value: number) => String(value).padStart(2, '0');

/** `date` as ISO 8601 local time with its offset to the second: `2026-11-23T21:04:09+01:00`. */
export function localIso(date: Date = new Date()): string {
  const offset = -date.getTimezoneOffset(); // minutes
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const away = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(away / 60))}:${two(away % 60)}`;
}

const MINUTE = 60_000; // ms
let zone: string;
let stale = 0;

/** IANA name of the device's time zone, `UTC` where the engine knows none. Looked up once a minute: that takes longer than all else in a new record. */
export function localTimeZone(): string {
  if (performance.now() > stale) [zone, stale] = [new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC', performance.now() + MINUTE];
  return zone;
}

/** The calendar day an ISO time was written on, in the writer's own zone: `2026-11-23`. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

const LOCAL_ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Tells whether `value` is an ISO 8601 time with an offset. */
export function isLocalIso(value: unknown): value is string {
  return typeof value === 'string' && LOCAL_ISO.test(value) && !Number.isNaN(Date.parse(value));
}
