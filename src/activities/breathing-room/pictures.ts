import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Photos a person picked to look at: object URLs of this visit only, never stored, never sent, released as soon as they are put away
 * or the element leaves the page.
 */
export class Pictures implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #addresses: readonly string[] = [];
  #place = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Address of the one shown; `undefined` while there is none. */
  get shown(): string | undefined {
    return this.#addresses[this.#place];
  }

  /** Its place, from 1, and how many there are. */
  get place(): { readonly at: number; readonly of: number } {
    return { at: this.#place + 1, of: this.#addresses.length };
  }

  hostDisconnected(): void {
    this.putAway();
  }

  /** Adds the images among `files` and shows the first of them. */
  add(files: Iterable<File>): void {
    const added = [...files].filter((file) => file.type.startsWith('image/')).map((file) => URL.createObjectURL(file));
    if (added.length === 0) return;
    this.#place = this.#addresses.length;
    this.#addresses = [...this.#addresses, ...added];
    this.#host.requestUpdate();
  }

  /** Shows the next or the one before; round at the ends. */
  turn(by: 1 | -1): void {
    const { length } = this.#addresses;
    if (length === 0) return;
    this.#place = (this.#place + by + length) % length;
    this.#host.requestUpdate();
  }

  /** Lets go of them all. */
  putAway(): void {
    if (this.#addresses.length === 0) return;
    this.#addresses.forEach((address) => URL.revokeObjectURL(address));
    this.#addresses = [];
    this.#place = 0;
    this.#host.requestUpdate();
  }
}
