import { isRapportError, RapportError, type RapportErrorCode } from '../core/errors.js';
import type { DeviceStore, LocalStore } from './local-store.js';
import { MemoryStore, type MemoryStoreOptions } from './memory-store.js';
import { Persistence, type StoragePromise } from './persistence.js';
import { placeOf } from './place.js';
import type { Codecs } from './rules.js';
import { SealedStore } from './sealed-store.js';
import type { Markers } from './sentinel.js';
import { nameOf, told } from './storage-errors.js';
import type { OpenChannel } from './tabs.js';
import { Vault } from './vault.js';
import type { KeyProvider } from './wraps/portal-key.js';

/** Whose records, and how they are read. What is optional has the browser's own as default. */
export interface StoreOptions {
  readonly namespace: string;
  readonly client: string;
  readonly codecs: Codecs;
  /** The portal's keys; without them this device keeps one. */
  readonly keys?: KeyProvider;
  readonly indexedDB?: IDBFactory;
  readonly channel?: OpenChannel;
  readonly markers?: Markers;
  readonly storage?: StoragePromise;
}

/** Refusals of the portal's key: the store is there, and stays locked. */
const OF_THE_KEY: readonly RapportErrorCode[] = ['auth-needed', 'wrong-key', 'invalid'];

/** A store, and why it is not the one hoped for, if so. */
export interface OpenedStore {
  readonly store: LocalStore | DeviceStore;
  /** Why words are kept in memory only; `storage-lost`: kept on the device, but what was there before is gone. */
  readonly notice?: RapportErrorCode;
}

/**
 * Opens the sealed store of one client on this device; `state` is `locked` where its key needs a person.
 * @throws {RapportError} `insecure-context`, `storage-unavailable`, `storage-full`, `unsupported-version`.
 */
export async function openDeviceStore(options: StoreOptions): Promise<DeviceStore> {
  const { namespace, client, codecs, keys, channel, markers, storage } = options;
  const place = await placeOf(namespace, client);
  const factory = options.indexedDB ?? pageFactory();
  const portal = keys && (await import('./wraps/portal-key.js')).portalKey;
  const vault = new Vault({ place, factory, channel, markers, opening: portal && ((signal) => portal(keys, client, signal)) });
  try {
    await vault.unlockItself();
  } catch (error) {
    if (!isRapportError(error) || !OF_THE_KEY.includes(error.code)) {
      await vault.close();
      throw told(error);
    } // else it stays locked until someone unlocks it
  }
  return new SealedStore(vault, codecs, new Persistence(storage));
}

/** A store that keeps one client's records until the page goes. */
export function openMemoryStore(options: MemoryStoreOptions): LocalStore {
  return new MemoryStore(options);
}

/** The store on the device, or in memory, with a notice, where the browser keeps nothing. */
export async function openStore(options: StoreOptions): Promise<OpenedStore> {
  try {
    const store = await openDeviceStore(options);
    return store.wasLost ? { store, notice: 'storage-lost' } : { store };
  } catch (error) {
    if (!isRapportError(error)) throw error;
    return { store: openMemoryStore(options), notice: error.code };
  }
}

function pageFactory(): IDBFactory {
  try {
    const { indexedDB } = globalThis as { indexedDB?: IDBFactory };
    if (indexedDB) return indexedDB;
  } catch (error) {
    if (nameOf(error) !== 'SecurityError') throw error; // a sandboxed frame may not even ask
  }
  throw new RapportError('storage-unavailable', 'this browser cannot keep a database');
}
