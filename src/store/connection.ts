import { RapportError } from '../core/errors.js';
import { openDatabase, type Opened } from './opening.js';
import type { Database } from './schema.js';
import { isFull, isOfTheHandle, told } from './storage-errors.js';

const ATTEMPTS = 4; // the first and three on new handles: more recovered nothing in the field
const STEP = 50; // ms; with jitter all waits together stay under half a second

/** What a connection stands on. */
export interface ConnectionParts {
  readonly name: string;
  /** Where databases are opened; tests hand in one with faults. */
  readonly factory: IDBFactory;
  /** Runs on every new handle before anything else does. */
  readonly opened: (opened: Opened) => Promise<void>;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * A database handle that heals: an operation that failed never runs again on the same handle; the
 * handle is dropped, another opened, and the operation run anew, at most three times.
 */
export class Connection {
  readonly #parts: ConnectionParts;
  #handle: Promise<Database> | undefined;
  #database: Database | undefined;
  #closed = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  /** Runs `operation`, which must be safe to run again after a failure. @throws {RapportError} `storage-*`, and what `operation` threw itself. */
  async run<Result>(operation: (database: Database) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      let handle: Promise<Database> | undefined;
      let isOpen = false;
      try {
        handle = this.#open();
        const database = await handle;
        isOpen = true;
        return await operation(database);
      } catch (error) {
        const mayHeal = isOfTheHandle(error) || (isFull(error) && !isOpen); // an opening that says "full" often is not
        if (mayHeal || !isOpen) this.#drop(handle);
        if (!mayHeal || attempt === ATTEMPTS || this.#closed) throw told(error);
        await (this.#parts.wait ?? wait)(STEP * 2 ** (attempt - 1) * (0.5 + Math.random()));
      }
    }
  }

  /** Lets go of the handle; the next operation opens another. */
  letGo(): void {
    this.#drop(this.#handle);
  }

  /** Ends the connection: what runs is finished, and nothing more is begun. */
  close(): void {
    this.#closed = true;
    this.letGo();
  }

  #open(): Promise<Database> {
    if (this.#closed) throw new RapportError('storage-unavailable', 'this store was closed');
    this.#handle ??= this.#connect();
    return this.#handle;
  }

  async #connect(): Promise<Database> {
    const opened = await openDatabase(this.#parts.factory, this.#parts.name);
    const { database } = opened;
    const forget = () => {
      database.close();
      if (this.#database === database) this.#handle = this.#database = undefined;
    };
    database.addEventListener('versionchange', forget); // another tab deletes or upgrades: holding on would hang it for ever
    database.addEventListener('close', forget);
    this.#database = database;
    try {
      await this.#parts.opened(opened);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  }

  #drop(handle: Promise<Database> | undefined): void {
    if (!handle || handle !== this.#handle) return;
    this.#handle = undefined;
    handle.then((database) => database.close(), () => undefined); // the failed opening was told already
    this.#database = undefined;
  }
}
