import { html, nothing } from 'lit';
import { listedText } from '../listed.js';
import { promptQuote } from './prompt.view.js';
import type { ReflectionPayload } from './reflection.model.js';
import type { KindReader } from './view.js';

/** A reflection as it is read. */
export const reflectionReader: KindReader<ReflectionPayload> = {
  read: ({ words, said }, { prompt, text, mood, quiet }) => html`
    ${prompt ? promptQuote(prompt, words) : nothing}
    ${quiet === undefined ? nothing : html`<p class="muted">${said.quiet(quiet)}</p>`}
    <p class="written" dir="auto">${text}</p>
    ${mood ? html`<p><span class="muted">${said.felt}:</span> <span dir="auto">${listedText(mood, words.moodWords)}</span></p>` : nothing}`,
  preview: (_, { text }) => text.trim().split('\n')[0]!,
};
