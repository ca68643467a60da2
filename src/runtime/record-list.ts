import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError, type RapportErrorCode } from '../core/errors.js';
import type { ActivityName, ActivityRecord, Author, Status } from '../core/record.js';
import type { RecordStore } from '../store/record-store.js';

/** What a list is of; a change of any of it begins the list anew. */
export interface ListSource {
  readonly store: Pick<RecordStore, 'list' | 'watch'>;
  readonly as: Author;
  /** Of one activity only. */
  readonly activity?: ActivityName;
  /** Lists drafts, or finals, which is the default. */
  readonly status?: Status;
  /** Lists what was removed and can be brought back. */
  readonly removed?: boolean;
}

/** How far a list is. */
export type ListPhase = 'waiting' | 'loading' | 'ready' | 'failed';

/**
 * The finished records of an activity, newest first, a page at a time; follows changes made here and
 * in other tabs, and keeps what is already shown while it reads.
 */
export class RecordList<A extends ActivityName> implements ReactiveController {
  phase: ListPhase = 'waiting';
  records: readonly ActivityRecord<A>[] = [];
  /** Why the last page could not be read. */
  failure: RapportErrorCode | undefined;
  /** How many entries could not be read and were set aside. */
  damaged = 0;
  readonly #host: ReactiveControllerHost;
  readonly #source: () => ListSource | undefined;
  readonly #page: number;
  #current: ListSource | undefined;
  #next: number | undefined;
  #stop: (() => void) | undefined;
  #turn = 0;

  /** @param source Asked before every update; @param page how many records are read at a time. */
  constructor(host: ReactiveControllerHost, source: () => ListSource | undefined, page = 20) {
    this.#host = host;
    this.#source = source;
    this.#page = page;
    host.addController(this);
  }

  /** True while older records can be read. */
  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  hostUpdate(): void {
    const source = this.#source();
    if (same(this.#current, source)) return;
    this.#stop?.();
    this.#current = source;
    this.records = [];
    this.phase = source ? 'loading' : 'waiting';
    if (!source) return;
    this.#stop = source.store.watch(() => void this.#read(Math.max(this.#page, this.records.length)));
    void this.#read(this.#page);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#current = undefined;
  }

  /** Reads the next page of older records. */
  async more(): Promise<void> {
    if (this.#next !== undefined) await this.#read(this.#page, this.#next);
  }

  async #read(limit: number, before?: number): Promise<void> {
    const source = this.#current;
    if (!source) return;
    const turn = (this.#turn += 1);
    const { store, as, activity, status = 'final', removed } = source;
    try {
      const page = await store.list({
        as, limit: Math.min(limit, 500), ...(activity === undefined ? {} : { activity }), ...(removed ? { removed } : { status }), ...(before === undefined ? {} : { before }),
      });
      if (turn !== this.#turn) return;
      const found = page.records as readonly ActivityRecord<A>[];
      this.records = before === undefined ? found : [...this.records, ...found];
      this.damaged = page.damaged.length + (before === undefined ? 0 : this.damaged);
      this.#next = page.next;
      this.phase = 'ready';
      this.failure = undefined;
    } catch (error) {
      if (!isRapportError(error)) throw error;
      if (turn !== this.#turn) return;
      this.phase = 'failed';
      this.failure = error.code;
    }
    this.#host.requestUpdate();
  }
}

function same(one: ListSource | undefined, other: ListSource | undefined): boolean {
  return one?.store === other?.store && one?.as === other?.as && one?.activity === other?.activity && one?.status === other?.status && one?.removed === other?.removed;
}
