import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import { type Change, type FeedbackPayload, type VoicePayload, writtenAnswers } from '../feedback.payload.js';
import type { FeedbackWords } from '../strings/en.js';
import type { FeedbackView } from './view.js';

type Reading = Pick<FeedbackView, 'words' | 'localized' | 'level'>;

/** A kept voice or agreement, to read and to print. */
export function recordView(view: Reading, { payload, createdAt }: ActivityRecord<'feedback'>): TemplateResult {
  return html`<article class="stack">
    <div role="heading" aria-level=${view.level}>${view.localized.date(createdAt.slice(0, 10), { dateStyle: 'full' })}</div>
    ${partView(view, payload)}
  </article>`;
}

function partView(view: Reading, payload: FeedbackPayload): TemplateResult {
  switch (payload.part) {
    case 'voice':
      return voiceView(view.words, payload);
    case 'agreement':
      return changesView(view, payload.changes);
    case 'turn':
      return html`<p class="muted">${view.words.history.turn[payload.ending]}</p>`;
  }
}

function voiceView(words: FeedbackWords, payload: VoicePayload): TemplateResult {
  const written = writtenAnswers(payload);
  if (written.length === 0) return html`<p class="muted">${words.history.nothing}</p>`;
  const mark = (show: boolean | undefined) => (show === undefined ? nothing : html`<span class="hint">${show ? words.history.shown : words.history.kept}</span>`);
  return html`<dl class="answers">${written.map((answer) => html`<div><dt>${words.write.questions[answer]} ${mark(payload.show[answer])}</dt><dd dir="auto">${payload[answer]}</dd></div>`)}</dl>`;
}

/** Agreed changes as a list: what, who, by when and what came of it. */
export function changesView({ words: { agreement: words }, localized }: Pick<FeedbackView, 'words' | 'localized'>, changes: readonly Change[]): TemplateResult {
  const day = (iso: string | undefined) => (iso ? localized.date(iso, { dateStyle: 'long' }) : '');
  return html`<ul class="changes">${changes.map(({ text, owner, due, since, happened }) => html`<li>
    <span dir="auto" class="text">${text}</span>
    <span class="hint">${words.by(words.owners[owner], day(due))}${since ? ` · ${words.firstAgreed(day(since))}` : ''}${happened ? ` · ${words.happened} ${words.outcomes[happened]}` : ''}</span>
  </li>`)}</ul>`;
}
