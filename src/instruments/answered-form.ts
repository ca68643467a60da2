import type { Problem } from '../core/model.js';
import type { Answer, Answers } from './answer.js';
import { misfitOf } from './fits.js';
import type { Form } from './instrument.js';
import { leftOpen } from './left-open.js';
import { questionsOf } from './questions.js';
import { shownItems } from './shown.js';

/** A form as it was asked, with the answers given. The form comes with the first answer, and stays readable without its definition. */
export interface AnsweredForm {
  readonly form?: Form;
  readonly answers: Answers;
}

/** What can happen to a form. */
export type FormMessage =
  /** One question was answered, or its answer taken back; `field` is the item, so that typing in one field is one step to undo. */
  | { readonly type: 'answered'; readonly field: string; readonly form: Form; readonly answer: Answer | undefined; readonly given: Answers }
  /** What the form came with, or a response made elsewhere, is taken over as it is. */
  | { readonly type: 'taken-over'; readonly form: Form; readonly given: Answers }
  /** Another form is asked for: nothing is answered yet. */
  | { readonly type: 'begun' };

const says = (answer: Answer | undefined) => answer !== undefined && !(answer.kind === 'text' && answer.text === '');

/** The answers after one was given, changed or taken back; the same object when nothing changed. */
function withAnswer(answers: Answers, item: string, answer: Answer | undefined): Answers {
  const kept = says(answer) ? answer : undefined;
  const before = answers[item];
  if (before === kept || (before && kept && JSON.stringify(before) === JSON.stringify(kept))) return answers;
  const { [item]: _, ...others } = answers;
  return kept ? { ...others, [item]: kept } : others;
}

/** The form after `message`; the same object when nothing changed. `given` is what it came with, taken over with the first answer. */
export function withFormMessage<Payload extends AnsweredForm>(payload: Payload, message: FormMessage): Payload {
  switch (message.type) {
    case 'answered': {
      const before = payload.form ? payload.answers : message.given;
      const answers = withAnswer(before, message.field, message.answer);
      return answers === payload.answers || (!payload.form && answers === before) ? payload : { ...payload, form: message.form, answers };
    }
    case 'taken-over': return { ...payload, form: message.form, answers: message.given };
    case 'begun': return payload;
  }
}

/** What stands between the answers and complete: what the form cannot do without, and what does not fit its question. */
export function formProblems({ form, answers }: AnsweredForm): readonly Problem[] {
  if (!form) return [{ field: 'form', code: 'nothing' }];
  const shown = shownItems(form, answers);
  const required = new Set(leftOpen(form, answers).required);
  return questionsOf(form.items).flatMap((question): Problem[] => {
    if (!shown.has(question.id)) return [];
    if (required.has(question.id)) return [{ field: question.id, code: 'required' }];
    const answer = answers[question.id];
    const code = answer && misfitOf(form, question, answer);
    return code ? [{ field: question.id, code }] : [];
  });
}
