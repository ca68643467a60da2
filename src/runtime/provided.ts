import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { surroundingsContext, type Surroundings } from './contexts.js';
import { parentAcross } from './localized.js';

/** What the nearest provider gives an element, wherever it stands now. */
export class Provided implements ReactiveController {
  readonly #host: LitElement;
  readonly #consumer: ContextConsumer<typeof surroundingsContext, LitElement>;

  constructor(host: LitElement) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, { context: surroundingsContext, subscribe: true });
    host.addController(this);
  }

  /** A provider that upgrades after the elements inside it is asked then. */
  hostConnected(): void {
    const { provider } = this;
    if (provider && !customElements.get(provider.localName)) void customElements.whenDefined(provider.localName).then(() => this.ask());
  }

  /** Asks again, where the element has moved without being removed. */
  ask(): void {
    this.#consumer.hostConnected();
    this.hostConnected();
  }

  /** The provider round the element, upgraded or not; `null` where there is none. */
  get provider(): Element | null {
    for (let node = parentAcross(this.#host); node; node = parentAcross(node)) if (node.localName === 'rapport-provider') return node;
    return null;
  }

  /** What it gives; a value from a provider the element has left is not believed. */
  get surroundings(): Surroundings | undefined {
    const { value } = this.#consumer;
    return value && value.provider === this.provider ? value : undefined;
  }
}
