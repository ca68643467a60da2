import type { Answer } from '../../instruments/answer.js';
import type { Form, Question } from '../../instruments/instrument.js';
import { optionsOf } from '../../instruments/questions.js';
import type { Formats } from '../../runtime/localized.js';
import type { QuestionnaireWords } from './strings/en.js';

/** An answer in words; what was left open says so. */
export function answerText(form: Pick<Form, 'options'>, question: Question, answer: Answer | undefined, words: QuestionnaireWords, formats: Formats): string {
  if (!answer) return words.open;
  switch (answer.kind) {
    case 'option': return optionsOf(form, question).find(({ id }) => id === answer.option)?.text ?? answer.option;
    case 'other': return answer.text;
    case 'text': return answer.text;
    case 'boolean': return answer.value ? words.yes : words.no;
    case 'number': return formats.number(answer.value);
    case 'date': return formats.date(answer.date);
    case 'time': return answer.time;
    case 'declined': return words.declined;
    case 'not-applicable': return words.notApplicable;
  }
}
