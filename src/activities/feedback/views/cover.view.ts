import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../../../core/record.js';
import type { Shown } from '../reveal.js';
import type { FeedbackWords } from '../strings/en.js';
import { answersView } from './show.view.js';
import { button, heading } from './view.js';

/** What stands over everything else while the device changes hands, or while the two look together. */
export type Cover =
  | { readonly at: 'curtain'; readonly next: Author }
  | { readonly at: 'away'; readonly next: Author }
  | { readonly at: 'ready' }
  | { readonly at: 'apart' }
  | { readonly at: 'revealed'; readonly shown: Shown };

/** What showing the words of both needs. */
export interface RevealedProps {
  readonly words: FeedbackWords;
  readonly level: number;
  readonly agree: () => void;
  readonly leave: () => void;
}

/** What a cover needs, and whom it asks for the rest. */
export interface CoverProps extends RevealedProps {
  /** Whose page it is: who goes on afterwards. */
  readonly host: Author;
  /** Why something could not be read, in words. */
  readonly failure: string;
  readonly begin: () => void;
  readonly reveal: () => void;
  readonly stop: () => void;
}

/** The cover as it is now; its heading takes the focus. */
export function coverView(cover: Cover, props: CoverProps): TemplateResult {
  return html`<div class="part cover">${cover.at === 'revealed' ? revealedView(cover.shown, props) : quietView(cover, props)}
    ${props.failure ? html`<rk-notice kind="caution" role="alert">${props.failure}</rk-notice>` : nothing}
  </div>`;
}

function quietView(cover: Exclude<Cover, { at: 'revealed' }>, props: CoverProps): TemplateResult {
  const { words: { curtain, reveal }, level } = props;
  switch (cover.at) {
    case 'curtain':
      return html`${heading(curtain.heading[cover.next], level, 'cover')}<p>${curtain.text}</p>
        <div class="row">${button(curtain.begin[cover.next], props.begin, 'primary')} ${cover.next === props.host ? nothing : button(curtain.later, props.leave, 'quiet')}</div>`;
    case 'away':
      return html`${heading(curtain.away, level, 'cover')}<p>${curtain.awayText}</p>
        <div class="row">${button(curtain.begin[cover.next], props.begin, 'primary')}</div>`;
    case 'ready':
      return html`${heading(reveal.heading, level, 'cover')}<p>${reveal.text}</p>
        <div class="row">${button(reveal.together, props.reveal)} ${button(reveal.notToday, props.stop)}</div>`;
    case 'apart':
      return html`${heading(reveal.notRevealed, level, 'cover')}<p>${reveal.notRevealedText}</p>
        <div class="row">${button(curtain.begin[props.host], props.leave)}</div>`;
  }
}

/** What the two showed each other, side by side. */
export function revealedView(shown: Shown, { words, level, agree, leave }: RevealedProps): TemplateResult {
  const { reveal } = words;
  const side = (author: Author) => html`<section class="side" aria-labelledby="by-${author}">
    <div role="heading" aria-level=${level + 1} id="by-${author}">${reveal.saidBy[author]}</div>
    ${shown[author].length > 0 ? answersView(words, shown[author]) : html`<p class="muted">${reveal.keptAll}</p>`}
  </section>`;
  return html`${heading(reveal.heard, level, 'cover')}
    <div class="sides">${side('client')} ${side('therapist')}</div>
    <div class="row no-print">${button(reveal.agree, agree, 'primary')} ${button(words.history.print, () => window.print())} ${button(reveal.done, leave, 'quiet')}</div>`;
}
