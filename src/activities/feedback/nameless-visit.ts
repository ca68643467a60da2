import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError } from '../../core/errors.js';
import type { Place } from '../../runtime/place.js';
import { placeWithoutName } from './without-name.js';

/** One visit without a name: its place is made when it begins, and forgotten when it ends. */
export class NamelessVisit implements ReactiveController {
  /** Where this visit keeps what is written; `undefined` until it is made. */
  place: Place | undefined;
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  #beginning: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.place = this.#beginning = undefined; // another visit begins afresh
  }

  /** Makes the place, unless there is one or it is being made. */
  begin(): void {
    if (!this.place) this.#beginning ??= this.#make();
  }

  async #make(): Promise<void> {
    const place = await placeWithoutName().catch((error: unknown) => {
      if (!isRapportError(error)) throw error;
      return undefined; // the part did not arrive: asked for again with the next update
    });
    this.#beginning = undefined;
    if (!this.#host.isConnected) return;
    this.place = place;
    this.#host.requestUpdate();
  }
}
