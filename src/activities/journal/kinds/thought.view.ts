import { css, html, nothing, type TemplateResult } from 'lit';
import { Chips } from '../../../components/chips.js';
import { Slider } from '../../../components/slider.js';
import { StepGuide } from '../../../components/step-guide.js';
import { TextArea } from '../../../components/text-area.js';
import { choiceField, guided, optional, strengthField, textField } from './fields.view.js';
import { type EmotionMoment, thoughtModel, type ThoughtPayload } from './thought.model.js';
import type { Columns } from './choices.js';
import { Later } from './later.js';
import { partWords } from './later-words.js';
import { unfolding, withAside } from './unfolding.view.js';
import { type KindView, type Part, teller, type ViewHost } from './view.js';

const tell = teller('thought');

const STEPS = {
  3: ['situation', 'emotions', 'thoughts'],
  5: ['situation', 'emotions', 'thoughts', 'balanced', 'after'],
  7: ['situation', 'emotions', 'thoughts', 'for', 'against', 'balanced', 'after'],
} as const satisfies Record<Columns, readonly string[]>;
type Step = (typeof STEPS)[7][number];

/** How much is asked; loaded when it is first unfolded. */
const setUp = new Later(() => import('./thought.set-up.js'), partWords);

/** A thought record: one thing at a time or all on one page; the thought that was written stays in view. */
export const view: KindView<ThoughtPayload> = {
  dependencies: { 'rk-chips': Chips, 'rk-slider': Slider, 'rk-step-guide': StepGuide, 'rk-text-area': TextArea },
  styles: css`
    .thought { border-inline-start: 3px solid var(--_tint); display: grid; gap: var(--_space-3); padding-inline-start: var(--_space-3); }
    .thought .quiet { margin-inline-start: calc(var(--_space-4) * -1); }
    .hot { align-items: center; display: flex; gap: var(--_space-2); min-block-size: 24px; }
    .in-view { background: var(--_tint); border-radius: var(--_radius); display: grid; padding: var(--_space-3) var(--_space-4); }
    .in-view .muted { color: var(--_text); font-size: 0.9em; }
  `,
  model: thoughtModel,
  form: (host, payload) => html`${setUpField(host, payload)} ${steps(host, payload)}`,
};

/** How many columns, and how they are shown; both can change at any time and lose nothing. */
function setUpField(host: ViewHost, payload: ThoughtPayload): Part {
  const { forms: { thought: words } } = host;
  const aside = host.get('page', false) ? words.layouts.page : words.layouts.guided;
  return unfolding(host, 'set-up', withAside(words.columnsNames[payload.columns], aside), () => host.later(setUp, ({ setUpView }) => setUpView(host, payload)));
}

function steps(host: ViewHost, payload: ThoughtPayload): TemplateResult {
  const asked: readonly Step[] = STEPS[payload.columns];
  const { forms: { thought: words }, level } = host;
  if (!host.get('page', false)) return guided(host, asked, words.steps, payload.laterOn === undefined ? 1 : asked.length, (step) => column(host, payload, step));
  return html`${asked.map((step) => html`<section class="column"><div role="heading" aria-level=${level}>${words.steps[step]}</div>${column(host, payload, step)}</section>`)}`;
}

function column(host: ViewHost, payload: ThoughtPayload, step: Step): TemplateResult {
  return html`${step === 'situation' || step === 'emotions' || step === 'thoughts' ? nothing : inView(host, payload)} ${fields(host, payload, step)}`;
}

