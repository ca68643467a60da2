import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Redraws its host at every second while it runs. Times come from timestamps, so a tick that is late or missed changes nothing. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #running: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param running Asked after each update: whether there is something to count. */
  constructor(host: ReactiveControllerHost, running: () => boolean) {
    this.#host = host;
    this.#running = running;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#wake);
    this.#wake();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#running()) this.#timer = setTimeout(this.#wake, 1000 - (Date.now() % 1000));
  }

  #wake = () => this.#host.requestUpdate();
}
