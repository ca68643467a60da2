import { html, nothing, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { WORDS_LIMIT } from '../limits.js';
import type { WordsField } from '../music-share.model.js';
import { type Song, stepsOf } from '../music-share.payload.js';
import { type MusicView, nameOf } from './view.js';

/** The heading of a step, where the focus goes when a person comes to it, and what is said first. */
export function headingView({ words: { steps: words }, payload: { setting, step }, level }: MusicView, text: string, said: readonly unknown[], picture: unknown = nothing): TemplateResult {
  const steps = stepsOf(setting);
  const position = words.position(steps.indexOf(step) + 1, steps.length, words[step]);
  return html`<div class="step-head">${picture}<div class="step-words">
    <div class="step-title" part="step" id="step" role="heading" aria-level=${level} tabindex="-1"><span class="visually-hidden">${position}. </span><span>${text}</span></div>
    ${said.map((each) => (each ? html`<p>${each}</p>` : nothing))}
  </div></div>`;
}

/** What the therapist may say here, and what better not; only with the therapist at the screen, and two people. */
export function promptView({ words, author, payload }: MusicView, { prompt, avoid }: { readonly prompt: string; readonly avoid: string }): TemplateResult | typeof nothing {
  if (author !== 'therapist' || payload.setting === 'alone') return nothing;
  return html`<aside class="prompt no-print" aria-label=${words.prompt.label}>
    <p><strong>${words.prompt.label}</strong> ${prompt}</p>
    <p class="muted">${words.prompt.avoid} ${avoid}</p>
  </aside>`;
}

/** Songs to play, as they were chosen: each with its artist, and its link once that can be drawn. */
export function recalledView(view: MusicView, songs: readonly Song[]): TemplateResult {
  return html`<ul class="recalled" role="list">${songs.map((song, index) => {
    const name = nameOf(view, song, index);
    return html`<li><span dir="auto">${view.words.songs.song(name, song.artist ?? '')}</span>${view.later?.linkView(view, song, name)}</li>`;
  })}</ul>`;
}

/** A text of its own field. */
export function wordsView(view: MusicView, field: WordsField, label: string, hint = view.words.optional): TemplateResult {
  const { words, payload } = view;
  return html`<rk-text-area data-field=${field} rows="2" exportparts="field, label" .label=${label} .hint=${hint} .value=${payload[field] ?? ''} .limit=${WORDS_LIMIT}
    .words=${words.limit} .problem=${view.problem(field)} ?readonly=${view.readonly}
    @changed=${({ detail }: Changed<string>) => view.send({ type: 'words-written', field, words: detail.value })}></rk-text-area>`;
}

const points = Array.from({ length: 11 }, (_, value) => ({ value }));

/** How calm, before and after, where the page asks for it. */
export function calmView(view: MusicView, moment: 'before' | 'after'): TemplateResult | typeof nothing {
  if (!view.ratings) return nothing;
  const { calm } = view.words;
  return html`<rk-rating-scale exportparts="scale" .legend=${calm.question} .hint=${view.words.optional} .points=${points} .anchors=${[calm.low, calm.high] as const}
    .words=${calm} .value=${moment === 'before' ? view.payload.calmBefore : view.payload.calmAfter} ?readonly=${view.readonly}
    @changed=${({ detail }: Changed<number | undefined>) => view.send({ type: 'calm-rated', moment, calm: detail.value })}></rk-rating-scale>`;
}
