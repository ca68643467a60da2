import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { define } from '../../runtime/define.js';

/** The parts that come after the activity stands. */
export type LaterParts = typeof import('./steps/later.js');

/** Loads the later parts at once, and again when the connection is back, if it was gone just then. */
export class Later implements ReactiveController {
  parts: LaterParts | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.parts) void this.load();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.load);
  }

  readonly load = async (): Promise<void> => {
    try {
      const parts = await import('./steps/later.js');
      define('rk-local-audio', parts.LocalAudio);
      this.parts = parts;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // a file that did not arrive rejects with a TypeError, in every engine
      window.addEventListener('online', this.load, { once: true });
    }
    this.#host.requestUpdate();
  };
}
