import { html, nothing, type TemplateResult } from 'lit';
import type { OutboxEntry } from '../../../store/outbox.js';
import type { ActivityName } from '../../../core/record.js';
import type { Activities } from '../../across/activities.js';
import type { MyDataWords } from '../strings/en.js';

/** What the list of refused records needs. */
export interface RefusedProps {
  readonly words: MyDataWords;
  readonly level: number;
  readonly audience: string;
  readonly activities: Activities;
  readonly parked: readonly OutboxEntry[];
  readonly onRetry: (id: string) => void;
}

/** What the clinic did not take, why, and a way to try again: nothing is dropped. */
export function refusedView({ words: { refused }, level, audience, activities, parked, onRetry }: RefusedProps): TemplateResult | typeof nothing {
  if (parked.length === 0) return nothing;
  return html`<section class="section refused-list" aria-labelledby="refused">
    <div id="refused" role="heading" aria-level=${level}>${refused.title(audience)}</div>
    <p>${refused.text}</p>
    <ul class="lines" role="list">${parked.map(({ id, activity, op, reason }) => html`<li class="line">
      <strong>${activities.nameOf(activity as ActivityName)}</strong>
      <span class="muted">${refused[op]}${reason ? html` · <span dir="auto">${refused.why(reason)}</span>` : nothing}</span>
      <div class="acts"><button class="button" part="button" type="button" data-id=${id} @click=${() => onRetry(id)}>${refused.retry}</button></div>
    </li>`)}</ul>
  </section>`;
}
