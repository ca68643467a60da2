import type { Answer } from './answer.js';
import type { Form } from './instrument.js';
import { optionsOf, questionsOf } from './questions.js';

/** Tells whether an answer to a risk item shows the safety contacts: above its threshold, or "rather not say". */
export function raisesRisk(form: Pick<Form, 'items' | 'options' | 'risk'>, item: string, answer: Answer | undefined): boolean {
  const risk = form.risk?.find((each) => each.item === item);
  if (!risk || !answer) return false;
  if (answer.kind === 'declined') return true;
  if (answer.kind === 'number') return answer.value > risk.above;
  const question = questionsOf(form.items).find(({ id }) => id === item);
  if (answer.kind !== 'option' || !question) return false;
  const score = optionsOf(form, question).find(({ id }) => id === answer.option)?.score;
  return score !== undefined && score > risk.above;
}
