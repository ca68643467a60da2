import { html, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../core/record.js';
import type { Activities } from '../across/activities.js';
import type { Opened } from '../across/open-place.js';
import type { ShareReviewWords } from './strings/en.js';

/** What the review needs. */
export interface ReviewProps {
  readonly words: ShareReviewWords;
  readonly level: number;
  readonly audience: string;
  /** What the page wants known of sharing. */
  readonly note: string | undefined;
  readonly records: readonly ActivityRecord[];
  readonly activities: Activities;
  readonly opened: Opened;
  readonly isSharing: boolean;
  readonly kindOf: (record: ActivityRecord) => string;
  readonly dayOf: (record: ActivityRecord) => string;
  /** What a clinic's system would get, as text; asked for when it is looked at. */
  readonly fhirOf: (record: ActivityRecord) => string | undefined;
  readonly onFhir: (record: ActivityRecord) => void;
  readonly onLeaveOut: (record: ActivityRecord) => void;
  readonly onShare: () => void;
  readonly onBack: () => void;
}

/** Exactly what would leave, every word of it, and then one hand-over. */
export function reviewView(props: ReviewProps): TemplateResult {
  const { words: { review }, level, audience, note, records, isSharing, onShare, onBack } = props;
  return html`<section class="section review" aria-labelledby="review">
    <div id="review" role="heading" aria-level=${level} tabindex="-1">${review.title}</div>
    <p>${review.text(audience)}</p>
    <ul class="lines" role="list">${records.map((record) => leavingView(record, props))}</ul>
    ${note ? html`<p class="muted">${note}</p>` : ''}
    <div class="hand-over">
      <button class="button primary" part="button primary" type="button" ?disabled=${isSharing} @click=${onShare}>${review.act(records.length, audience)}</button>
      <button class="button" part="button" type="button" ?disabled=${isSharing} @click=${onBack}>${review.back}</button>
      <span role="status">${isSharing ? review.sharing : ''}</span>
    </div>
  </section>`;
}

function leavingView(record: ActivityRecord, { words: { review, choose }, level, activities, opened, isSharing, kindOf, dayOf, fhirOf, onFhir, onLeaveOut }: ReviewProps): TemplateResult {
  const entry = choose.known(kindOf(record), dayOf(record));
  return html`<li class="line leaving">
    <header>
      <div role="heading" aria-level=${level + 1}>${entry}</div>
      <button class="button quiet" part="button" type="button" ?disabled=${isSharing} aria-label=${review.leaveOutOf(entry)} @click=${() => onLeaveOut(record)}>${review.leaveOut}</button>
    </header>
    <rk-record-view .record=${record} .activities=${activities} .opened=${opened}></rk-record-view>
    <rk-disclosure .summary=${review.fhir} @changed=${() => onFhir(record)}><pre tabindex="0" aria-label=${review.fhir}>${fhirOf(record) ?? ''}</pre></rk-disclosure>
  </li>`;
}
