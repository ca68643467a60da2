import { RapportError } from '../core/errors.js';
import { newId } from '../core/ids.js';
import { newKey, newNonce, parameters, type Binding } from './cipher.js';
import type { Connection } from './connection.js';
import { subtleCrypto, type Place } from './place.js';
import type { WrapRow } from './schema.js';
import { nameOf } from './storage-errors.js';
import { read, write } from './transaction.js';

/** The key that seals records, and its name on each of them. */
export interface RecordKey {
  readonly keyId: string;
  readonly key: CryptoKey;
}

/** What one kind of wrap remembers to find its wrapping key again. */
type WrapDetails = Pick<WrapRow, 'kind' | 'deviceKey' | 'salt' | 'iterations'>;

/** A wrapping key and what to remember of it. */
export interface Wrapping {
  readonly wrappingKey: CryptoKey;
  readonly details: WrapDetails;
}

/** Finds the wrapping key of a stored wrap; `undefined` where it cannot open that one. */
export type Opener = (wrap: WrapRow) => Promise<CryptoKey | undefined>;

/** Makes a way to the key that is called `keyId`. */
export type MakeWrapping = (keyId: string) => Promise<Wrapping>;

/** The ways that need no person: to open what there is, and to begin. */
export interface SelfOpening {
  readonly opener: Opener;
  readonly wrapping: MakeWrapping;
}

/** What a wrapping key is used for. */
export const WRAPPING: readonly KeyUsage[] = ['wrapKey', 'unwrapKey'];

/** A wrapping key that this browser keeps and never hands out. */
async function deviceWrapping(): Promise<Wrapping> {
  const deviceKey = await newKey(false, WRAPPING);
  return { wrappingKey: deviceKey, details: { kind: 'device', deviceKey } };
}

/** The device alone opens, which is the default. */
export const byDevice: SelfOpening = { opener: async ({ deviceKey }) => deviceKey, wrapping: deviceWrapping };

/**
 * The keys of one client: a random key seals the records, is stored only wrapped, and is in memory
 * while the store is open. Wraps come and go without a record being touched.
 */
export class KeyRing {
  readonly #place: Place;
  readonly #connection: Connection;
  readonly #first: MakeWrapping;
  #wraps: readonly WrapRow[] = [];
  #open: RecordKey | undefined;

  /** `first` makes the wrap of a client who has none yet. */
  constructor(place: Place, connection: Connection, first: MakeWrapping = deviceWrapping) {
    this.#place = place;
    this.#connection = connection;
    this.#first = first;
  }

  /** The key in use; `undefined` while locked. */
  get current(): RecordKey | undefined {
    return this.#open;
  }

  /** The wraps last seen; they hold no bare key. */
  get wraps(): readonly WrapRow[] {
    return this.#wraps;
  }

  /** The ways there are to this client's key. */
  get kinds(): readonly WrapRow['kind'][] {
    return this.#wraps.map(({ kind }) => kind);
  }

  /** Opens the ring with what `opener` can find; false where no wrap is of its kind. @throws {RapportError} `wrong-key`. */
  async unlock(opener: Opener): Promise<boolean> {
    await this.look();
    if (this.#wraps.length === 0) await this.#begin();
    const found = await this.#find(opener);
    if (found) this.#open = found;
    return found !== undefined;
  }

  /** Whether `opener` opens one of the wraps; changes nothing. @throws {RapportError} `wrong-key`. */
  async fits(opener: Opener): Promise<boolean> {
    return (await this.#find(opener)) !== undefined;
  }

  /**
   * Adds a way to the key, opening it once more with `opener`, and takes others away, all in one
   * transaction. An older wrap of the added kind is replaced.
   * @throws {RapportError} `locked` where `opener` opens none, `wrong-key`, `conflict` where the key itself was replaced meanwhile.
   */
  async rewrap(opener: Opener, add: MakeWrapping, without: readonly WrapRow['kind'][] = []): Promise<void> {
    for (const wrap of await this.#stored()) {
      const wrappingKey = await opener(wrap);
      if (!wrappingKey) continue;
      const added = await this.#wrap(await this.#unwrap(wrap, wrappingKey, true), wrap.keyId, await add(wrap.keyId));
      return this.#store((wraps) => {
        if (!wraps.some(({ keyId }) => keyId === added.keyId)) throw new RapportError('conflict', 'the key was replaced meanwhile');
        return [...wraps.filter(({ kind }) => kind !== added.kind && !without.includes(kind)), added];
      });
    }
    throw new RapportError('locked', 'a new way to the key needs one that works');
  }

