import { css, html, nothing, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { RatingScale } from '../../../components/rating-scale.js';
import { TextArea } from '../../../components/text-area.js';
import { TextField } from '../../../components/text-field.js';
import { dayOf, localIso, localTimeZone } from '../../../core/time.js';
import { capitalised } from '../capitalised.js';
import { missingMornings } from '../nights.js';
import { nightSums, type SleepTime } from '../sleep.js';
import { optional, readPart, textField } from './fields.view.js';
import { type SleepCount, sleepModel, type SleepPayload } from './sleep.model.js';
import { type FormHost, type KindView, type Part, teller } from './view.js';

const tell = teller('sleep');

const FIELDS: readonly (readonly ['time', SleepTime] | readonly ['count', SleepCount])[] = [
  ['time', 'inBed'], ['time', 'triedToSleep'], ['count', 'minutesToFallAsleep'], ['count', 'awakenings'], ['count', 'minutesAwake'], ['time', 'wokeUp'], ['time', 'outOfBed'],
];

/** One night, noted in the morning: nine questions, all of them optional, and what follows from them. */
export const view: KindView<SleepPayload> = {
  dependencies: { 'rk-text-field': TextField, 'rk-rating-scale': RatingScale, 'rk-text-area': TextArea },
  styles: css`
    .missing { display: grid; gap: var(--_space-2); }
    .night { display: grid; gap: var(--_space-4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); align-items: end; }
    .sums { background: var(--_surface-raised); border-radius: var(--_radius); display: grid; gap: var(--_space-2); padding: var(--_space-4); }
    .sums dl { display: grid; gap: var(--_space-1) var(--_space-4); grid-template-columns: minmax(0, 1fr) auto; }
    .sums dd { font-weight: 600; text-align: end; }
  `,
  model: sleepModel,
  form: (host, payload) => html`${missingView(host, payload)}
    <p class="muted">${host.forms.sleep.intro}</p>
    <div class="night">${FIELDS.map(([type, field]) => (type === 'time' ? timeField(host, field, payload) : countField(host, field, payload)))}</div>
    ${qualityField(host, payload)}
    ${textField(host, 'comments', host.forms.sleep.comments, payload.comments, (text) => tell(host, { type: 'comments-written', text }))}
    ${zoneField(host, payload)} ${sumsView(host, payload)}`,
  read: (host, payload) => html`${readFields(host, payload)} ${sumsView(host, payload)} ${readPart(host.forms.sleep.comments, payload.comments)}`,
  preview: ({ forms }, payload) => {
    const { totalSleep } = nightSums(payload);
    return totalSleep === undefined ? payload.comments : `${forms.sleep.totalSleep}: ${duration(totalSleep, forms)}`;
  },
};

/** The mornings of the last week that are still empty, to be filled in or not. */
function missingView(host: FormHost, { day }: SleepPayload): Part {
  const { forms: { sleep: words }, localized, recent, hasOlder } = host;
  const nights = recent.flatMap(({ payload }) => (payload.kind === 'sleep' ? [payload.day] : []));
  const known = hasOlder ? dayOf(recent.at(-1)?.createdAt ?? localIso()) : undefined;
  const missing = host.readonly ? [] : missingMornings(nights, dayOf(localIso()), known).filter((morning) => morning !== day);
  if (missing.length === 0) return nothing;
  const morningButton = (morning: string) => html`<button class="button" part="button" type="button"
    @click=${() => host.writeAbout(morning)}>${capitalised(localized.day(morning), localized.language)}</button>`;
  return html`<div class="missing" role="group" aria-label=${words.missing}><p class="muted">${words.missing}</p><div class="row">${missing.map(morningButton)}</div></div>`;
}

function timeField(host: FormHost, field: SleepTime, payload: SleepPayload): TemplateResult {
  return html`<rk-text-field type="time" data-field=${field} exportparts="field, label" .label=${host.forms.sleep[field]}
    .value=${payload[field] ?? ''} .problem=${host.problem(field)} ?readonly=${host.readonly}
    @changed=${({ detail }: Changed<string>) => tell(host, { type: 'time-noted', field, time: detail.value.slice(0, 5), zone: localTimeZone() })}></rk-text-field>`;
}

function countField(host: FormHost, field: SleepCount, payload: SleepPayload): TemplateResult {
  const count = (text: string) => optional('count', text === '' ? undefined : Number(text));
  return html`<rk-text-field type="number" .keyboard=${'numeric'} data-field=${field} exportparts="field, label" .label=${host.forms.sleep[field]}
    .value=${payload[field]?.toString() ?? ''} .problem=${host.problem(field)} ?readonly=${host.readonly}
    @changed=${({ detail }: Changed<string>) => tell(host, { type: 'counted', field, ...count(detail.value) })}></rk-text-field>`;
}

function qualityField(host: FormHost, { quality }: SleepPayload): TemplateResult {
  const { forms: { sleep: words, scale } } = host;
  return html`<rk-rating-scale data-field="quality" exportparts="scale, button" .legend=${words.quality} .words=${scale} ?readonly=${host.readonly}
    .points=${words.qualities.map((word, i) => ({ value: i + 1, word }))} .value=${quality}
    @changed=${({ detail }: Changed<number | undefined>) => tell(host, { type: 'quality-rated', ...optional('quality', detail.value) })}></rk-rating-scale>`;
}

/** Where the evening was in another time zone than the morning. */
function zoneField(host: FormHost, { eveningZone = '' }: SleepPayload): Part {
  const { forms: { sleep: words } } = host;
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

/** What follows from the answers, as far as they go, and how it was worked out. */
function sumsView(host: FormHost, payload: SleepPayload): Part {
  const { forms, localized } = host;
  const { sleep: words } = forms;
  const { warnings, efficiency, ...sums } = nightSums(payload);
  const rows = (['timeInBed', 'sleepWindow', 'totalSleep'] as const).filter((sum) => sums[sum] !== undefined);
  if (rows.length === 0) return nothing;
  return html`<section class="sums" aria-labelledby="sums">
    <p id="sums"><strong>${words.sums}</strong></p>
    <dl>
      ${rows.map((sum) => html`<dt>${words[sum]}</dt><dd>${duration(sums[sum]!, forms)}</dd>`)}
      ${efficiency === undefined || !host.showEfficiency ? nothing : html`<dt>${words.efficiency}</dt><dd>${words.percent(localized.number(efficiency, { maximumFractionDigits: 0 }))}</dd>`}
    </dl>
    ${warnings.map((warning) => html`<p>${words.warnings[warning]}</p>`)}
    <details><summary>${words.how}</summary><p>${words.formula}</p></details>
  </section>`;
}

function readFields({ forms, localized }: FormHost, payload: SleepPayload): TemplateResult {
  const { sleep: words } = forms;
  const said = FIELDS.flatMap(([type, field]) => (payload[field] === undefined ? [] : [[words[field], type === 'time' ? String(payload[field]) : localized.number(Number(payload[field]))] as const]));
  const quality = payload.quality === undefined ? [] : [[words.quality, words.qualities[payload.quality - 1]!] as const];
  return html`<div class="sums"><dl>${[...said, ...quality].map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl></div>`;
}

/** Minutes as hours and minutes. */
export function duration(minutes: number, { sleep }: FormHost['forms']): string {
  return sleep.hours(Math.floor(minutes / 60), Math.round(minutes % 60));
}
