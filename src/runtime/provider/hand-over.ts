import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasLeft } from '../leave.js';
import { Run, type Destination } from './run.js';

export type { Destination };

/** Sends what was shared, for the provider's client, while the page is open. The courier is loaded when there is an endpoint. */
export class HandOver implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #destination: () => Destination | undefined;
  #current: Run | undefined;
  #isResting = false;
  /** Of clients who left while something of theirs, kept in memory only, still had to go. */
  #leaving: readonly Run[] = [];

  constructor(host: ReactiveControllerHost & Element, destination: () => Destination | undefined) {
    this.#host = host;
    this.#destination = destination;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#tryNow);
    window.addEventListener('pageshow', this.#wake);
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('pagehide', this.#rest);
    window.addEventListener('beforeunload', this.#askBeforeLoss);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#tryNow);
    window.removeEventListener('pageshow', this.#wake);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('pagehide', this.#rest);
    window.removeEventListener('beforeunload', this.#askBeforeLoss);
    this.#moveTo(undefined);
  }

  hostUpdated(): void {
    if (this.#host.isConnected && !this.#isResting) this.#moveTo(this.#destination());
  }

  /** How many changes the endpoint has not acknowledged; what it refused counts too. */
  async unsent(): Promise<number> {
    const all = await Promise.all([this.#current, ...this.#leaving].map(async (run) => run?.unsent() ?? 0));
    return all.reduce((sum, each) => sum + each, 0);
  }

  /** Tries now; resolves with how many are left once that try is over. */
  async send(): Promise<number> {
    await this.#current?.tryNow();
    return this.unsent();
  }

  #moveTo(destination: Destination | undefined): void {
    const before = this.#current;
    if (before && destination && before.isFor(destination)) return;
    if (!before && !destination) return;
    if (before?.mayBeLost) this.#leaving = [...this.#leaving, before];
    else before?.stop();
    this.#current = destination && new Run(this.#host, destination, () => this.#letGo());
  }

  #letGo(): void {
    for (const run of this.#leaving.filter((each) => !each.mayBeLost)) run.stop();
    this.#leaving = this.#leaving.filter((each) => each.mayBeLost);
  }

  readonly #tryNow = () => void this.#current?.tryNow();

  readonly #onVisibility = () => {
    if (document.visibilityState === 'visible') this.#tryNow();
  };

  /** A page that rests in the back/forward cache holds no lock and no channel. */
  readonly #rest = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || this.#current?.mayBeLost) return;
    this.#isResting = true;
    this.#moveTo(undefined);
  };

  readonly #wake = () => {
    this.#isResting = false;
    this.#host.requestUpdate();
    this.#tryNow();
  };

  readonly #askBeforeLoss = (event: BeforeUnloadEvent) => {
    if (!hasLeft() && [this.#current, ...this.#leaving].some((run) => run?.mayBeLost)) event.preventDefault();
  };
}
