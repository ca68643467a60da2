import { readMark, writeMark } from './marks.js';

const MOST = 20; // ids kept a tab and activity

/**
 * Remembers which drafts this tab was working on, so that a reload goes on at once while a new tab
 * asks first. Holds random ids only.
 */
export class TabMemory {
  readonly #key: string;

  constructor(namespace: string, activity: string) {
    this.#key = keyOf(namespace, activity);
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
    return (readMark('this-tab', this.#key) ?? '').split(' ').filter((id) => id !== '');
  }

  #write(ids: readonly string[]): void {
    writeMark('this-tab', this.#key, ids.length > 0 ? ids.join(' ') : undefined);
  }
}

/** Whether this tab was working on something of this activity. */
export function hasDraftInTab(namespace: string, activity: string): boolean {
  return readMark('this-tab', keyOf(namespace, activity)) !== undefined;
}

const keyOf = (namespace: string, activity: string) => `rapport:${namespace}:${activity}`;
