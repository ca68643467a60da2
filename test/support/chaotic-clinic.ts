import type { Clock } from '../../src/sync/clock.js';
import type { Endpoint, Item, Receipt } from '../../src/sync/endpoint.js';
import { textOf } from '../contracts/note.js';

/** What can go wrong with one item on its way. */
export const MISHAPS = ['none', 'lost', 'answer-lost', 'busy', 'broken', 'signed-out', 'refused', 'slow', 'truncated', 'twice', 'nonsense', 'whole-call-throws', 'never-answers'] as const;
export type Mishap = (typeof MISHAPS)[number];

const OK: Receipt = { status: 'ok' };
const NEVER = new Promise<never>(() => undefined);
const STRAY = 30_000; // ms: the longest a request without an answer stays on its way

/** A clinic behind a bad line. What it holds is by record, so a second delivery of one thing changes nothing. */
export class ChaoticClinic implements Endpoint {
  readonly holds = new Map<string, string>();
  /** Everything that ever arrived. */
  readonly arrived: string[] = [];
  calls = 0;
  most = 0;
  readonly #clock: Clock;
  readonly #mishap: () => Mishap;

  constructor(clock: Clock, mishap: () => Mishap) {
    this.#clock = clock;
    this.#mishap = mishap;
  }

  async deliver(items: readonly Item[], { signal }: { readonly signal: AbortSignal }): Promise<readonly Receipt[]> {
    this.calls += 1;
    this.most = Math.max(this.most, items.length);
    const receipts = new Map<Item, Receipt | undefined>();
    let ends: 'answer' | 'throw' | 'never' = 'answer';
    for (const item of this.calls % 2 === 0 ? [...items].reverse() : items) { // reordered every other time
      const mishap = this.#mishap();
      if (mishap === 'whole-call-throws') ends = 'throw';
      if (mishap === 'never-answers') ends = 'never';
      receipts.set(item, this.#take(item, mishap));
    }
    if (ends === 'throw') throw new TypeError('Failed to fetch');
    if (ends === 'never') return signal.aborted ? [] : NEVER;
    return items.map((item) => receipts.get(item) as Receipt);
  }

  #take(item: Item, mishap: Mishap): Receipt | undefined {
    switch (mishap) {
      case 'none': this.#keep(item); return OK;
      case 'lost': return { status: 'retry' };
      case 'answer-lost': this.#keep(item); return { status: 'retry' };
      case 'busy': return { status: 'retry', after: 7000 };
      case 'broken': return { status: 'retry' };
      case 'signed-out': return { status: 'auth-needed' };
      case 'refused': return { status: 'rejected', why: 'http-412' };
      case 'slow': void this.#clock.wait(STRAY, new AbortController().signal).then(() => this.#keep(item)); return { status: 'retry' };
      case 'truncated': this.#keep(item); return undefined;
      case 'twice': this.#keep(item); this.#keep(item); return OK;
      case 'nonsense': return { status: 'fine' } as unknown as Receipt;
      case 'whole-call-throws': this.#keep(item); return OK;
      case 'never-answers': this.#keep(item); return OK;
    }
  }

  #keep(item: Item): void {
    if (item.op === 'remove') return void this.holds.delete(item.id);
    this.arrived.push(textOf(item.record));
    this.holds.set(item.record.id, textOf(item.record));
  }
}
