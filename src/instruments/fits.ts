import type { Answer } from './answer.js';
import type { Form, Question } from './instrument.js';
import { optionsOf } from './questions.js';

/** What is wrong with an answer to `question`; `undefined` when it fits. */
export type Misfit = 'wrong-kind' | 'unknown-option' | 'too-low' | 'too-high' | 'not-whole' | 'too-long' | 'not-said';

/** Tells whether `answer` is one that `question` takes, and if not, why. "Rather not say" always fits. */
export function misfitOf(form: Pick<Form, 'options'>, question: Question, answer: Answer): Misfit | undefined {
  if (answer.kind === 'declined') return undefined;
  if (answer.kind === 'not-applicable') return 'mayNotApply' in question && question.mayNotApply ? undefined : 'wrong-kind';
  switch (question.type) {
    case 'choice':
    case 'open-choice':
      if (answer.kind === 'other') return question.type !== 'open-choice' ? 'wrong-kind' : answer.text.trim() === '' ? 'not-said' : undefined;
      if (answer.kind !== 'option') return 'wrong-kind';
      return optionsOf(form, question).some(({ id }) => id === answer.option) ? undefined : 'unknown-option';
    case 'boolean': return answer.kind === 'boolean' ? undefined : 'wrong-kind';
    case 'integer':
    case 'decimal':
      if (answer.kind !== 'number') return 'wrong-kind';
      if (question.type === 'integer' && !Number.isInteger(answer.value)) return 'not-whole';
      if (question.min !== undefined && answer.value < question.min) return 'too-low';
      return question.max !== undefined && answer.value > question.max ? 'too-high' : undefined;
    case 'string':
    case 'text':
      if (answer.kind !== 'text') return 'wrong-kind';
      return question.maxLength !== undefined && answer.text.length > question.maxLength ? 'too-long' : undefined;
    case 'date': return answer.kind === 'date' ? undefined : 'wrong-kind';
    case 'time': return answer.kind === 'time' ? undefined : 'wrong-kind';
  }
}
