import type { Extension } from './r4.js';

/** R4 `dateTime` that has a time: seconds and a zone of at most 14 hours are required. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))$/;

/** A local ISO time as an R4 `dateTime`: as it stands where R4 allows that, else the same moment in UTC. */
export function toDateTime(iso: string): string {
  return DATE_TIME.test(iso) ? iso : new Date(iso).toISOString();
}

/** A local ISO time in an extension, to the letter, its offset and precision included. */
export function momentExtension(url: string, iso: string): Extension {
  return DATE_TIME.test(iso) ? { url, valueDateTime: iso } : { url, valueString: iso };
}

/** The text of `momentExtension`. */
export function momentOf(extension: Extension | undefined): string | undefined {
  return extension?.valueDateTime ?? extension?.valueString;
}
