import { css, html, type TemplateResult } from 'lit';
import { Chips } from '../../../components/chips.js';
import type { ChosenDetail } from '../../../components/choice-group.js';
import type { Changed } from '../../../components/fire.js';
import { Slider } from '../../../components/slider.js';
import { TextArea } from '../../../components/text-area.js';
import { moodText } from '../mood-word.js';
import { MOOD_WORDS, wordsNear } from '../mood-words.js';
import { readPart, textField } from './fields.view.js';
import { MoodPlane, type Place } from './mood-plane.js';
import { chipOf, moodChips, moodWordOf } from './mood-chips.js';
import { moodModel, type MoodPayload } from './mood.model.js';
import { MOOD_ABOUT, MOOD_SPANS, type MoodAbout, type MoodSpan } from './choices.js';
import { type FormHost, type KindView, teller } from './view.js';

const tell = teller('mood');

/** A place on the mood map, by pointer, keys or two sliders, with words for it. */
export const view: KindView<MoodPayload> = {
  dependencies: { 'rk-chips': Chips, 'rk-slider': Slider, 'rk-text-area': TextArea, 'rk-mood-plane': MoodPlane },
  styles: css`
    .mood { display: grid; gap: var(--_space-6); grid-template-columns: minmax(0, 1fr); }
    @container (inline-size > 38em) { .mood { grid-template-columns: minmax(0, 20em) minmax(0, 1fr); } }
    .mood > div { align-content: start; display: grid; gap: var(--_space-4); }
  `,
  model: moodModel,
  form: (host, payload) => html`${spanField(host, payload)}
    <div class="mood"><div>${planeField(host, payload)}</div><div>${slidersField(host, payload)} ${wordsField(host, payload)}</div></div>
    ${aboutField(host, payload)}
    ${textField(host, 'note', host.forms.mood.note, payload.note, (text) => tell(host, { type: 'note-written', text }))}`,
  read: (host, payload) => {
    const { forms: { mood: words }, words: { mood } } = host;
    return html`${readPart(words.span, words.spans[payload.span])}
      ${readPart(words.where, placeWords(host, payload))}
      ${readPart(mood.felt, host.localized.list(payload.words.map((word) => moodText(word, host.words))))}
      ${readPart(words.about, host.localized.list(payload.about.map((about) => words.abouts[about])))}
      ${readPart(words.note, payload.note)}`;
  },
  preview: (host, payload) => host.localized.list(payload.words.map((word) => moodText(word, host.words))) || (placeWords(host, payload) ?? ''),
};

/** The place in words; `undefined` while it is not whole. */
function placeWords({ forms }: FormHost, { valence, arousal }: MoodPayload): string | undefined {
  if (valence === undefined || arousal === undefined) return undefined;
  return forms.mood.quarters[(valence < 0 ? 2 : 0) + (arousal < 0 ? 1 : 0)];
}

function spanField(host: FormHost, { span }: MoodPayload): TemplateResult {
  const { forms: { mood: words } } = host;
  return html`<rk-chips exportparts="choice" .legend=${words.span} ?readonly=${host.readonly} .options=${MOOD_SPANS.map((value) => ({ value, label: words.spans[value] }))} .values=${[span]}
    @chosen=${({ detail }: CustomEvent<ChosenDetail>) => tell(host, { type: 'span-chosen', span: detail.value as MoodSpan })}></rk-chips>`;
}

function planeField(host: FormHost, payload: MoodPayload): TemplateResult {
  const { forms: { mood: words } } = host;
  const where = placeWords(host, payload);
  return html`<rk-mood-plane data-field="place" exportparts="scale" .valence=${payload.valence} .arousal=${payload.arousal} .words=${words} .said=${where ? words.place(where) : words.nowhere} .problem=${host.problem('place')}
    ?readonly=${host.readonly} @changed=${({ detail }: Changed<Place>) => tell(host, { type: 'placed', ...detail.value })}></rk-mood-plane>`;
}

/** The same two questions without the map. */
function slidersField(host: FormHost, { valence, arousal }: MoodPayload): TemplateResult {
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
function wordsField(host: FormHost, payload: MoodPayload): TemplateResult {
  const { forms: { mood: words } } = host;
  const { valence, arousal } = payload;
  const all = valence === undefined || arousal === undefined || host.get('all-words', false);
  const ids = all ? MOOD_WORDS : [...new Set([...wordsNear(valence, arousal), ...payload.words.flatMap((word) => ('id' in word ? [word.id] : []))])];
  return html`<rk-chips multiple exportparts="choice, field, button" .legend=${words.words} .words=${words} ?readonly=${host.readonly}
      .options=${moodChips(host.words, ids)} .values=${payload.words.map(chipOf)}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => tell(host, { type: 'word-toggled', word: moodWordOf(detail.value) })}></rk-chips>
    <div ?hidden=${all}><button class="button quiet" part="button" type="button" @click=${() => host.set('all-words', true)}>${words.more}</button></div>`;
}

function aboutField(host: FormHost, { about }: MoodPayload): TemplateResult {
  const { forms: { mood: words } } = host;
  return html`<rk-chips multiple exportparts="choice" .legend=${words.about} ?readonly=${host.readonly} .options=${MOOD_ABOUT.map((value) => ({ value, label: words.abouts[value] }))} .values=${about}
    @chosen=${({ detail }: CustomEvent<ChosenDetail>) => tell(host, { type: 'about-toggled', about: detail.value as MoodAbout })}></rk-chips>`;
}
