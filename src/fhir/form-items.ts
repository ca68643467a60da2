/** The answers to a form as items of a QuestionnaireResponse, nested as the form is, and back. */
import { RapportError } from '../core/errors.js';
import type { Answer, Answers } from '../instruments/answer.js';
import { misfitOf } from '../instruments/fits.js';
import type { Form, Item, Question } from '../instruments/instrument.js';
import { isQuestion, optionsOf, questionsOf } from '../instruments/questions.js';
import { ABSENT_REASON, answerText, fromFhirTime, optionOf, optionValue, systemOf, textAnswer, toFhirTime } from './questionnaire-parts.js';
import type { QuestionnaireResponseAnswer, QuestionnaireResponseItem } from './r4.js';

const INTEGER_LIMIT = 2 ** 31; // R4 integers have 32 bits

function valueOf(form: Form, question: Question, answer: Answer): QuestionnaireResponseAnswer | undefined {
  switch (answer.kind) {
    case 'option': {
      const option = optionsOf(form, question).find(({ id }) => id === answer.option);
      return option && optionValue(option, systemOf(form.id));
    }
    case 'other': return textAnswer(answer.text);
    case 'boolean': return { valueBoolean: answer.value };
    case 'number': return question.type === 'integer' && Number.isInteger(answer.value) && Math.abs(answer.value) < INTEGER_LIMIT ? { valueInteger: answer.value } : { valueDecimal: answer.value };
    case 'text': return textAnswer(answer.text);
    case 'date': return { valueDate: answer.date };
    case 'time': return { valueTime: toFhirTime(answer.time) };
    case 'declined': return undefined;
    case 'not-applicable': return undefined;
  }
}

/** Items for what was answered; an answer that says why there is none becomes a `data-absent-reason`. */
export function answersToItems(form: Form, answers: Answers): readonly QuestionnaireResponseItem[] {
  const itemOf = (item: Item): QuestionnaireResponseItem[] => {
    if (item.type === 'group') {
      const members = item.items.flatMap(itemOf);
      return members.length > 0 ? [{ linkId: item.id, text: item.text, item: members }] : [];
    }
    const answer = isQuestion(item) ? answers[item.id] : undefined;
    if (!answer || !isQuestion(item)) return [];
    const value = valueOf(form, item, answer);
    const reason = answer.kind === 'declined' ? 'asked-declined' : answer.kind;
    return [{ linkId: item.id, text: item.text, ...(value ? { answer: [value] } : { extension: [{ url: ABSENT_REASON, valueCode: reason }] }) }];
  };
  return form.items.flatMap(itemOf);
}

function plainAnswer(question: Question, value: QuestionnaireResponseAnswer): Answer | undefined {
  const text = answerText(value);
  const number = value.valueDecimal ?? value.valueInteger;
  switch (question.type) {
    case 'choice': return undefined;
    case 'open-choice': return text === undefined ? undefined : { kind: 'other', text };
    case 'boolean': return value.valueBoolean === undefined ? undefined : { kind: 'boolean', value: value.valueBoolean };
    case 'integer':
    case 'decimal': return number === undefined ? undefined : { kind: 'number', value: number };
    case 'string':
    case 'text': return text === undefined ? undefined : { kind: 'text', text };
    case 'date': return value.valueDate === undefined ? undefined : { kind: 'date', date: value.valueDate };
    case 'time': return value.valueTime === undefined ? undefined : { kind: 'time', time: fromFhirTime(value.valueTime) };
  }
}

function answerOf(form: Form, question: Question, item: QuestionnaireResponseItem): Answer | undefined {
  const reason = item.extension?.find(({ url }) => url === ABSENT_REASON)?.valueCode;
  if (reason === 'asked-declined') return { kind: 'declined' };
  if (reason === 'not-applicable') return { kind: 'not-applicable' };
  const value = item.answer?.[0];
  if (!value) return undefined;
  const option = optionOf(optionsOf(form, question), value, systemOf(form.id));
  const answer: Answer | undefined = option ? { kind: 'option', option: option.id } : plainAnswer(question, value);
  if (!answer || misfitOf(form, question, answer) === 'wrong-kind' || (item.answer?.length ?? 0) > 1) throw new RapportError('invalid', `item ${item.linkId} has an answer that its question does not take`);
  return answer;
}

/**
 * The answers that items hold, also those of a response made elsewhere.
 * @throws {RapportError} `invalid`, naming the item whose answer does not fit its question, or which the form does not have.
 */
export function itemsToAnswers(form: Form, items: readonly QuestionnaireResponseItem[]): Answers {
  const questions = new Map(questionsOf(form.items).map((question) => [question.id, question]));
  const answers: Record<string, Answer> = {};
  const walk = (each: QuestionnaireResponseItem) => {
    const question = questions.get(each.linkId);
    if (!question && each.answer?.length) throw new RapportError('invalid', `item ${each.linkId} is no question of this form`);
    const answer = question && answerOf(form, question, each);
    if (answer) answers[each.linkId] = answer;
    (each.item ?? []).forEach(walk);
    for (const { item } of each.answer ?? []) (item ?? []).forEach(walk);
  };
  items.forEach(walk);
  return answers;
}