  /** Looks again what ways there are. */
  async look(): Promise<void> {
    this.#wraps = await this.#stored();
  }

  /** Writes the wraps last seen into a database that lost them. */
  async writeBack(database: Parameters<typeof write>[0]): Promise<void> {
    const wraps = this.#wraps;
    if (wraps.length > 0) await write(database, ['keys'], async (transaction) => void (await Promise.all(wraps.map((wrap) => transaction.objectStore('keys').put(wrap)))));
  }

  /** Forgets the bare key. */
  drop(): void {
    this.#open = undefined;
  }

  /** Forgets the wraps too: the client was erased. */
  forget(): void {
    this.drop();
    this.#wraps = [];
  }

  async #find(opener: Opener): Promise<RecordKey | undefined> {
    for (const wrap of this.#wraps) {
      const wrappingKey = await opener(wrap);
      if (wrappingKey) return { keyId: wrap.keyId, key: await this.#unwrap(wrap, wrappingKey, false) };
    }
    return undefined;
  }

  #stored(): Promise<readonly WrapRow[]> {
    return this.#connection.run((database) => read(database, ['keys'], (transaction) => transaction.objectStore('keys').getAll()));
  }

  /** Another tab may begin at the same moment: the first one written is everyone's. */
  async #begin(): Promise<void> {
    const keyId = newId();
    const key = await newKey(true, ['encrypt', 'decrypt']);
    const wrap = await this.#wrap(key, keyId, await this.#first(keyId));
    await this.#store((wraps) => (wraps.length > 0 ? wraps : [wrap]));
  }

  async #store(changed: (wraps: readonly WrapRow[]) => readonly WrapRow[]): Promise<void> {
    this.#wraps = await this.#connection.run((database) => write(database, ['keys'], async (transaction) => {
      const keys = transaction.objectStore('keys');
      const before = await keys.getAll();
      const after = changed(before);
      for (const wrap of before) if (!after.includes(wrap)) await keys.delete(wrap.id);
      for (const wrap of after) if (!before.includes(wrap)) await keys.put(wrap);
      return after;
    })).catch((error: unknown) => {
      if (nameOf(error) !== 'DataCloneError') throw error; // some private windows keep no CryptoKey
      throw new RapportError('storage-unavailable', 'this browser cannot keep a key', { cause: error });
    });
  }

  async #wrap(key: CryptoKey, keyId: string, { wrappingKey, details }: Wrapping): Promise<WrapRow> {
    const nonce = newNonce();
    const wrapped = await subtleCrypto().wrapKey('raw', key, wrappingKey, parameters(nonce, this.#binding(keyId, details.kind)));
    return { ...details, id: newId(), keyId, nonce, wrapped };
  }

  async #unwrap(wrap: WrapRow, wrappingKey: CryptoKey, extractable: boolean): Promise<CryptoKey> {
    const sealedWith = parameters(wrap.nonce, this.#binding(wrap.keyId, wrap.kind));
    try {
      return await subtleCrypto().unwrapKey('raw', wrap.wrapped, wrappingKey, sealedWith, 'AES-GCM', extractable, ['encrypt', 'decrypt']);
    } catch (error) {
      if (nameOf(error) !== 'OperationError') throw error;
      throw new RapportError('wrong-key', 'this does not open the key', { cause: error });
    }
  }

  #binding(keyId: string, kind: WrapRow['kind']): Binding {
    return ['rapport-key', 1, this.#place.namespace, this.#place.digest, keyId, kind];
  }
}
