import { html, nothing } from 'lit';
import type { Part } from './view.js';

/** One thing of an entry being read; nothing where it was left empty. */
export function readPart(label: string, text: string | undefined): Part {
  if (text === undefined || text.trim() === '') return nothing;
  return html`<div><p class="muted">${label}</p><p class="written" dir="auto">${text}</p></div>`;
}
