import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SIGNS = ['pointerdown', 'keydown', 'touchstart', 'wheel'] as const;

/** Calls back once nobody has touched the page for a while; timestamps, so a sleeping laptop counts too. */
export class Idle implements ReactiveController {
  readonly #onIdle: () => void;
  #limit: number | undefined;
  #since = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onIdle: () => void) {
    this.#onIdle = onIdle;
    host.addController(this);
  }

  /** Sets the rest in milliseconds after which the page counts as left; `undefined` never. */
  after(limit: number | undefined): void {
    if (limit === this.#limit) return;
    this.#limit = limit;
    this.#wait();
  }

  hostConnected(): void {
    for (const sign of SIGNS) window.addEventListener(sign, this.#seen, { capture: true, passive: true });
    document.addEventListener('visibilitychange', this.#check);
    this.#wait();
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) window.removeEventListener(sign, this.#seen, { capture: true });
    document.removeEventListener('visibilitychange', this.#check);
    clearTimeout(this.#timer);
  }

  #seen = () => {
    this.#since = Date.now();
  };

  #check = () => {
    if (this.#limit === undefined) return;
    if (Date.now() - this.#since >= this.#limit) {
      this.#since = Date.now();
      this.#onIdle();
    }
    this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#limit === undefined) return;
    this.#timer = setTimeout(this.#check, Math.max(1000, this.#since + this.#limit - Date.now()));
  }
}
