import { html, nothing, type TemplateResult } from 'lit';
import { isSharedFinal, type ActivityRecord } from '../../core/record.js';
import type { Delivery } from '../deliveries.js';
import type { DeskWords } from '../desk-words.js';
import type { Localized } from '../localized.js';

/** What is said of a delivery needs. */
export interface DeliveryProps {
  readonly record: ActivityRecord;
  readonly delivery: Delivery | undefined;
  readonly audience: string;
  readonly words: DeskWords;
  /** The language of the words, and its direction. */
  readonly frame: Pick<Localized<unknown>, 'language' | 'direction'>;
  /** Set where the words stand elsewhere. */
  readonly only: 'actions' | undefined;
  readonly retry: () => void;
}

/** How far the sharing of `record` has come, in words; `undefined` where there is nothing to say. "Sent" and "removed" only ever follow the endpoint's answer. */
export function deliveryText(record: ActivityRecord, delivery: Delivery | undefined, audience: string, words: DeskWords): string | undefined {
  const op = isSharedFinal(record) ? 'put' : 'remove';
  if (delivery?.op !== op) return undefined; // of a change that the record has left behind
  const { put, remove } = words.delivery;
  switch (delivery.state) {
    case 'done': return op === 'put' ? words.delivery.sent(audience) : remove.done(audience);
    case 'parked': return op === 'put' ? put.refused(audience) : remove.refused(audience);
    case 'auth-needed': return words.failure['auth-needed'];
    case 'asked': return remove.asked(audience);
    case 'waiting': return op === 'put' ? words.kept.shared(audience) : remove.waiting(audience);
  }
}

/** The same below a record being read, with a way to try again where it was refused. */
export function deliveryView({ record, delivery, audience, words, frame, only, retry }: DeliveryProps): TemplateResult | typeof nothing {
  const text = deliveryText(record, delivery, audience, words);
  if (text === undefined) return nothing;
  const canRetry = delivery?.state === 'parked' || delivery?.state === 'auth-needed';
  const button = canRetry ? html`<button class="button" part="button" type="button" @click=${retry}>${words.delivery.retry}</button>` : nothing;
  if (only === 'actions') return button as TemplateResult;
  return html`<div class="delivery" lang=${frame.language} dir=${frame.direction}><span class="muted" role="status">${text}</span> ${button}</div>`;
}
