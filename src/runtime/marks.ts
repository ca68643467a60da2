/**
 * Small marks the kit leaves with the browser: an answer, or ids of drafts; never a word of a record.
 * The one place that uses web storage. Where it is blocked, a mark is simply not there.
 */
type Where = 'this-device' | 'this-tab';

const storageOf = (where: Where) => (where === 'this-device' ? localStorage : sessionStorage);

/** The mark under `key`; `undefined` where there is none or storage is blocked. */
export function readMark(where: Where, key: string): string | undefined {
  return allowed(() => storageOf(where).getItem(key)) ?? undefined;
}

/** Sets the mark, or takes it away where `value` is `undefined`. */
export function writeMark(where: Where, key: string, value: string | undefined): void {
  allowed(() => (value === undefined ? storageOf(where).removeItem(key) : storageOf(where).setItem(key, value)));
}

function allowed<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch (error) {
    if (error instanceof DOMException) return undefined; // SecurityError or QuotaExceededError: private mode, sandbox
    throw error;
  }
}
