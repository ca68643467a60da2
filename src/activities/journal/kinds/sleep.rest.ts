import { css, html, nothing, type TemplateResult } from 'lit';
import { dayOf, localIso } from '../../../core/time.js';
import { capitalised } from '../capitalised.js';
import { missingMornings } from '../missing-mornings.js';
import type { SleepPayload } from './sleep.model.js';
import { styles as sumsStyles, sumsView } from './sleep.sums.js';
import { type Part, teller, type ViewHost } from './view.js';

export { orderedModel as model } from './sleep.order.js';

const tell = teller('sleep');

/** The look of the mornings that are missing, and of the sums. */
export const styles = css`
  .missing { display: grid; gap: var(--_space-2); }
  ${sumsStyles}
`;

/** Where the evening was elsewhere, and what follows from what was noted. */
export function restView(host: ViewHost, payload: SleepPayload): TemplateResult {
  return html`${zoneField(host, payload)} ${sumsView(host, payload)}`;
}

/** The mornings of the last week that are still empty, to be filled in or not. */
export function missingView(host: ViewHost, { day }: SleepPayload): Part {
  const { more: { sleep: words }, localized, recent, hasOlder } = host;
  const nights = recent.flatMap(({ payload }) => (payload.kind === 'sleep' ? [payload.day] : []));
  const known = hasOlder ? dayOf(recent.at(-1)?.createdAt ?? localIso()) : undefined;
  const missing = host.readonly ? [] : missingMornings(nights, dayOf(localIso()), known).filter((morning) => morning !== day);
  if (missing.length === 0) return nothing;
  const morningButton = (morning: string) => html`<button class="button" part="button" type="button"
    @click=${() => host.writeAbout(morning)}>${capitalised(localized.day(morning), localized.language)}</button>`;
  return html`<div class="missing" role="group" aria-label=${words.missing}><p class="muted">${words.missing}</p><div class="row">${missing.map(morningButton)}</div></div>`;
}

/** Where the evening was in another time zone than the morning. */
function zoneField(host: ViewHost, { eveningZone = '' }: SleepPayload): Part {
  const { more: { sleep: words } } = host;
  if (host.readonly) return nothing;
  const open = host.get('travel', eveningZone !== ''); // some 400 zones: made only when they are looked at, not at every key
  return html`<details ?open=${open} @toggle=${(event: Event) => host.set('travel', (event.target as HTMLDetailsElement).open)}>
    <summary>${words.travel}</summary>
    <label>${words.evening}
      <select part="field" @change=${(event: Event) => tell(host, { type: 'evening-zone-chosen', zone: (event.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${eveningZone === ''}>${words.sameZone}</option>
        ${(open ? Intl.supportedValuesOf('timeZone') : []).map((zone) => html`<option value=${zone} ?selected=${zone === eveningZone}>${zone.replaceAll('_', ' ')}</option>`)}
      </select>
    </label>
  </details>`;
}
