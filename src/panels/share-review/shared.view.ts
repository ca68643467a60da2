import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../core/record.js';
import type { Delivery } from '../../runtime/deliveries.js';
import type { ShareReviewWords } from './strings/en.js';

/** What the list of shared records needs. */
export interface SharedProps {
  readonly words: ShareReviewWords;
  readonly retryText: string;
  readonly level: number;
  readonly audience: string;
  readonly records: readonly ActivityRecord[];
  readonly hasMore: boolean;
  readonly kindOf: (record: ActivityRecord) => string;
  readonly dayOf: (record: ActivityRecord) => string;
  readonly statusOf: (record: ActivityRecord) => string | undefined;
  readonly deliveryOf: (record: ActivityRecord) => Delivery | undefined;
  /** The one that is asked about. */
  readonly asked: ActivityRecord | undefined;
  readonly onAsk: (record: ActivityRecord | undefined) => void;
  readonly onTakeBack: (record: ActivityRecord) => void;
  readonly onRetry: (record: ActivityRecord) => void;
  readonly onRead: (record: ActivityRecord) => void;
  readonly onMore: () => void;
}

/** What is shared, how far it has come, and taking it back with the honest words. */
export function sharedView(props: SharedProps): TemplateResult | typeof nothing {
  const { words: { shared, close }, level, audience, records, hasMore, asked, onAsk, onTakeBack, onMore } = props;
  if (records.length === 0) return nothing;
  return html`<section class="section shared" aria-labelledby="shared">
    <div id="shared" role="heading" aria-level=${level}>${shared.title}</div>
    <ul class="lines" role="list">${records.map((record) => givenView(record, props))}</ul>
    ${hasMore ? html`<button class="button quiet more" part="button" type="button" @click=${onMore}>${shared.more}</button>` : nothing}
    <rk-dialog id="taking-back" .open=${asked !== undefined} .heading=${shared.question} close-text=${close} @closed=${() => onAsk(undefined)}>
      <p>${shared.explain(audience)}</p>
      <div slot="actions">
        <button class="button" part="button" type="button" @click=${() => onAsk(undefined)}>${shared.keep}</button>
        <button class="button danger" part="button" type="button" @click=${() => asked && onTakeBack(asked)}>${shared.act}</button>
      </div>
    </rk-dialog>
  </section>`;
}

function givenView(record: ActivityRecord, { words: { shared, choose }, retryText, kindOf, dayOf, statusOf, deliveryOf, onAsk, onRetry, onRead }: SharedProps): TemplateResult {
  const [kind, day, status, delivery] = [kindOf(record), dayOf(record), statusOf(record), deliveryOf(record)];
  const canRetry = delivery?.state === 'parked' || delivery?.state === 'auth-needed';
  return html`<li class="line given">
    <div><span class="kind">${kind}</span> <span class="muted">${day}</span>${status ? html`<p class="muted status" role="status">${status}</p>` : nothing}</div>
    <div class="acts">
      ${canRetry ? html`<button class="button" part="button" type="button" @click=${() => onRetry(record)}>${retryText}</button>` : nothing}
      <button class="button quiet" part="button" type="button" aria-label=${choose.readOf(choose.known(kind, day))} @click=${() => onRead(record)}>${choose.read}</button>
      <button class="button quiet" part="button" type="button" aria-label=${shared.takeBackOf(choose.known(kind, day))} @click=${() => onAsk(record)}>${shared.takeBack}</button>
    </div>
  </li>`;
}
