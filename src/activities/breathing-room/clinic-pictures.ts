import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Pictures of a clinic's own spaces. An SVG is shown as an image from an object URL: in an image no script runs and nothing is loaded.
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

  /** `picture`, the text of an SVG or an address, as an image; decorative. */
  of(picture: string): TemplateResult {
    return html`<img src=${this.#addressOf(picture)} alt="" />`;
  }

  #addressOf(picture: string): string {
    if (!/^\s*<svg/i.test(picture)) return picture;
    const made = this.#made.get(picture) ?? URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
    this.#made.set(picture, made);
    return made;
  }
}
