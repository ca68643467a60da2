import type { Answer, Answers } from './answer.js';
import type { Form, Question } from './instrument.js';
import { questionsOf } from './questions.js';

function initialAnswer(question: Question): Answer | undefined {
  const { initial, type } = question;
  if (initial === undefined) return undefined;
  switch (type) {
    case 'boolean': return { kind: 'boolean', value: initial };
    case 'integer': return { kind: 'number', value: initial };
    case 'decimal': return { kind: 'number', value: initial };
    case 'string': return { kind: 'text', text: initial };
    case 'text': return { kind: 'text', text: initial };
    case 'date': return { kind: 'date', date: initial };
    case 'time': return { kind: 'time', time: initial };
    case 'choice':
    case 'open-choice': return { kind: 'option', option: initial };
  }
}

/** The answers a form begins with: only what its author filled in, never a default of ours. */
export function initialAnswers(form: Form): Answers {
  return Object.fromEntries(questionsOf(form.items).flatMap((question) => {
    const answer = initialAnswer(question);
    return answer ? [[question.id, answer] as const] : [];
  }));
}
