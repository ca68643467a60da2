import { html, nothing, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { type Answer, answersOf, type VoicePayload, WORDS_LIMIT } from '../feedback.payload.js';
import { type FeedbackView, heading } from './view.js';

const furtherAnswers = ['helped', 'hindered', 'unsaid'] as const satisfies readonly Answer[];

/** The questions, to be answered apart; `note` says what is kept where no name is. */
export function writeView(view: FeedbackView, payload: VoicePayload, note: string, elsewhere: TemplateResult): TemplateResult {
  const { write } = view.words;
  const further = furtherAnswers.filter((answer) => answersOf(payload.voices).includes(answer));
  const both = payload.voices === 'both';
  return html`<div class="part">
    ${both ? heading(write.turn[view.author], view.level, 'turn') : nothing}
    ${note ? html`<rk-notice kind="info">${note}</rk-notice>` : nothing}
    <p class="muted">${both ? write.apart : view.nobodyReads}</p>
    ${questionView(view, payload, 'liked')} ${questionView(view, payload, 'wouldChange')}
    ${further.length > 0
      ? html`<rk-disclosure .summary=${write.more} .open=${further.some((answer) => payload[answer])}><div class="part">${further.map((answer) => questionView(view, payload, answer, 2))}</div></rk-disclosure>`
      : nothing}
    ${questionView(view, payload, 'wish', 2)}
    ${view.author === 'client' ? elsewhere : nothing}
  </div>`;
}

function questionView({ words, readonly, problem, send }: FeedbackView, payload: VoicePayload, answer: Answer, rows = 3): TemplateResult {
  return html`<rk-text-area data-field=${answer} exportparts="field, label" .label=${words.write.questions[answer]} .rows=${rows} .limit=${WORDS_LIMIT} .words=${words.limit}
    .value=${payload[answer] ?? ''} .problem=${problem(answer)} .readonly=${readonly}
    @changed=${({ detail }: Changed<string>) => send({ type: 'answered', field: answer, words: detail.value })}></rk-text-area>`;
}
