import { html, nothing, type TemplateResult } from 'lit';
import { readPart } from './fields.view.js';
import { type Emotion, emotionChanges, type ThoughtPayload } from './thought.model.js';
import type { FormHost, Part } from './view.js';

/** A thought record as it is read: what is empty is left out, the change of each feeling is shown. */
export function readThought(host: FormHost, payload: ThoughtPayload): TemplateResult {
  const { forms: { thought: words } } = host;
  return html`
    ${readPart(words.steps.situation, payload.situation)}
    ${payload.emotions.length > 0 ? html`<div><p class="muted">${words.steps.emotions}</p><ul>${payload.emotions.map((emotion, at) => emotionLine(host, emotion, emotionChanges(payload)[at]))}</ul></div>` : nothing}
    ${payload.thoughts.some(({ text }) => text.trim()) ? thoughtsView(host, payload) : nothing}
    ${readPart(words.steps.for, payload.evidenceFor)}
    ${readPart(words.steps.against, payload.evidenceAgainst)}
    ${readPart(words.steps.balanced, payload.balanced)}
    ${payload.balancedBelief === undefined ? nothing : html`<p class="muted">(${words.trueness(payload.balancedBelief)})</p>`}
    ${payload.laterOn === undefined ? nothing : html`<p class="muted">${words.cameBack(host.localized.day(payload.laterOn))}</p>`}`;
}

function thoughtsView({ forms: { thought: words } }: FormHost, { thoughts, hot }: ThoughtPayload): TemplateResult {
  return html`<div><p class="muted">${words.steps.thoughts}</p>
    <ul>${thoughts.map(({ text, belief }, at) => html`<li><span class="written" dir="auto">${text}</span>
      ${belief === undefined ? nothing : html`<span class="muted">(${words.trueness(belief)})</span>`} ${hot === at ? html`<strong>${words.hot}</strong>` : nothing}</li>`)}</ul>
  </div>`;
}

function emotionLine({ forms: { thought: words } }: FormHost, { word, before, after, later = after }: Emotion, change: number | undefined): Part {
  if (before === undefined || later === undefined || change === undefined) return html`<li dir="auto">${word}${before === undefined ? nothing : `: ${before}`}</li>`;
  const direction = change === 0 ? words.same : change < 0 ? words.down(-change) : words.up(change);
  return html`<li><span dir="auto">${words.change(word, before, later)}</span> <span class="muted">(${direction})</span></li>`;
}
