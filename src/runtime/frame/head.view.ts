import { html, nothing, type TemplateResult } from 'lit';
import type { Safety } from '../contexts.js';
import type { FrameWords } from '../frame-words.js';
import { safetyView } from './safety.view.js';

/** What the head of an element needs. */
export interface HeadProps {
  readonly words: FrameWords;
  /** Language and direction of the element's own words. */
  readonly own: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
  readonly name: string;
  /** One sentence of what it is for; left out where the screen is about something else. */
  readonly purpose: string | undefined;
  readonly headingLevel: number;
  readonly safety: Safety | undefined;
  readonly onHelp: () => void;
  /** Leaves at once; `undefined` where there is no way out to offer. */
  readonly onLeave: (() => void) | undefined;
}

/** Heading, help and the way out: in the same place in every state. */
export function headView({ words, own: { language, direction }, name, purpose, headingLevel, safety, onHelp, onLeave }: HeadProps): TemplateResult {
  const { help } = words;
  return html`<div class="head">
    <slot name="heading"><div class="heading" part="heading" role="heading" aria-level=${headingLevel} tabindex="-1" lang=${language} dir=${direction}>${name}</div></slot>
    <div class="help">
      <button class="button quiet" part="button" type="button" @click=${onHelp}>${help.open}</button>
      ${onLeave ? html`<button class="button quiet" part="button" type="button" aria-describedby="leave-hint" @click=${onLeave}>${words.quickExit.leave}</button>` : nothing}
    </div>
    ${onLeave ? html`<p class="hint leave-hint" id="leave-hint">${words.quickExit.explain}</p>` : nothing}
    ${purpose === undefined ? nothing : html`<p class="muted purpose" lang=${language} dir=${direction}>${purpose}</p>`}
    <dialog id="help" aria-labelledby="help-title">
      <div class="heading" id="help-title" role="heading" aria-level="2">${help.title}</div>
      <slot name="safety">${safetyView(safety, words)}</slot>
      <form method="dialog"><button class="button" part="button">${words.close}</button></form>
    </dialog>
  </div>`;
}
