import { html, type TemplateResult } from 'lit';
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
