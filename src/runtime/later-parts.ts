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
  #at: 'unasked' | 'coming' | 'missed' = 'unasked';

  constructor(host: LitElement, load: () => Promise<Parts>) {
    this.#host = host;
    this.#import = load;
    host.addController(this);
  }

  /** Asks for them, once. */
  need(): void {
    if (this.#at === 'unasked') void this.#load();
  }

  /** Asks for them again where they did not arrive. */
  readonly again = (): void => {
    if (this.#at === 'missed') void this.#load();
  };

  hostConnected(): void {
    window.addEventListener('online', this.again);
    this.again();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.again);
  }

  async #load(): Promise<void> {
    this.#at = 'coming';
    try {
      const parts = await this.#import();
      const { dependencies, styles = [] } = parts as Companions;
      defineAll(dependencies);
      wearAlso(this.#host, ...styles);
      this.here = parts;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // a file that did not arrive rejects with a TypeError, in every engine
      this.#at = 'missed';
    }
    this.#host.requestUpdate();
  }
}
