import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../breathing-room.payload.js';
import { titleOf } from '../spaces.js';
import { calmView, type StepProps } from './step-props.js';

/** What "Your room" needs beyond a step. */
export interface AloneProps extends StepProps {
  readonly choice: Choice;
  readonly picture: unknown;
  readonly chooseOther: () => void;
  readonly begin: () => void;
}

/** Alone, with a space already: what it was, what helped, and one button. */
export function aloneView(props: AloneProps): TemplateResult {
  const { words, choice, picture, last } = props;
  return html`<div class="your-room">
      <div class="scene">${picture}</div>
      <p class="space-name">${titleOf(choice, words)}</p>
      ${last?.helped ? html`<p class="muted">${words.last.helped[last.helped]}</p>` : nothing}
      ${last?.note ? html`<div><p class="muted">${words.alone.helped}</p><blockquote dir="auto">${last.note}</blockquote></div>` : nothing}
      <button class="button primary begin" part="button primary" type="button" @click=${props.begin}>${words.alone.begin}</button>
      <button class="button quiet" part="button" type="button" @click=${props.chooseOther}>${words.alone.other}</button>
    </div>
    ${calmView(props, 'before')}`;
}
