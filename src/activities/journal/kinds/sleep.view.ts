import { css, html, type TemplateResult } from 'lit';
import { RatingScale } from '../../../components/rating-scale.js';
import { TextArea } from '../../../components/text-area.js';
import { TextField } from '../../../components/text-field.js';
import { localTimeZone } from '../../../core/time.js';
import { lineField, optional, ratingField, textField } from './fields.view.js';
import { Later } from './later.js';
import { partWords } from './later-words.js';
import { isSleepCount, NIGHT_FIELDS, type SleepCount, sleepModel, type SleepPayload, type SleepTime } from './sleep.model.js';
import { type KindView, teller, type ViewHost } from './view.js';

const tell = teller('sleep');

/** What counts with clocks and calendars: asked for by the form, and there before a night is kept. */
const rest = new Later(() => import('./sleep.rest.js'), partWords);

/** One night, noted in the morning: nine questions, all of them optional, and what follows from them. */
export const view: KindView<SleepPayload> = {
  dependencies: { 'rk-text-field': TextField, 'rk-rating-scale': RatingScale, 'rk-text-area': TextArea },
  styles: css`
    .night { display: grid; gap: var(--_space-4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); align-items: end; }
  `,
  model: sleepModel,
  rest,
  form: (host, payload) => html`${host.part(rest)?.missingView(host, payload)}
    <p class="muted">${host.forms.sleep.intro}</p>
    <div class="night">${NIGHT_FIELDS.map((field) => (isSleepCount(field) ? countField(host, field, payload) : timeField(host, field, payload)))}</div>
    ${qualityField(host, payload)}
    ${textField(host, 'comments', host.forms.sleep.comments, payload.comments, (text) => tell(host, { type: 'comments-written', text }))}
    ${host.later(rest, ({ restView }) => restView(host, payload))}`,
};

function timeField(host: ViewHost, field: SleepTime, payload: SleepPayload): TemplateResult {
  return lineField(host, field, host.forms.sleep[field], payload[field] ?? '', (time) => tell(host, { type: 'time-noted', field, time: time.slice(0, 5), zone: localTimeZone() }), 'time');
}

function countField(host: ViewHost, field: SleepCount, payload: SleepPayload): TemplateResult {
  const noted = (text: string) => tell(host, { type: 'counted', field, ...optional('count', text === '' ? undefined : Number(text)) });
  return lineField(host, field, host.forms.sleep[field], payload[field]?.toString() ?? '', noted, 'number');
}

function qualityField(host: ViewHost, { quality }: SleepPayload): TemplateResult {
  const { forms: { sleep: words } } = host;
  return ratingField(host, 'quality', words.quality, { points: words.qualities.map((word, i) => ({ value: i + 1, word })) }, quality,
    (rated) => tell(host, { type: 'quality-rated', ...optional('quality', rated) }));
}
