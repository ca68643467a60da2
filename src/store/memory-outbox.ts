import { entryOf, type Outbox, type OutboxEntry } from './outbox.js';
import type { ClearFields } from './schema.js';

/** The outbox of a memory store; it is gone when the page is. */
export class MemoryOutbox implements Outbox {
  readonly #entries = new Map<string, OutboxEntry>();
  #tickets = 0;

  add(row: ClearFields, op: OutboxEntry['op']): void {
    this.#tickets += 1;
    this.#entries.set(row.id, entryOf(row, op, this.#tickets));
  }

  /** Forgets all but what the endpoint should still take away. */
  erase(): void {
    for (const { id, op, state } of [...this.#entries.values()]) if (op === 'put' || state === 'done') this.#entries.delete(id);
  }

  async pending(limit: number): Promise<readonly OutboxEntry[]> {
    return this.#inState('waiting', limit);
  }

  async parked(limit: number): Promise<readonly OutboxEntry[]> {
    return this.#inState('parked', limit);
  }

  async of(id: string): Promise<OutboxEntry | undefined> {
    return this.#entries.get(id);
  }

  async acknowledge(entries: readonly OutboxEntry[]): Promise<void> {
    for (const entry of entries) this.#change(entry, ({ reason: _settled, ...stored }) => ({ ...stored, state: 'done' }));
  }

  async park(entry: OutboxEntry, reason: string): Promise<void> {
    this.#change(entry, (stored) => ({ ...stored, state: 'parked', reason }));
  }

  async retry(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry?.state === 'parked') this.#change(entry, ({ reason: _settled, ...stored }) => ({ ...stored, state: 'waiting' }));
  }

  #change({ id, ticket }: OutboxEntry, changed: (entry: OutboxEntry) => OutboxEntry): void {
    const stored = this.#entries.get(id);
    if (stored?.ticket === ticket) this.#entries.set(id, changed(stored));
  }

  #inState(state: OutboxEntry['state'], limit: number): readonly OutboxEntry[] {
    return [...this.#entries.values()].filter((entry) => entry.state === state).sort((one, other) => one.ticket - other.ticket).slice(0, limit);
  }
}
