import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../core/record.js';
import type { ShareReviewWords } from './strings/en.js';

/** What choosing needs. */
export interface ChooseProps {
  readonly words: ShareReviewWords;
  readonly level: number;
  readonly records: readonly ActivityRecord[];
  readonly chosen: ReadonlySet<string>;
  readonly hasMore: boolean;
  readonly isEmptyHanded: boolean;
  readonly kindOf: (record: ActivityRecord) => string;
  readonly dayOf: (record: ActivityRecord) => string;
  /** How far taking it back has come, in words; nothing where it was never shared. */
  readonly statusOf: (record: ActivityRecord) => string | undefined;
  readonly onToggled: (id: string) => void;
  readonly onAll: (ids: readonly string[]) => void;
  readonly onRead: (record: ActivityRecord) => void;
  readonly onMore: () => void;
  readonly onReview: () => void;
}

/** What is kept for oneself: each can be read and chosen; nothing is chosen beforehand. */
export function chooseView(props: ChooseProps): TemplateResult {
  const { words: { choose }, level, records, chosen, hasMore, isEmptyHanded, onAll, onMore, onReview } = props;
  const isAll = records.length > 0 && records.every(({ id }) => chosen.has(id));
  return html`<section class="section choose" aria-labelledby="choose">
    <div id="choose" role="heading" aria-level=${level} tabindex="-1">${choose.title}</div>
    <p>${choose.text}</p>
    <div class="acts"><button class="button quiet" part="button" type="button" @click=${() => onAll(isAll ? [] : records.map(({ id }) => id))}>${isAll ? choose.none : choose.all}</button></div>
    <ul class="lines" role="list">${records.map((record) => offerView(record, props))}</ul>
    ${hasMore ? html`<button class="button quiet more" part="button" type="button" @click=${onMore}>${choose.more}</button>` : nothing}
    <div class="hand-over">
      <button class="button primary" part="button primary" type="button" @click=${onReview}>${choose.review(chosen.size)}</button>
      ${isEmptyHanded ? html`<span role="alert">${choose.first}</span>` : nothing}
    </div>
  </section>`;
}

function offerView(record: ActivityRecord, { words: { choose }, chosen, kindOf, dayOf, statusOf, onToggled, onRead }: ChooseProps): TemplateResult {
  const { id } = record;
  const [kind, day, status] = [kindOf(record), dayOf(record), statusOf(record)];
  return html`<li class="line offer">
    <input id="choose-${id}" type="checkbox" aria-label=${choose.choose(choose.known(kind, day))} .checked=${chosen.has(id)} @change=${() => onToggled(id)} />
    <label for="choose-${id}"><span class="kind">${kind}</span> <span class="muted">${day}</span></label>
    <button class="button quiet" part="button" type="button" aria-label=${choose.readOf(choose.known(kind, day))} @click=${() => onRead(record)}>${choose.read}</button>
    ${status ? html`<p class="muted status">${status}</p>` : nothing}
  </li>`;
}
