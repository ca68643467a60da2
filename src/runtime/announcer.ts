import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

const QUIET = 1000; // ms without a change before something is spoken: a screen reader must not talk into typing

/** A polite live region for a component: says a text once, after things have been quiet, and never the same twice in a row. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Says `text` when no other was given for a second; an empty text takes back what was not spoken yet. */
  say(text: string): void {
    clearTimeout(this.#timer);
    if (text === this.#said) return;
    this.#timer = setTimeout(() => {
      this.#said = text;
      this.#host.requestUpdate();
    }, QUIET);
  }

  /** The region itself; it has to stand in the component from its first render on. */
  render(): TemplateResult {
    return html`<span class="visually-hidden" role="status">${this.#said}</span>`;
  }
}
