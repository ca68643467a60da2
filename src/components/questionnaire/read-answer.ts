import type { Answer } from '../../instruments/answer.js';
import type { Form, Question } from '../../instruments/instrument.js';
import { optionsOf } from '../../instruments/questions.js';

/** Value of the radio that stands for "something else"; no option can have it, ids hold no line break. */
export const OTHER = '\n';

/** The answer that a chosen radio gives; `otherText` is what stands in the field for something else. */
export function chosenAnswer({ type }: Question, value: string, otherText: string): Answer {
  if (type === 'boolean') return { kind: 'boolean', value: value === 'true' };
  return value === OTHER ? { kind: 'other', text: otherText } : { kind: 'option', option: value };
}

/** The answer that a digit stands for: the option with that score, else the one at that place, counted from one. */
export function answerOfDigit(form: Form, question: Question, digit: number): Answer | undefined {
  if (question.type === 'boolean') return digit === 1 || digit === 2 ? { kind: 'boolean', value: digit === 1 } : undefined;
  const options = optionsOf(form, question);
  const scored = options.every(({ score }) => score !== undefined);
  const option = scored ? options.find(({ score }) => score === digit) : options[digit - 1];
  return option && { kind: 'option', option: option.id };
}
