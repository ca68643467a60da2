import type { CSSResult } from 'lit';
import type { Catalogue } from '../../../runtime/catalogue.js';
import { defineAll, type Dependencies } from '../../../runtime/define.js';

/** What may come with a part: the components it stands on, and styles for the element that shows it. */
export interface Companions {
  readonly dependencies?: Dependencies;
  readonly styles?: CSSResult;
}

/** Words that are loaded with the parts that need them. */
export type LaterWords = Later<Catalogue<object>>;

/** A part that is loaded when it is first needed. One that did not arrive is asked for again after `again` only: a screen that draws itself does not ask at every key. */
export class Later<Part extends object> {
  /** The words it is shown with. */
  readonly words: readonly LaterWords[];
  readonly #import: () => Promise<Part>;
  #coming: Promise<Part | undefined> | undefined;
  #here: Part | undefined;
  #failed = false;

  constructor(load: () => Promise<Part>, words: readonly LaterWords[] = []) {
    this.#import = load;
    this.words = words;
  }

  /** What is there already. */
  static of<Part extends object>(part: Part): Later<Part> {
    const later = new Later(async () => part);
    later.#here = part;
    return later;
  }

  /** The part, once it is here. */
  get here(): Part | undefined {
    return this.#here;
  }

  /** Whether it or its words did not arrive. */
  get failed(): boolean {
    return this.#failed || this.words.some(({ failed }) => failed);
  }

  /** Resolves with the part, or with `undefined` where it did not arrive. */
  load(): Promise<Part | undefined> {
    return (this.#coming ??= this.#load());
  }

  /** Forgets that it did not arrive. */
  again(): void {
    for (const words of this.words) words.again();
    if (this.#failed) this.#coming = undefined;
    this.#failed = false;
  }

  async #load(): Promise<Part | undefined> {
    try {
      const part = await this.#import();
      defineAll((part as Companions).dependencies);
      return (this.#here = part);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // a module that did not arrive is a TypeError; anything else is a bug
      this.#failed = true;
      return undefined;
    }
  }
}
