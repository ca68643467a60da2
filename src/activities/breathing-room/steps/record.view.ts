import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { BreathingRoomWords } from '../strings/en.js';
import { reviewView } from './review.view.js';
import { headingView } from './step-props.js';

/** One kept visit, to read and to print. */
export function recordView(record: ActivityRecord<'breathing-room'>, picture: unknown, words: BreathingRoomWords, localized: Localized<BreathingRoomWords>, level: number): TemplateResult {
  const day = localized.date(record.payload.visit?.startedAt ?? record.createdAt, { dateStyle: 'full', timeStyle: 'short' });
  return html`<article class="step">
    ${headingView(day, level)}
    <div class="read"><div class="scene">${picture}</div>${reviewView(record.payload, words, localized, { own: true })}</div>
  </article>`;
}

/** What the actions on a kept visit need. */
interface RecordActionsProps {
  readonly record: ActivityRecord<'breathing-room'>;
  readonly words: BreathingRoomWords;
  readonly audience: string;
  /** It is being read, rather than just kept. */
  readonly reading: boolean;
  readonly own: boolean;
  /** The page lets records be shared. */
  readonly asks: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly share: () => void;
  readonly unshare: () => void;
  readonly print: () => void;
  readonly close: () => void;
}

/** What can be done with a kept visit. */
export function recordActionsView(props: RecordActionsProps): TemplateResult {
  const { words: { history }, record, own, reading } = props;
  const button = (text: string, act: () => void, look = '') => html`<button class="button ${look}" part="button" type="button" @click=${act}>${text}</button>`;
  return html`${own ? button(history.edit, props.edit) : nothing}
    ${own && reading ? sharingButton(props, button) : nothing}
    ${reading ? button(history.print, props.print) : nothing}
    ${own ? button(history.delete, props.remove, 'danger') : nothing}
    ${reading ? button(history.close, props.close, 'primary') : nothing}`;

  function sharingButton({ asks, audience }: RecordActionsProps, make: typeof button) {
    if (record.sharing === 'shared') return make(history.unshare, props.unshare);
    return asks ? make(history.share(audience), props.share) : nothing;
  }
}
