import type { ActivityRecord } from '../core/record.js';
import type { Answers } from '../instruments/answer.js';
import type { Form, ItemCode } from '../instruments/instrument.js';
import { scoreAnswers, type Score } from '../instruments/score.js';
import { absent, observationOf } from './observation.js';
import type { CodeableConcept, Extension, Observation, ObservationComponent, Period, Quantity } from './r4.js';
import { kitUrl, UNITS_OF_MEASURE } from './urls.js';

const concept = (code: ItemCode, text: string): CodeableConcept => ({ coding: [{ ...(code.system !== undefined && { system: code.system }), code: code.code, ...(code.display !== undefined && { display: code.display }) }], text });

const quantity = (value: number): Quantity => ({ value, unit: 'score', system: UNITS_OF_MEASURE, code: '{score}' });

/** How a score came about: what was answered, and by which method. */
const madeOf = ({ raw, answered, asked, method, reason, min, max }: Score): Extension => ({
  url: kitUrl('score'),
  extension: [
    { url: 'raw', valueDecimal: raw },
    { url: 'answered', valueInteger: answered },
    { url: 'asked', valueInteger: asked },
    { url: 'method', valueCode: method },
    { url: 'reason', valueCode: reason },
    { url: 'lowest', valueDecimal: min },
    { url: 'highest', valueDecimal: max },
  ],
});

/** Why there is no score, in HL7's words: everyone declined, or too little was answered. */
const whyAbsent = ({ declined, asked, reason }: Score) => absent(asked > 0 && declined === asked ? 'asked-declined' : 'not-performed', reason);

const worth = (score: Score) => (score.value === undefined ? { dataAbsentReason: whyAbsent(score) } : { valueQuantity: quantity(score.value) });

/** The scores of an answered form as one Observation, a component of the instrument each a component; `undefined` for a form that is not scored. */
export async function scoreObservation(record: ActivityRecord, form: Form, answers: Answers, period: Period | undefined): Promise<Observation | undefined> {
  const scores = scoreAnswers(form, answers);
  if (!scores) return undefined;
  const component = scores.components.map((score): ObservationComponent => {
    const { title } = form.components!.find(({ id }) => id === score.id)!;
    return { extension: [madeOf(score)], code: concept({ system: kitUrl(`instrument:${form.id}`), code: score.id, display: title }, title), ...worth(score) };
  });
  return observationOf(record, {
    role: 'score',
    category: 'survey',
    extension: [madeOf(scores.total)],
    code: concept(form.totalCode ?? { system: kitUrl('instrument'), code: form.id, display: form.title }, form.title),
    ...(period && { effectivePeriod: period }),
    ...worth(scores.total),
    ...(component.length > 0 && { component }),
  });
}
