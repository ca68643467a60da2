import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SIGNS = ['pointerdown', 'keydown', 'touchstart', 'wheel'] as const;
const LONGEST_WAIT = 2 ** 31 - 1; // ms: a browser takes a longer timeout for none at all
const WARNING = 20_000; // ms before the end: WCAG 2.2 SC 2.2.1 asks for at least 20 seconds to answer

/** What happens while nobody touches the page. */
export interface IdleListener {
  /** Nearly over: any key or touch begins the time anew. */
  warn(): void;
  /** Someone is here after all. */
  stay(): void;
  idle(): void;
}

/** Tells when nobody has touched the page for a while, with a warning before; timestamps, so a sleeping laptop counts too. */
export class Idle implements ReactiveController {
  readonly #listener: IdleListener;
  #limit: number | undefined;
  #since = Date.now();
  #warned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, listener: IdleListener) {
    this.#listener = listener;
    host.addController(this);
  }

  /** Sets the rest in milliseconds after which the page counts as left; `undefined` never. */
  after(limit: number | undefined): void {
    if (limit === this.#limit) return;
    this.#limit = limit;
    this.#seen();
    this.#wait();
  }

  hostConnected(): void {
    for (const sign of SIGNS) window.addEventListener(sign, this.#seen, { capture: true, passive: true });
    document.addEventListener('visibilitychange', this.#check);
    this.#seen();
    this.#wait();
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) window.removeEventListener(sign, this.#seen, { capture: true });
    document.removeEventListener('visibilitychange', this.#check);
    clearTimeout(this.#timer);
  }

  #seen = () => {
    this.#since = Date.now();
    if (!this.#warned) return;
    this.#warned = false;
    this.#listener.stay();
    this.#wait();
  };

  #check = () => {
    if (this.#limit === undefined) return;
    const rest = Date.now() - this.#since;
    if (rest >= this.#limit) {
      this.#since = Date.now();
      this.#warned = false;
      this.#listener.idle();
    } else if (!this.#warned && rest >= this.#limit - this.#lead) {
      this.#warned = true;
      this.#listener.warn();
    }
    this.#wait();
  };

  /** Waits for the warning, then for the end; keys meanwhile only move the time on, so that typing sets no timers. */
  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#limit === undefined) return;
    const end = this.#since + this.#limit - (this.#warned ? 0 : this.#lead);
    this.#timer = setTimeout(this.#check, Math.min(LONGEST_WAIT, Math.max(100, end - Date.now())));
  }

  /** How long before the end the warning comes: a time shorter than the warning itself is warned of halfway. */
  get #lead(): number {
    return Math.min(WARNING, this.#limit! / 2);
  }
}
