import { isRapportError, type RapportErrorCode } from '../../core/errors.js';
import type { ActivityRecord } from '../../core/record.js';
import type { HeldRecord } from '../../store/held.js';
import type { RecordStore } from '../../store/record-store.js';
import { lockable } from './lockable.js';
import { putAway, type Draft } from './put-away.js';

/** The desk a lock is on. */
interface Locked {
  readonly store: RecordStore | undefined;
  draft: (Draft & { letGo(): void }) | undefined;
}

/** What stands between the words of a desk and the screen, and where the words are meanwhile. */
export class DeskLock {
  /** Covered by the provider; the store may be locked besides. */
  covered = false;
  readonly #desk: Locked;
  #putting: Promise<void> | undefined;
  #held: HeldRecord | undefined;

  constructor(desk: Locked) {
    this.#desk = desk;
  }

  /** True while nothing may be seen. */
  get shut(): boolean {
    return this.covered || this.#putting !== undefined || lockable(this.#desk.store)?.state === 'locked';
  }

  /** Why the portal's key was not to be had, where that is what keeps it shut. */
  get refusal(): RapportErrorCode | undefined {
    return lockable(this.#desk.store)?.refusal;
  }

  /** True while words that storage refused are here, sealed. */
  get holds(): boolean {
    return this.#held !== undefined;
  }

  /** Resolves once nothing is being put away. */
  async settled(): Promise<void> {
    await this.#putting;
  }

  /** Puts the draft on the disk, or sealed into memory; it stays on the desk where neither is possible. */
  put(): Promise<void> {
    this.#putting ??= this.#put().finally(() => (this.#putting = undefined));
    return this.#putting;
  }

  /** What was sealed, opened again; `undefined` where nothing was. @throws {RapportError} `locked`; `storage-damaged` where its key is gone. */
  async takeBack(): Promise<ActivityRecord | undefined> {
    const held = this.#held;
    if (!held) return undefined;
    const record = await lockable(this.#desk.store)!.takeBack(held).catch((error: unknown) => {
      if (isRapportError(error, 'storage-damaged')) this.forget();
      throw error;
    });
    this.forget();
    return record;
  }

  /** Forgets what was sealed. */
  forget(): void {
    this.#held = undefined;
  }

  async #put(): Promise<void> {
    const { draft } = this.#desk;
    if (!draft) return;
    const where = await putAway(draft, this.#desk.store);
    if (this.#desk.draft !== draft || where === 'here') return;
    draft.letGo();
    this.#desk.draft = undefined;
    if (where !== 'saved') this.#held = where;
  }
}
