import type { Answer } from '../../instruments/answer.js';
import type { Form, Question } from '../../instruments/instrument.js';
import { optionsOf } from '../../instruments/questions.js';
import { OTHER } from './question.view.js';

/** The answer that a native control now gives; `undefined` while it gives none. */
export function answerFrom(question: Question, control: { readonly value: string; readonly dataset: DOMStringMap }, otherText: string): Answer | undefined {
  const { value } = control;
  if (control.dataset['other'] !== undefined) return { kind: 'other', text: value };
  switch (question.type) {
    case 'choice': return { kind: 'option', option: value };
    case 'open-choice': return value === OTHER ? { kind: 'other', text: otherText } : { kind: 'option', option: value };
    case 'boolean': return { kind: 'boolean', value: value === 'true' };
    case 'integer':
    case 'decimal': return value === '' || !Number.isFinite(Number(value)) ? undefined : { kind: 'number', value: Number(value) };
    case 'string':
    case 'text': return value === '' ? undefined : { kind: 'text', text: value };
    case 'date': return value === '' ? undefined : { kind: 'date', date: value };
    case 'time': return value === '' ? undefined : { kind: 'time', time: value.replace(/:00$/, (seconds, at: number) => (at === 5 ? '' : seconds)) };
  }
}

/** The answer that a digit stands for: the option with that score, else the one at that place, counted from one. */
export function answerOfDigit(form: Form, question: Question, digit: number): Answer | undefined {
  if (question.type === 'boolean') return digit === 1 || digit === 2 ? { kind: 'boolean', value: digit === 1 } : undefined;
  const options = optionsOf(form, question);
  const scored = options.every(({ score }) => score !== undefined);
  const option = scored ? options.find(({ score }) => score === digit) : options[digit - 1];
  return option && { kind: 'option', option: option.id };
}
