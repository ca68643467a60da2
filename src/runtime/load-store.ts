import { RapportError } from '../core/errors.js';

type Store = Pick<typeof import('../store/index.js'), 'acquireStore' | 'openMemoryStore'>;

let came: Store | undefined;

/** It is here; an element that cannot do without brings it along. */
export const storeCame = (store: Store): void => void (came = store);

/**
 * The store is a part of its own: a page asks for it as soon as an activity is defined, and draws the
 * activity while it arrives.
 * @throws {RapportError} `network` where it did not arrive; asking again tries again.
 */
export async function loadStore(): Promise<Store> {
  return came ?? import('../store/index.js').catch(missing);
}

/** A part of the kit did not arrive. */
export function missing(cause: unknown): never {
  throw new RapportError('network', 'a part of the kit did not load', { cause });
}
