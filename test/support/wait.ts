import { waitUntil as openWcWaitUntil } from '@open-wc/testing';

const PATIENCE = 12_000; // ms: three engines at once on two cores; a wait ends as soon as what it waits for is there

/** Resolves once `predicate` holds; rejects with `message` when it does not within the patience of a busy machine. */
export function waitUntil(predicate: () => unknown, message?: string): Promise<void> {
  return openWcWaitUntil(predicate as () => boolean | Promise<boolean>, message, { timeout: PATIENCE });
}
