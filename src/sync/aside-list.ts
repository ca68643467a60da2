import type { OutboxEntry } from '../store/outbox.js';
import { mayGo, PACE, type Aside } from './courier.model.js';

/** What the courier remembers of entries that did not get through; a few at most, and only while the page is open. */
export class AsideList {
  readonly #aside = new Map<string, Aside>();

  get size(): number {
    return this.#aside.size;
  }

  /** When this entry may go, by the courier's clock. */
  mayGo({ id, ticket }: OutboxEntry): number {
    return mayGo(this.#aside.get(id), ticket);
  }

  /** Those whose turn it is; with too many set aside, first some of them. */
  ready(waiting: readonly OutboxEntry[], now: number): readonly OutboxEntry[] {
    const isFull = this.#aside.size >= PACE.aside;
    return waiting.filter((entry) => this.mayGo(entry) <= now && (!isFull || this.#aside.has(entry.id)));
  }

  failuresOf({ id, ticket }: OutboxEntry): number {
    const aside = this.#aside.get(id);
    return aside?.ticket === ticket ? aside.failures : 0;
  }

  note(entry: OutboxEntry, { until, strayUntil }: Pick<Aside, 'until' | 'strayUntil'>): void {
    this.#aside.set(entry.id, { ticket: entry.ticket, failures: this.failuresOf(entry) + 1, until, strayUntil });
  }

  /** The entry is settled; what may still be on its way of an earlier attempt is remembered until it cannot be. */
  settle(id: string, now: number): void {
    const aside = this.#aside.get(id);
    if (aside && aside.strayUntil > now) this.#aside.set(id, { ...aside, until: 0, failures: 0 });
    else this.#aside.delete(id);
  }

  /** Every entry may go again; what may still be on its way is waited for all the same. */
  forgetWaits(): void {
    for (const [id, aside] of this.#aside) this.#aside.set(id, { ...aside, until: 0 });
  }

  /** When the first of these may go; `Infinity` where none is left. What was settled elsewhere is forgotten. */
  soonest(waiting: readonly OutboxEntry[], now: number): number {
    const isAll = waiting.length < PACE.batch + this.#aside.size;
    const ids = new Set(waiting.map(({ id }) => id));
    for (const [id, { strayUntil }] of this.#aside) if (isAll && !ids.has(id) && strayUntil <= now) this.#aside.delete(id);
    return Math.max(now + PACE.first, Math.min(Infinity, ...waiting.map((entry) => this.mayGo(entry))));
  }
}
