import { isRapportError, RapportError } from '../core/errors.js';

/**
 * Failures of the handle, not of the disk: seen in the field after a forced close, a lost connection
 * to the browser's storage process, or a backing store that would not open. A new handle heals most.
 */
const OF_THE_HANDLE = ['UnknownError', 'InvalidStateError', 'AbortError', 'TransactionInactiveError', 'NotFoundError'];

/** Failures that no second attempt mends. */
const OF_THE_PLACE = ['SecurityError', 'NotAllowedError', 'TimeoutError', 'DataError', 'VersionError'];

/** The name of a `DOMException`, or of what behaves like one. */
export function nameOf(error: unknown): string {
  return error instanceof Error || (typeof error === 'object' && error !== null && 'name' in error) ? String((error).name) : '';
}

export const isFull = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';

/** Tells whether dropping the handle and opening another may help. */
export const isOfTheHandle = (error: unknown): boolean => OF_THE_HANDLE.includes(nameOf(error));

/** `error` as the expected failure it is; what is not recognised is a bug and comes back as it was. */
export function told(error: unknown): unknown {
  if (isRapportError(error)) return error;
  if (isFull(error)) return new RapportError('storage-full', 'no room was left', { cause: error });
  if (nameOf(error) === 'NotReadableError') return new RapportError('storage-damaged', 'a stored record cannot be read', { cause: error });
  const recognised = isOfTheHandle(error) || OF_THE_PLACE.includes(nameOf(error));
  return recognised ? new RapportError('storage-unavailable', `storage failed: ${nameOf(error)}`, { cause: error }) : error;
}
