import { RapportError } from '../core/errors.js';
import type { AnsweredForm } from './answered-form.js';
import { misfitOf } from './fits.js';
import { questionsOf } from './questions.js';
import { readAnswers, readForm } from './read-form.js';

/**
 * Validates a stored or received form with its answers.
 * @throws {RapportError} `invalid`, naming the place.
 */
export function parseAnsweredForm(value: { readonly form?: unknown; readonly answers?: unknown }): AnsweredForm {
  const answers = readAnswers(value.answers);
  if (value.form === undefined) {
    if (Object.keys(answers).length > 0) throw new RapportError('invalid', 'answers without a form');
    return { answers };
  }
  const form = readForm(value.form);
  const questions = new Map(questionsOf(form.items).map((question) => [question.id, question]));
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.get(id);
    const misfit = question ? misfitOf(form, question, answer) : 'unknown-item';
    if (misfit === 'unknown-item' || misfit === 'wrong-kind' || misfit === 'unknown-option') throw new RapportError('invalid', `answers.${id} does not fit the form`);
  }
  return { form, answers };
}
