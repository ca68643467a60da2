import { css, html, nothing, type TemplateResult } from 'lit';
import { binIcon } from '../../../theme/icons.js';
import { TextField } from '../../../components/text-field.js';
import { dayAfter } from './entry.js';
import { dayModel, type DayMoment, type DayPayload, type MomentText } from './day.model.js';
import { DAY_PARTS, type DayPart } from './choices.js';
import { lineField } from './fields.view.js';
import { type KindView, type Part, teller, type ViewHost } from './view.js';

const tell = teller('day');

/** A day in short: what was done, thought and felt, by time of day. */
export const view: KindView<DayPayload> = {
  dependencies: { 'rk-text-field': TextField },
  styles: css`
    .moment { align-items: end; border-block-end: var(--_border-width) solid var(--_tint); display: grid; gap: var(--_space-2) var(--_space-3); grid-template-columns: repeat(2, minmax(0, 1fr)); padding-block-end: var(--_space-4); }
    .moment label { display: grid; font-weight: 600; gap: var(--_space-1); }
    .moment [data-field^='activity'] { grid-column: 1 / -1; }
    .moment .button { grid-area: 1 / 2; justify-self: end; padding: var(--_space-2); } /* beside the part of the day, so that a moment stays short on a phone */
    @container (inline-size > 38em) {
      .moment { grid-template-columns: 7.5em repeat(2, minmax(0, 1.5fr)) minmax(0, 1fr) 44px; }
      .moment [data-field^='activity'], .moment .button { grid-area: auto; }
    }
  `,
  model: dayModel,
  form: (host, payload) => html`${copyView(host, payload)} ${momentsView(host, payload)}`,
};

/** The part of the day it is by the clock. */
function partNow(): DayPart {
  const hour = new Date().getHours();
  return hour < 5 ? 'night' : hour < 11 ? 'morning' : hour < 14 ? 'midday' : hour < 18 ? 'afternoon' : hour < 23 ? 'evening' : 'night';
}

/** What was done the day before, where that day was noted and this one has nothing yet. */
function copyView(host: ViewHost, { day, moments }: DayPayload): Part {
  const before = host.recent.find(({ payload }) => payload.kind === 'day' && payload.day === dayAfter(day, -1))?.payload;
  if (before?.kind !== 'day' || moments.length > 0 || host.readonly) return nothing;
  return html`<div><button class="button quiet" part="button" type="button" @click=${() => tell(host, { type: 'activities-copied', from: before.moments })}>${host.forms.day.copy}</button></div>`;
}

/** A line for each moment, and an empty one at the end: writing in it makes it a moment. */
function momentsView(host: ViewHost, { moments }: DayPayload): TemplateResult {
  const blank = { part: partNow(), activity: '', thought: '', emotion: '' };
  const lines = host.readonly ? moments : [...moments, blank];
  return html`${lines.map((moment, at) => momentView(host, moment, at, at === moments.length))}`;
}

function momentView(host: ViewHost, moment: DayMoment, at: number, blank: boolean): TemplateResult {
  const { forms: { day: words, remove } } = host;
  const write = (field: MomentText, text: string) => {
    if (blank) tell(host, { type: 'moment-added', part: host.get(`part.${at}`, moment.part), activity: '' });
    tell(host, { type: 'moment-written', at, field, text });
  };
  const move = (part: DayPart) => (blank ? host.set(`part.${at}`, part) : tell(host, { type: 'moment-moved', at, part }));
  const part = blank ? host.get(`part.${at}`, moment.part) : moment.part;
  const field = (name: MomentText) => {
    const isFirst = at === 0 && name === 'activity';
    const problem = host.problem(`${name}.${at}`) || (isFirst ? host.problem('activity') : '');
    return lineField(host, isFirst ? 'activity' : `${name}.${at}`, words[name], moment[name], (text) => write(name, text), 'text', problem);
  };
  return html`<div class="moment">
    <label>${words.part}<select part="field" ?disabled=${host.readonly} @change=${(event: Event) => move((event.target as HTMLSelectElement).value as DayPart)}>
      ${DAY_PARTS.map((each) => html`<option value=${each} ?selected=${each === part}>${words.parts[each]}</option>`)}</select></label>
    ${field('activity')} ${field('thought')} ${field('emotion')}
    <button class="button quiet" part="button" type="button" aria-label=${remove(moment.activity)} ?hidden=${host.readonly || blank} @click=${() => tell(host, { type: 'moment-removed', at })}>${binIcon}</button>
  </div>`;
}
