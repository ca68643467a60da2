import { html, nothing } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { listedText } from '../listed.js';
import { type Prompt, promptAfter, promptOn } from '../prompts.js';
import { promptQuote } from './prompt.view.js';
import { Later } from './later.js';
import { partWords } from './later-words.js';
import { reflectionModel, type ReflectionPayload } from './reflection.model.js';
import { unfolding, withAside } from './unfolding.view.js';
import { type KindView, type Part, teller, type ViewHost } from './view.js';

const tell = teller('reflection');

/** What is folded away, and loaded when it is first unfolded. */
const extras = new Later(() => import('./reflection.extras.js'), partWords);

/** Free writing: a question that can be changed or skipped, quiet minutes if wanted, the text, and a word for the mood. */
export const reflectionView: KindView<ReflectionPayload> = {
  model: reflectionModel,
  form: (host, payload) => html`
    ${promptField(host, payload)}
    ${host.readonly ? nothing : quietField(host)}
    <rk-text-area data-field="text" rows="6" exportparts="field, label" .label=${host.words.text.label} .hint=${host.deskWords.nobodyReads}
      .value=${payload.text} .problem=${host.problem('text')} ?readonly=${host.readonly} .limit=${host.limit} .words=${host.limitWords}
      @changed=${({ detail }: Changed<string>) => tell(host, { type: 'text-written', text: detail.value })}></rk-text-area>
    ${moodField(host, payload)}`,
};

function quietField(host: ViewHost): Part {
  const { words } = host;
  return unfolding(host, 'quiet-open', withAside(words.quiet, words.optional), () =>
    host.later(extras, ({ quietMinutes }) => quietMinutes(host, (minutes) => tell(host, { type: 'quiet-taken', minutes }))));
}

function moodField(host: ViewHost, { mood }: ReflectionPayload): Part {
  const { words } = host;
  const chosen = mood ? html`<span dir="auto">${listedText(mood, words.moodWords)}</span>` : words.optional;
  return unfolding(host, 'mood-open', withAside(words.mood, chosen), () =>
    host.later(extras, ({ moodChoice }) => moodChoice(host, mood, (word) => tell(host, word ? { type: 'mood-word-chosen', mood: word } : { type: 'mood-word-chosen' }))));
}

function promptField(host: ViewHost, { prompt, day }: ReflectionPayload): Part {
  const { words, asked } = host;
  if (host.readonly) return prompt ? promptQuote(prompt, words) : nothing;
  const choose = (next?: Prompt) => tell(host, next ? { type: 'prompt-chosen', prompt: next } : { type: 'prompt-chosen' });
  const button = (text: string, act: () => void) => html`<button class="button quiet" part="button" type="button" @click=${act}>${text}</button>`;
  if (!prompt) return html`<div>${button(words.prompt.show, () => choose(asked === undefined ? promptOn(day, false) : { asked }))}</div>`;
  return html`<div>
    ${promptQuote(prompt, words)}
    <div class="row">${button(words.prompt.another, () => choose(promptAfter(prompt)))} ${button(words.prompt.skip, () => choose())}</div>
  </div>`;
}
