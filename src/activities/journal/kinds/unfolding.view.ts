import { html, nothing } from 'lit';
import type { Part, ViewHost } from './view.js';

/** Something folded away; what is in it is drawn once it was unfolded, and stays then, so that what runs in it goes on. */
export function unfolding(host: ViewHost, name: string, summary: unknown, inside: () => unknown): Part {
  return html`<details @toggle=${() => host.set(name, true)}><summary>${summary}</summary>${host.get(name, false) ? inside() : nothing}</details>`;
}

/** A summary, and what goes with it in brackets. */
export const withAside = (summary: string, aside: unknown): Part => html`${summary} <span class="muted">(${aside})</span>`;
