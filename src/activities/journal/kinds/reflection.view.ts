import { html, nothing } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { define } from '../../../runtime/define.js';
import { moodText } from '../mood-word.js';
import { type Prompt, promptAfter, promptOn } from '../prompts.js';
import type { JournalWords } from '../strings/en.js';
import type * as Extras from './reflection.extras.js';
import { reflectionModel, type ReflectionPayload } from './reflection.model.js';
import { type KindView, type Part, teller, type ViewHost } from './view.js';

const tell = teller('reflection');

/** Free writing: a question that can be changed or skipped, quiet minutes if wanted, the text, and a word for the mood. */
export const reflectionView: KindView<ReflectionPayload, ViewHost> = {
  model: reflectionModel,
  form: (host, payload) => html`
    ${promptField(host, payload)}
    ${host.readonly ? nothing : unfolding(host, host.words.quiet.summary, host.words.mood.optional, ({ quietMinutes }) => quietMinutes(host, (minutes) => tell(host, { type: 'quiet-taken', minutes })))}
    <rk-text-area data-field="text" rows="6" exportparts="field, label" .label=${host.words.text.label} .hint=${host.frameWords.nobodyReads}
      .value=${payload.text} .problem=${host.problem('text')} ?readonly=${host.readonly} .limit=${host.limit} .words=${host.limitWords}
      @changed=${({ detail }: Changed<string>) => tell(host, { type: 'text-written', text: detail.value })}></rk-text-area>
    ${moodField(host, payload)}`,

  read: ({ words }, { prompt, text, mood, quiet }) => html`
    ${prompt ? promptQuote(prompt, words) : nothing}
    ${quiet === undefined ? nothing : html`<p class="muted">${words.quiet.taken(quiet)}</p>`}
    <p class="written" dir="auto">${text}</p>
    ${mood ? html`<p><span class="muted">${words.mood.felt}:</span> <span dir="auto">${moodText(mood, words)}</span></p>` : nothing}`,

  preview: (_, { text }) => text.trim().split('\n')[0]!,
};

/** Something folded away whose inside is loaded when it is first opened. */
function unfolding(host: ViewHost, summary: string, aside: unknown, inside: (extras: typeof Extras) => Part): Part {
  const extras = host.get<typeof Extras | undefined>('extras', undefined);
  const onToggle = async () => {
    const loaded = await import('./reflection.extras.js').catch(() => undefined); // it did not arrive: opening it again asks again
    for (const [tag, component] of Object.entries(loaded?.dependencies ?? {})) define(tag, component);
    host.set('extras', loaded);
  };
  return html`<details @toggle=${onToggle}><summary>${summary} <span class="muted">(${aside})</span></summary>${extras ? inside(extras) : nothing}</details>`;
}

function moodField(host: ViewHost, { mood }: ReflectionPayload): Part {
  const { words } = host;
  const chosen = mood ? html`<span dir="auto">${moodText(mood, words)}</span>` : words.mood.optional;
  return unfolding(host, words.mood.summary, chosen, ({ moodChoice }) =>
    moodChoice(host, mood, (word) => tell(host, word ? { type: 'mood-word-chosen', mood: word } : { type: 'mood-word-chosen' })));
}

function promptQuote(prompt: Prompt, words: JournalWords): Part {
  return html`<div class="prompt">
    <p class="muted">${'asked' in prompt ? words.prompt.asked : words.prompt.own}</p>
    <p class="question" dir="auto">${'asked' in prompt ? prompt.asked : words.prompts[prompt.id]}</p>
  </div>`;
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
