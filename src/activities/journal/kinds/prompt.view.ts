import { html, type TemplateResult } from 'lit';
import type { Prompt } from '../prompts.js';
import type { JournalWords } from '../strings/en.js';

/** The question an entry begins from, and whose it is. */
export function promptQuote(prompt: Prompt, words: JournalWords): TemplateResult {
  return html`<div class="prompt">
    <p class="muted">${'asked' in prompt ? words.prompt.asked : words.prompt.own}</p>
    <p class="question" dir="auto">${'asked' in prompt ? prompt.asked : words.prompts[prompt.id]}</p>
  </div>`;
}