function fields(host: ViewHost, payload: ThoughtPayload, step: Step): TemplateResult {
  const { forms: { thought: words } } = host;
  const text = (field: 'situation' | 'evidenceFor' | 'evidenceAgainst' | 'balanced', label: string) =>
    textField(host, field, label, payload[field], (value) => tell(host, { type: 'field-written', field, text: value }), 3);
  switch (step) {
    case 'situation':
      return text('situation', words.situation);
    case 'emotions':
      return emotionsField(host, payload);
    case 'thoughts':
      return thoughtsField(host, payload);
    case 'for':
      return text('evidenceFor', words.for);
    case 'against':
      return text('evidenceAgainst', words.against);
    case 'balanced':
      return html`${text('balanced', words.balanced)}
        ${strengthField(host, words.balancedBelief, payload.balancedBelief, words.ends, (belief) => tell(host, { type: 'balanced-rated', ...optional('belief', belief) }))}`;
    case 'after':
      return payload.emotions.length === 0 ? html`<p>${words.noEmotions}</p>` : html`${ratings(host, payload, 'after', words.after)} ${payload.laterOn === undefined ? nothing : ratings(host, payload, 'later', words.later)}`;
  }
}

/** The words for what was felt, and how strong each was. */
function emotionsField(host: ViewHost, payload: ThoughtPayload): TemplateResult {
  const { words: { moodWords }, forms, forms: { thought: words } } = host;
  const chosen = payload.emotions.map(({ word }) => word);
  const toggle = (word: string) => {
    const at = chosen.indexOf(word);
    tell(host, at < 0 ? { type: 'emotion-added', word } : { type: 'emotion-removed', at });
  };
  const options = Object.values(moodWords).map((word) => ({ value: word, label: word }));
  return html`${choiceField(host, { legend: words.emotions, options, values: chosen, multiple: true, words: forms.chips }, toggle)}
    ${ratings(host, payload, 'before', words.before)}`;
}

function ratings(host: ViewHost, { emotions }: ThoughtPayload, moment: EmotionMoment, label: (word: string) => string): TemplateResult {
  return html`${emotions.map((emotion, at) => strengthField(host, label(emotion.word), emotion[moment], host.forms.thought.strengthEnds,
    (rating) => tell(host, { type: 'emotion-rated', at, moment, ...optional('rating', rating) })))}`;
}

function thoughtsField(host: ViewHost, { thoughts, hot }: ThoughtPayload): TemplateResult {
  const { forms, readonly } = host;
  const { thought: words } = forms;
  const rows = thoughts.length > 0 ? thoughts : [{ text: '' }];
  const write = (at: number, text: string) => tell(host, thoughts.length > 0 ? { type: 'thought-written', at, text } : { type: 'thought-added', text });
  return html`<p>${words.thoughts}</p>
    ${rows.map(({ text, belief }: { readonly text: string; readonly belief?: number }, at) => html`<div class="thought">
      ${textField(host, `thoughts.${at}`, words.thought(at + 1), text, (value) => write(at, value))}
      ${strengthField(host, words.belief(at + 1), belief, words.ends, (value) => tell(host, { type: 'thought-rated', at, ...optional('belief', value) }))}
      ${rows.length > 1 ? html`<label class="hot"><input type="radio" name="hot" .checked=${hot === at} ?disabled=${readonly} @change=${() => tell(host, { type: 'hot-thought-chosen', at })} />${words.hot}</label>
        <div><button class="button quiet" part="button" type="button" ?hidden=${readonly} @click=${() => tell(host, { type: 'thought-removed', at })}>${forms.remove(words.thought(at + 1))}</button></div>` : nothing}
    </div>`)}
    <div><button class="button" part="button" type="button" ?hidden=${readonly || thoughts.length === 0} @click=${() => { tell(host, { type: 'thought-added', text: '' }); host.focus(`[data-field="thoughts.${thoughts.length}"]`); }}>${words.another}</button></div>`;
}

/** The thought that is looked at: the one that stings most, else the first. */
function inView({ forms }: ViewHost, { thoughts, hot = 0 }: ThoughtPayload): Part {
  const thought = thoughts[hot]?.text.trim();
  return thought ? html`<div class="in-view"><p class="muted">${forms.thought.inView}</p><p class="written" dir="auto">${thought}</p></div>` : nothing;
}
