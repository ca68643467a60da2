import { RapportError } from '../core/errors.js';

type Store = Pick<typeof import('../store/index.js'), 'acquireStore' | 'openMemoryStore'>;

let arrived: Store | undefined;

/**
 * The store is a part of its own: a page asks for it as soon as an activity is defined, and draws the
 * activity while it arrives; for one that begins without it, once that stands.
 * @throws {RapportError} `network` where it did not arrive; asking again tries again.
 */
export async function loadStore(): Promise<Store> {
  return (arrived ??= await import('../store/index.js').catch(missing));
}

/** A part of the kit did not arrive. */
export function missing(cause: unknown): never {
  throw new RapportError('network', 'a part of the kit did not load', { cause });
}
