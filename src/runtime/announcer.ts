import type { ReactiveController, ReactiveControllerHost } from 'lit';

const QUIET = 1000; // ms without a change before something is spoken: a screen reader must not talk into typing

/** A polite live region for a component: says a text once, after things have been quiet, and never the same twice in a row. */
export class Announcer implements ReactiveController {
  readonly #region = Object.assign(document.createElement('span'), { className: 'visually-hidden', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Says `text` when no other was given for a second; an empty text takes back what was not spoken yet. */
  say(text: string): void {
    clearTimeout(this.#timer);
    if (text !== this.#region.textContent) this.#timer = setTimeout(() => (this.#region.textContent = text), QUIET);
  }

  /** The region itself; it has to stand in the component from its first render on. */
  render(): Node {
    return this.#region;
  }
}
