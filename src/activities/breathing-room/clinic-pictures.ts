import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { drawing } from './illustrations.js';
import type { Room } from './rooms.js';

/**
 * Pictures of spaces. A clinic's SVG is shown as an image from an object URL: in an image no script runs and nothing is loaded.
 * The object URLs are released when the element leaves the page.
 */
export class ClinicPictures implements ReactiveController {
  readonly #made = new Map<string, string>();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const address of this.#made.values()) URL.revokeObjectURL(address);
    this.#made.clear();
  }

  /** The picture of a space; an open door where a clinic gave none. */
  of(room: Room | undefined): TemplateResult {
    if (room?.kind === 'built-in') return drawing(room.id);
    if (!room?.picture) return drawing('door');
    return html`<img src=${this.#addressOf(room.picture)} alt="" />`;
  }

  #addressOf(picture: string): string {
    if (!/^\s*<svg/i.test(picture)) return picture;
    const made = this.#made.get(picture) ?? URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
    this.#made.set(picture, made);
    return made;
  }
}
