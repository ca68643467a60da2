import type { RecordStore } from '../store/record-store.js';

/** What a draft needs of a store. */
export type DraftStore = Pick<RecordStore, 'capabilities' | 'put' | 'get' | 'remove'>;

/** The store of a desk from before it is open: what is written waits for it, and is refused with what refused to open it. */
export class ComingStore implements DraftStore {
  #coming: Promise<RecordStore> = new Promise(() => undefined); // until it is asked for
  #arrived: RecordStore | undefined;

  /** It is being opened, or opened once more. */
  comes(opening: Promise<RecordStore>): void {
    this.#coming = opening;
    opening.then((store) => (this.#arrived = store), () => undefined); // who opens it tells what was refused
  }

  /** What the open store can do; to be asked only once something is stored. */
  get capabilities(): RecordStore['capabilities'] {
    return this.#arrived!.capabilities;
  }

  readonly put: RecordStore['put'] = async (...asked) => (await this.#coming).put(...asked);
  readonly get: RecordStore['get'] = async (...asked) => (await this.#coming).get(...asked);
  readonly remove: RecordStore['remove'] = async (...asked) => (await this.#coming).remove(...asked);
}
