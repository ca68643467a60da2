import { css, html, type TemplateResult } from 'lit';
import { Chips } from '../../../components/chips.js';
import type { Changed } from '../../../components/fire.js';
import { Slider } from '../../../components/slider.js';
import { TextArea } from '../../../components/text-area.js';
import { MOOD_WORDS, wordsNear } from '../mood-words.js';
import { choiceField, textField } from './fields.view.js';
import { Later } from './later.js';
import { partWords } from './later-words.js';
import { chipOf, listedChips, listedOf } from './listed-chips.js';
import { moodModel, type MoodPayload } from './mood.model.js';
import { MOOD_ABOUT, MOOD_SPANS, type MoodAbout, type MoodSpan } from './choices.js';
import { type KindView, teller, type ViewHost } from './view.js';

const tell = teller('mood');

/** The map; the sliders and the words beside it are there before it. */
const map = new Later(() => import('./mood-map.view.js'), partWords);

/** A place on the mood map, by pointer, keys or two sliders, with words for it. */
export const view: KindView<MoodPayload> = {
  dependencies: { 'rk-chips': Chips, 'rk-slider': Slider, 'rk-text-area': TextArea },
  styles: css`
    .mood { display: grid; gap: var(--_space-6); grid-template-columns: minmax(0, 1fr); }
    @container (inline-size > 38em) { .mood { grid-template-columns: minmax(0, 20em) minmax(0, 1fr); } }
    .place { min-block-size: 26em; } /* as much as the map takes, so that nothing moves when it comes */
    .mood .quiet { margin-inline-start: calc(var(--_space-4) * -1); }
    .mood > div { align-content: start; display: grid; gap: var(--_space-4); }
  `,
  model: moodModel,
  form: (host, payload) => html`${spanField(host, payload)}
    <div class="mood"><div class="place">${host.later(map, ({ mapField }) => mapField(host, payload))}</div><div>${slidersField(host, payload)} ${wordsField(host, payload)}</div></div>
    ${aboutField(host, payload)}
    ${textField(host, 'note', host.forms.mood.note, payload.note, (text) => tell(host, { type: 'note-written', text }))}`,
};

function spanField(host: ViewHost, { span }: MoodPayload): TemplateResult {
  const { forms: { mood: words } } = host;
  return choiceField(host, { legend: words.span, options: MOOD_SPANS.map((value) => ({ value, label: words.spans[value] })), values: [span] },
    (chosen) => tell(host, { type: 'span-chosen', span: chosen as MoodSpan }));
}

/** The same two questions without the map. */
function slidersField(host: ViewHost, { valence, arousal }: MoodPayload): TemplateResult {
  const { forms: { mood: words } } = host;
  const place = { ...(valence === undefined ? {} : { valence }), ...(arousal === undefined ? {} : { arousal }) };
  const slider = (axis: 'valence' | 'arousal', anchors: readonly [string, string]) =>
    html`<rk-slider exportparts="scale, label, button" min="-100" max="100" step="10" .label=${words[axis]} .anchors=${anchors} ?readonly=${host.readonly}
      .value=${place[axis] === undefined ? undefined : Math.round(place[axis] * 100)} .words=${{ ...words.steps, value: (value: number) => words.degrees[axis][Math.round(value / 34) + 3]! }}
      @changed=${({ detail }: Changed<number | undefined>) => {
        const { [axis]: _, ...other } = place;
        tell(host, { type: 'placed', ...other, ...(detail.value === undefined ? {} : { [axis]: detail.value / 100 }) });
      }}></rk-slider>`;
  return html`${slider('valence', [words.unpleasant, words.pleasant])} ${slider('arousal', [words.calm, words.energised])}`;
}

/** The words of the quarter first, all of them when asked for, and the person's own. */
function wordsField(host: ViewHost, payload: MoodPayload): TemplateResult {
  const { forms: { mood: words } } = host;
  const near = host.get('all-words', false) ? MOOD_WORDS : wordsNear(payload);
  const all = near.length === MOOD_WORDS.length;
  const ids = all ? MOOD_WORDS : [...new Set([...near, ...payload.words.flatMap((word) => ('id' in word ? [word.id] : []))])];
  const options = listedChips(ids, host.words.moodWords);
  return html`${choiceField(host, { legend: words.words, options, values: payload.words.map(chipOf), multiple: true, words: host.forms.chips },
      (chip) => tell(host, { type: 'word-toggled', word: listedOf(chip, MOOD_WORDS) }))}
    <div ?hidden=${all}><button class="button quiet" part="button" type="button" @click=${() => host.set('all-words', true)}>${words.more}</button></div>`;
}

function aboutField(host: ViewHost, { about }: MoodPayload): TemplateResult {
  const { forms: { mood: words } } = host;
  return choiceField(host, { legend: words.about, options: MOOD_ABOUT.map((value) => ({ value, label: words.abouts[value] })), values: about, multiple: true },
    (chosen) => tell(host, { type: 'about-toggled', about: chosen as MoodAbout }));
}
