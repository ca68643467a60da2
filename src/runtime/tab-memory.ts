import { readMark, writeMark } from './marks.js';
import type { Place } from './place.js';

const MOST = 20; // ids kept a tab, activity and client

/** Whom the drafts are about. */
type Whose = Pick<Place, 'namespace' | 'client'>;

/**
 * Remembers which drafts this tab was working on, so that a reload goes on at once while a new tab
 * asks first. Holds random ids only.
 */
export class TabMemory {
  readonly #key: string;

  constructor(whose: Whose, activity: string) {
    this.#key = keyOf(whose, activity);
  }

  /** The place of `id` among the drafts of this tab, the latest highest; -1 for a draft of another visit. */
  rank(id: string): number {
    return this.#ids().indexOf(id);
  }

  /** Notes that this tab works on `id`. */
  remember(id: string): void {
    this.#write([...this.#ids().filter((each) => each !== id), id].slice(-MOST));
  }

  forget(id: string): void {
    this.#write(this.#ids().filter((each) => each !== id));
  }

  #ids(): readonly string[] {
    return readMark('this-tab', this.#key)?.split(' ') ?? [];
  }

  #write(ids: readonly string[]): void {
    writeMark('this-tab', this.#key, ids.length > 0 ? ids.join(' ') : undefined);
  }
}

/** Whether this tab was working on something of this activity about this client; now and then it takes another client for them. */
export const hasDraftInTab = (whose: Whose, activity: string): boolean => readMark('this-tab', keyOf(whose, activity)) !== undefined;

const keyOf = ({ namespace, client }: Whose, activity: string) => `rapport:${namespace}:${activity}:${traceOf(client)}`;

/** Twelve bits that an id always gives: enough to tell the clients of a tab apart, far too little to know one by. */
const traceOf = (id: string) => [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) & 0xfff, 0);
