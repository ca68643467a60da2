import fc from 'fast-check';
import type { Answer, Answers } from '../../../src/instruments/answer.js';
import { loadInstrument, type BundledInstrument } from '../../../src/instruments/bundled/index.js';
import { compileForm } from '../../../src/instruments/compile.js';
import type { Form, Rater } from '../../../src/instruments/instrument.js';
import { optionsOf, questionsOf } from '../../../src/instruments/questions.js';

export const formOf = async (id: BundledInstrument, rater: Rater = 'therapist', language = 'en') => compileForm(await loadInstrument(id), { rater, language });

export const choose = (option: number | string): Answer => ({ kind: 'option', option: String(option) });

/** Answers in reading order; `undefined` leaves one open. */
export const answered = (form: Form, options: readonly (number | Answer | undefined)[]): Answers =>
  Object.fromEntries(questionsOf(form.items).flatMap(({ id }, index) => {
    const option = options[index];
    return option === undefined ? [] : [[id, typeof option === 'number' ? choose(option) : option]];
  }));

/** Any answers to the choices of a form, some left open, declined or not applicable. */
export const anyAnswers = (form: Form): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(questionsOf(form.items).map((question) => [
      question.id,
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...optionsOf(form, question).map(({ id }) => choose(id))) },
        { weight: 1, arbitrary: fc.constant<Answer>({ kind: 'declined' }) },
        { weight: 1, arbitrary: fc.constant<Answer>({ kind: 'not-applicable' }) },
      ),
    ])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>;
