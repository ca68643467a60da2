import type { CSSResult, LitElement, ReactiveController } from 'lit';
import { defineAll, type Dependencies } from './define.js';
import { wearAlso } from './sheets.js';

/** What may come with later parts: the components they stand on, and styles for the element that shows them. */
interface Companions {
  readonly dependencies?: Dependencies;
  readonly styles?: readonly CSSResult[];
}

/** The parts of an element that come once it stands. What did not arrive is asked for again when the connection is back. */
export class LaterParts<Parts extends object> implements ReactiveController {
  /** The parts, once they have arrived. */
  here: Parts | undefined;
  readonly #host: LitElement;
  readonly #import: () => Promise<Parts>;
  #isAsked = false;

  constructor(host: LitElement, load: () => Promise<Parts>) {
    this.#host = host;
    this.#import = load;
    host.addController(this);
  }

  /** Asks for them, once. */
  need(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void this.#load();
  }

  hostDisconnected(): void {
    if (!this.here) this.#isAsked = false;
    window.removeEventListener('online', this.#load);
  }

  readonly #load = async (): Promise<void> => {
    try {
      const parts = await this.#import();
      const { dependencies, styles = [] } = parts as Companions;
      defineAll(dependencies);
      wearAlso(this.#host, ...styles);
      this.here = parts;
      this.#host.requestUpdate();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // a file that did not arrive rejects with a TypeError, in every engine
      if (this.#isAsked) window.addEventListener('online', this.#load, { once: true });
    }
  };
}
