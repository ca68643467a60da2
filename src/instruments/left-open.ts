import type { Answers } from './answer.js';
import type { Form } from './instrument.js';
import { questionsOf } from './questions.js';
import { shownItems } from './shown.js';

/** What was asked and has no answer of any kind, in reading order; `required` are those the form cannot do without. */
export function leftOpen(form: Pick<Form, 'items'>, answers: Answers): { readonly open: readonly string[]; readonly required: readonly string[] } {
  const shown = shownItems(form, answers);
  const open = questionsOf(form.items).filter(({ id }) => shown.has(id) && answers[id] === undefined);
  return { open: open.map(({ id }) => id), required: open.filter(({ required }) => required).map(({ id }) => id) };
}
