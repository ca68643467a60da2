import { openStore, type OpenedStore, type StoreOptions } from './open.js';
import type { Codecs } from './rules.js';
import type { KeyProvider } from './wraps/portal-key.js';

const GRACE = 2000; // ms: an element moved within the page takes its store up again

/** One user's hold on a store that is shared by all on the page. */
export interface Acquired {
  readonly opened: Promise<OpenedStore>;
  /** Lets go; the last one to do so closes the store. */
  release(): void;
}

interface Shared {
  readonly opened: Promise<OpenedStore>;
  users: number;
  closing: ReturnType<typeof setTimeout> | undefined;
}

/** By what they stand on: a store with the portal's keys is another than one with the device's. */
const stores = new WeakMap<Codecs | KeyProvider, Map<string, Shared>>();

/** The one store of a client on this page, with one key ring and one channel, however many elements use it. */
export function acquireStore(options: StoreOptions): Acquired {
  const standsOn = options.keys ?? options.codecs;
  const shelf = stores.get(standsOn) ?? new Map<string, Shared>();
  stores.set(standsOn, shelf);
  const name = JSON.stringify([options.namespace, options.client]);
  const shared = shelf.get(name) ?? share(shelf, name, options);
  clearTimeout(shared.closing);
  shared.users += 1;
  let held = true;
  return {
    opened: shared.opened,
    release() {
      if (!held) return;
      held = false;
      shared.users -= 1;
      if (shared.users === 0) shared.closing = setTimeout(() => void end(shelf, name, shared), GRACE);
    },
  };
}

function share(shelf: Map<string, Shared>, name: string, options: StoreOptions): Shared {
  const shared: Shared = { opened: openStore(options), users: 0, closing: undefined };
  shelf.set(name, shared);
  shared.opened.catch(() => shelf.delete(name)); // the next one tries again
  return shared;
}

/** A store in memory stays: closing it would forget what a person wrote. */
async function end(shelf: Map<string, Shared>, name: string, shared: Shared): Promise<void> {
  const { store } = await shared.opened;
  if (shared.users > 0 || store.capabilities.kept === 'memory') return;
  shelf.delete(name);
  await store.close();
}
