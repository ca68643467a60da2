import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../instruments/answer.js';
import type { Question } from '../../instruments/instrument.js';
import { chosen, written } from '../quietly.js';
import { OTHER } from './read-answer.js';
import type { QuestionnaireWords } from './strings/en.js';

/** All a written field is drawn from. */
interface FieldProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly problem: string;
  readonly readonly: boolean;
}

/** The field of a question that is written: words, a number, a day or a time. */
export function fieldView({ question, answer, problem, readonly }: FieldProps): TemplateResult {
  const { id } = question;
  const described = problem ? `problem-${id}` : nothing;
  const invalid = problem ? 'true' : nothing;
  switch (question.type) {
    case 'text': return html`<textarea id=${id} rows="4" dir="auto" aria-describedby=${described} aria-invalid=${invalid} ?readonly=${readonly} ${written(answer?.kind === 'text' ? answer.text : '')}></textarea>`;
    case 'string': return html`<input id=${id} type="text" dir="auto" autocomplete="off" aria-describedby=${described} aria-invalid=${invalid} ?readonly=${readonly} ${written(answer?.kind === 'text' ? answer.text : '')} />`;
    case 'integer':
    case 'decimal': return html`<input id=${id} type="number" min=${question.min ?? nothing} max=${question.max ?? nothing} .step=${question.type === 'integer' ? '1' : 'any'} aria-describedby=${described} aria-invalid=${invalid} ?readonly=${readonly} ${written(answer?.kind === 'number' ? String(answer.value) : '')} />`;
    case 'date': return html`<input id=${id} type="date" aria-describedby=${described} aria-invalid=${invalid} ?readonly=${readonly} ${written(answer?.kind === 'date' ? answer.date : '')} />`;
    case 'time': return html`<input id=${id} type="time" aria-describedby=${described} aria-invalid=${invalid} ?readonly=${readonly} ${written(answer?.kind === 'time' ? answer.time : '')} />`;
    case 'boolean':
    case 'choice':
    case 'open-choice': return html``;
  }
}

/** What a question offers beside its options: yes and no, or something else. */
export function choicesView({ question: { id, type, text }, answer, words }: Pick<FieldProps, 'question' | 'answer'> & { readonly words: QuestionnaireWords }): TemplateResult {
  const radio = (value: string, name: string, checked: boolean) => html`<label><input type="radio" name=${id} value=${value} ${chosen(checked, 'live')} />${name}</label>`;
  if (type === 'boolean') {
    const value = answer?.kind === 'boolean' ? answer.value : undefined;
    return html`${radio('true', words.yes, value === true)}${radio('false', words.no, value === false)}`;
  }
  const other = answer?.kind === 'other';
  return html`${radio(OTHER, words.other, other)}<input class="other" type="text" data-other=${id} dir="auto" autocomplete="off" aria-label=${words.otherText(text)} ${written(other ? answer.text : '')} />`;
}

/** The answer that a field now gives; `undefined` while it gives none. */
export function writtenAnswer({ type }: Question, value: string): Answer | undefined {
  if (value === '') return undefined;
  switch (type) {
    case 'integer':
    case 'decimal': return Number.isFinite(Number(value)) ? { kind: 'number', value: Number(value) } : undefined;
    case 'string':
    case 'text': return { kind: 'text', text: value };
    case 'date': return { kind: 'date', date: value };
    case 'time': return { kind: 'time', time: value.replace(/:00$/, (seconds, at: number) => (at === 5 ? '' : seconds)) };
    case 'boolean':
    case 'choice':
    case 'open-choice': return undefined;
  }
}
