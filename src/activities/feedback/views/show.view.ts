import { html, nothing, type TemplateResult } from 'lit';
import { cautionIcon } from '../../../theme/icons.js';
import { type Answer, type Ending, type VoicePayload, writtenAnswers } from '../feedback.payload.js';
import type { ShownAnswer } from '../meeting.js';
import type { FeedbackWords } from '../strings/en.js';
import { button, type FeedbackView, heading } from './view.js';

/** Each answer marked "show" or "keep to myself", and exactly what will show. */
export function showView(view: FeedbackView, payload: VoicePayload): TemplateResult {
  const { show } = view.words;
  const written = writtenAnswers(payload);
  const shown = written.filter((answer) => payload.show[answer] === true).map((answer) => ({ answer, words: payload[answer] ?? '' }));
  return html`<div class="part">
    ${heading(show.heading, view.level, 'turn')}
    <p class="muted">${show.text}</p>
    ${written.map((answer) => markView(view, payload, answer))}
    <section class="preview" aria-labelledby="preview">
      <div role="heading" aria-level=${view.level + 1} id="preview">${show.preview}</div>
      ${shown.length > 0 ? answersView(view.words, shown) : html`<p>${show.nothing}</p>`}
    </section>
    <p class="hint">${show.notTodayHint}</p>
  </div>`;
}

function markView({ words, problem, send }: FeedbackView, payload: VoicePayload, answer: Answer): TemplateResult {
  const wrong = problem(`show-${answer}`);
  const radio = (mark: boolean, text: string, field: string | typeof nothing) => html`<label class="button mark" part="choice">
    <input type="radio" name="show-${answer}" data-field=${field} aria-describedby="words-${answer}" .checked=${payload.show[answer] === mark}
      @change=${() => send({ type: 'marked', field: answer, show: mark })} />${text}
  </label>`;
  return html`<fieldset class="marks" role="radiogroup" aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? `wrong-${answer}` : nothing}>
    <legend>${words.write.questions[answer]}</legend>
    <blockquote id="words-${answer}" dir="auto">${payload[answer]}</blockquote>
    <div class="row">${radio(true, words.show.show, `show-${answer}`)} ${radio(false, words.show.keep, nothing)}</div>
    ${wrong ? html`<p id="wrong-${answer}" class="problem">${cautionIcon}<span>${wrong}</span></p>` : nothing}
  </fieldset>`;
}

/** Answers to read, each under its question. */
export function answersView(words: FeedbackWords, answers: readonly ShownAnswer[]): TemplateResult {
  return html`<dl class="answers">${answers.map((each) => html`<div><dt>${words.write.questions[each.answer]}</dt><dd dir="auto">${each.words}</dd></div>`)}</dl>`;
}

/** What a person can do under a voice that is for the two of them. */
interface TurnActs {
  readonly words: FeedbackWords;
  /** "Keep for myself". */
  readonly keep: string;
  readonly go: (step: VoicePayload['step']) => void;
  readonly finish: (how?: Ending) => void;
}

/** The ways on from a voice that is for the two of them. */
export function turnActionsView(step: VoicePayload['step'], { words: { write, show }, keep, go, finish }: TurnActs): TemplateResult {
  if (step === 'write') return html`${button(keep, () => finish())} ${button(write.next, () => go('show'), 'primary')}`;
  return html`${button(show.back, () => go('write'), 'quiet')} ${button(show.notToday, () => finish('not-today'))} ${button(show.ready, () => finish('to-reveal'), 'primary')}`;
}
