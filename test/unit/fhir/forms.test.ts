import { beforeAll, describe, expect, it } from 'vitest';
import type { ActivityRecord } from '../../../src/core/record.js';
import { questionnaire } from '../../../src/activities/questionnaire/index.js';
import { ter } from '../../../src/activities/ter/index.js';
import type { TerPayload } from '../../../src/activities/ter/ter.payload.js';
import { readQuestionnaire } from '../../../src/fhir/questionnaire-read.js';
import { writeQuestionnaire } from '../../../src/fhir/questionnaire-write.js';
import type { Bundle, Observation, Questionnaire } from '../../../src/fhir/r4.js';
import type { Answers } from '../../../src/instruments/answer.js';
import { compileForm } from '../../../src/instruments/compile.js';
import { initialAnswers } from '../../../src/instruments/initial.js';
import { fhirProblems } from '../../support/validate-fhir.js';
import { answered, formOf } from '../instruments/forms.js';
import { whole } from '../instruments/whole.js';
import { elsewhere } from './elsewhere.js';

beforeAll(async () => { await fhirProblems({ resourceType: 'Bundle', type: 'collection' }); }, 60_000); // ms: the definitions are large

const [review, own, phq9, gad7, nl] = await Promise.all([formOf('engagement-review'), formOf('engagement-review', 'client'), formOf('phq-9', 'client'), formOf('gad-7', 'client'), formOf('engagement-review', 'client', 'nl')]);
const intake = compileForm(readQuestionnaire(elsewhere).definition, { rater: 'client', language: 'en' });
const parts = compileForm(whole, { rater: 'client', language: 'en' });
const declined = { kind: 'declined' } as const;
const notApplicable = { kind: 'not-applicable' } as const;

const envelope = {
  version: 1, revision: 2, status: 'final', client: 'client-7', session: 'Session 12', author: 'therapist', sharing: 'shared', createdAt: '2026-11-22T22:10:00+01:00',
  updatedAt: '2026-11-23T09:00:05+01:00', completedAt: '2026-11-23T09:00:05+01:00', timeZone: 'Europe/Amsterdam',
} as const;
const rating = (number: number, payload: TerPayload, change: Partial<ActivityRecord<'ter'>> = {}): ActivityRecord<'ter'> =>
  ({ ...envelope, id: `6f1b0a2e-4c8d-4e6f-9a1b-2c3d4e5f6a0${number}`, activity: 'ter', payload, ...change });
const form = (number: number, payload: ActivityRecord<'questionnaire'>['payload']): ActivityRecord<'questionnaire'> =>
  ({ ...envelope, id: `6f1b0a2e-4c8d-4e6f-9a1b-2c3d4e5f6a1${number}`, activity: 'questionnaire', author: 'client', payload });

const every: Answers = {
  ...initialAnswers(intake), mood: { kind: 'option', option: 'high' }, age: { kind: 'number', value: 41 }, weight: { kind: 'number', value: 70.25 }, note: { kind: 'text', text: 'Line one\nline two \u00a0 “quoted”' },
  woke: { kind: 'time', time: '07:15' }, agree: { kind: 'boolean', value: false }, other: { kind: 'other', text: 'Tea' },
};

/** Ten filled forms: complete, half open, declined, not scored, in two languages, elsewhere's and ours. */
const ratings = [
  rating(1, { form: review, answers: answered(review, Array<number>(27).fill(4)), period: { from: '2026-10-01', to: '2026-11-20' } }),
  rating(2, { form: review, answers: answered(review, [4, undefined, 2, ...Array<number>(24).fill(3)]), period: { from: '2026-10-01' } }),
  rating(3, { form: own, answers: answered(own, [4, declined, declined, ...Array<number>(13).fill(3), notApplicable, ...Array<number>(10).fill(3)]) }, { author: 'client' }),
  rating(4, { form: nl, answers: {} }, { author: 'client', status: 'draft' }),
  rating(5, { form: review, answers: answered(review, Array<number>(27).fill(2)), scoresHidden: true }),
];
const forms = [
  form(1, { form: phq9, answers: answered(phq9, [1, 2, 3, 0, 1, 2, 3, 0, 1]) }),
  form(2, { form: phq9, answers: answered(phq9, [1, 2, 3, 0, 1, 2, 3, 0, declined]) }),
  form(3, { form: gad7, answers: answered(gad7, [1, 2, 3, 0, 1, 2, 3]) }),
  form(4, { form: intake, answers: every }),
  form(5, { form: parts, answers: initialAnswers(parts) }),
];

const sent = (bundle: Bundle) => JSON.parse(JSON.stringify(bundle)) as Bundle;
const observationOf = (bundle: Bundle) => bundle.entry!.map(({ resource }) => resource!).find((each): each is Observation => each.resourceType === 'Observation');

describe('ten filled forms', () => {
  it.each(ratings)('rating %#: valid R4, and the record comes back', async (record) => {
    const { toFhir, fromFhir } = await ter.codec.loadFhir();
    const bundle = sent(await toFhir(record));
    expect(await fhirProblems(bundle)).toEqual([]);
    expect(await fromFhir(bundle)).toEqual(record);
  });

  it.each(forms)('form %#: valid R4, and the record comes back', async (record) => {
    const { toFhir, fromFhir } = await questionnaire.codec.loadFhir();
    const bundle = sent(await toFhir(record));
    expect(await fhirProblems(bundle)).toEqual([]);
    expect(await fromFhir(bundle)).toEqual(record);
  });

  it('a Questionnaire from elsewhere is valid R4 again', async () => {
    const { definition, carried } = readQuestionnaire(elsewhere);
    const back: Questionnaire = writeQuestionnaire(compileForm(definition, { rater: 'client', language: 'en' }), carried);
    expect(await fhirProblems(elsewhere)).toEqual([]);
    expect(await fhirProblems(back)).toEqual([]);
  });
});

describe('the score of a rating', () => {
  const scored = async (record: ActivityRecord<'ter'>) => observationOf(await (await ter.codec.loadFhir()).toFhir(record));

  it('has the total, its nine components, the time it is about and where it comes from', async () => {
    const score = (await scored(ratings[0]!))!;
    expect(score.valueQuantity!.value).toBeCloseTo(9 * ((4 + 4 + 2) / 3));
    expect(score.component).toHaveLength(9);
    expect(score.component![0]!.valueQuantity!.value).toBeCloseTo(10 / 3);
    expect(score.effectivePeriod).toEqual({ start: '2026-10-01', end: '2026-11-20' });
    expect(score.derivedFrom).toEqual([{ reference: `QuestionnaireResponse/${ratings[0]!.id}`, type: 'QuestionnaireResponse' }]);
    expect(score.category![0]!.coding![0]!.code).toBe('survey');
  });

  it('says why there is none, for the total and for the area', async () => {
    const score = (await scored(ratings[2]!))!;
    expect(score).not.toHaveProperty('valueQuantity');
    expect(score.dataAbsentReason!.text).toBe('components-missing');
    expect(score.component![0]!.dataAbsentReason!.text).toBe('too-few-answers');
    expect(score.component![1]!.valueQuantity!.value).toBeCloseTo(3);
  });

  it('is in no Bundle where the page shows none', async () => {
    expect(await scored(ratings[4]!)).toBeUndefined();
  });

  it('of a PHQ-9 has its LOINC code', async () => {
    const score = observationOf(await (await questionnaire.codec.loadFhir()).toFhir(forms[0]!))!;
    expect(score.code.coding![0]).toMatchObject({ system: 'http://loinc.org', code: '44261-6' });
    expect(score.valueQuantity!.value).toBe(13);
  });
});
