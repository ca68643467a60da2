import { html, nothing } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { type Prompt, promptAfter, promptOn } from '../prompts.js';
import type { JournalWords } from '../strings/en.js';
import { moodText, moodWordField } from './mood-word.view.js';
import type { ReflectionPayload } from './reflection.model.js';
import { type KindView, type Part, teller, type ViewHost } from './view.js';

const tell = teller('reflection');

/** Free writing: a question that can be changed or skipped, the text, and a word for the mood. */
export const reflectionView: KindView<ReflectionPayload, ViewHost> = {
  form: (host, payload) => html`
    ${promptField(host, payload)}
    <rk-text-area data-field="text" rows="6" exportparts="field, label" .label=${host.words.text.label} .hint=${host.frameWords.nobodyReads}
      .value=${payload.text} .problem=${host.problem('text')} ?readonly=${host.readonly} .limit=${host.limit} .words=${host.limitWords}
      @changed=${({ detail }: Changed<string>) => tell(host, { type: 'text-written', text: detail.value })}></rk-text-area>
    ${moodWordField(host, payload.mood, (mood) => tell(host, mood ? { type: 'mood-word-chosen', mood } : { type: 'mood-word-chosen' }))}`,

  read: ({ words }, { prompt, text, mood }) => html`
    ${prompt ? promptQuote(prompt, words) : nothing}
    <p class="written" dir="auto">${text}</p>
    ${mood ? html`<p><span class="muted">${words.mood.felt}:</span> <span dir="auto">${moodText(mood, words)}</span></p>` : nothing}`,

  preview: (_, { text }) => text.trim().split('\n')[0]!,
};

function promptQuote(prompt: Prompt, words: JournalWords): Part {
  return html`<div class="prompt">
    <p class="muted">${'asked' in prompt ? words.prompt.asked : words.prompt.own}</p>
    <p class="question" dir="auto">${'asked' in prompt ? prompt.asked : words.prompts[prompt.id]}</p>
  </div>`;
}

function promptField(host: ViewHost, { prompt, day }: ReflectionPayload): Part {
  const { words, asked } = host;
  const first: Prompt = asked === undefined ? promptOn(day, false) : { asked };
  if (host.readonly) return prompt ? promptQuote(prompt, words) : nothing;
  if (!prompt) return html`<div><button class="button quiet" part="button" type="button" @click=${() => tell(host, { type: 'prompt-chosen', prompt: first })}>${words.prompt.show}</button></div>`;
  return html`<div>
    ${promptQuote(prompt, words)}
    <div class="row">
      <button class="button quiet" part="button" type="button" @click=${() => tell(host, { type: 'prompt-chosen', prompt: promptAfter(prompt) })}>${words.prompt.another}</button>
      <button class="button quiet" part="button" type="button" @click=${() => tell(host, { type: 'prompt-chosen' })}>${words.prompt.skip}</button>
    </div>
  </div>`;
}
