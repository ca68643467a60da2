const two = (value: number) => String(value).padStart(2, '0');

/** `date` as ISO 8601 local time with its offset to the second: `2026-11-23T21:04:09+01:00`. */
export function localIso(date: Date = new Date()): string {
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const year = String(date.getFullYear()).padStart(4, '0');
  const day = `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day}T${time}${sign}${two(hours)}:${two(minutes)}`;
}

/** IANA name of the device's time zone, `UTC` where the engine knows none. */
export function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
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
