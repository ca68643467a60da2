import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { FeedbackMessage } from '../feedback.model.js';
import type { FeedbackWords } from '../strings/en.js';

/** What every part of the feedback needs to draw itself. */
export interface FeedbackView {
  readonly words: FeedbackWords;
  readonly localized: Localized<FeedbackWords>;
  /** Who is at the screen now. */
  readonly author: Author;
  readonly readonly: boolean;
  /** Level of the headings inside. */
  readonly level: number;
  /** "Nobody is reading this as you write." */
  readonly nobodyReads: string;
  readonly problem: (field: string) => string;
  readonly send: (message: FeedbackMessage) => void;
  /** Puts the focus on what `selector` names, once it is there. */
  readonly focus: (selector: string) => void;
}

/** One button of the kit. */
export function button(text: unknown, act: () => void, look = ''): TemplateResult {
  return html`<button class="button ${look}" part="button ${look}" type="button" @click=${act}>${text}</button>`;
}

/** A heading that can be given the focus when what stands under it is new. */
export const heading = (text: string, level: number, id?: string): TemplateResult =>
  html`<div role="heading" class="title" part="heading" aria-level=${level} tabindex="-1" id=${id ?? nothing}>${text}</div>`;
