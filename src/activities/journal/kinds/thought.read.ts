import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, localIso } from '../../../core/time.js';
import { readPart } from './read-part.js';
import type { Emotion, ThoughtPayload } from './thought.model.js';
import type { KindReader, Part, ReadHost } from './view.js';

/** A thought record as it is read: what is empty is left out, the change of each feeling is shown, and it can be come back to. */
export const thoughtReader: KindReader<ThoughtPayload> = {
  read: (host, payload) => html`${writtenView(host, payload)} ${comeBackView(host)}`,
  preview: (_, { situation, thoughts }) => situation.trim() || (thoughts[0]?.text ?? ''),
};

function comeBackView({ change, said: { thought: said } }: ReadHost): Part {
  if (!change) return nothing;
  return html`<div><button class="button" part="button" type="button" @click=${() => change({ kind: 'thought', type: 'come-back', on: dayOf(localIso()) })}>${said.comeBack}</button></div>`;
}

function writtenView(host: ReadHost, payload: ThoughtPayload): TemplateResult {
  const { forms: { thought: words }, said: { thought: said } } = host;
  return html`
    ${readPart(words.steps.situation, payload.situation)}
    ${payload.emotions.length > 0 ? html`<div><p class="muted">${words.steps.emotions}</p><ul>${payload.emotions.map((emotion) => emotionLine(host, emotion))}</ul></div>` : nothing}
    ${payload.thoughts.some(({ text }) => text.trim()) ? thoughtsView(host, payload) : nothing}
    ${readPart(words.steps.for, payload.evidenceFor)}
    ${readPart(words.steps.against, payload.evidenceAgainst)}
    ${readPart(words.steps.balanced, payload.balanced)}
    ${payload.balancedBelief === undefined ? nothing : html`<p class="muted">(${said.trueness(payload.balancedBelief)})</p>`}
    ${payload.laterOn === undefined ? nothing : html`<p class="muted">${said.cameBack(host.localized.day(payload.laterOn))}</p>`}`;
}

function thoughtsView({ forms: { thought: words }, said: { thought: said } }: ReadHost, { thoughts, hot }: ThoughtPayload): TemplateResult {
  return html`<div><p class="muted">${words.steps.thoughts}</p>
    <ul>${thoughts.map(({ text, belief }, at) => html`<li><span class="written" dir="auto">${text}</span>
      ${belief === undefined ? nothing : html`<span class="muted">(${said.trueness(belief)})</span>`} ${hot === at ? html`<br /><span class="muted">${words.hot}</span>` : nothing}</li>`)}</ul>
  </div>`;
}

function emotionLine({ said: { thought: said } }: ReadHost, { word, before, after, later = after }: Emotion): Part {
  if (before === undefined || later === undefined) return html`<li><span dir="auto">${word}${before === undefined ? nothing : `: ${before}`}</span></li>`;
  const change = later - before;
  const direction = change === 0 ? said.same : change < 0 ? said.down(-change) : said.up(change);
  return html`<li><span dir="auto">${said.change(word, before, later)}</span> <span class="muted">(${direction})</span></li>`;
}
