/**
 * A record of an answered form ⇄ FHIR: a QuestionnaireResponse whose items are those of the form, the Questionnaire it
 * answers, and its scores as an Observation. The form itself stands in an extension of the response, so that the record
 * comes back whole from the response alone.
 */
import { RapportError } from '../core/errors.js';
import type { PayloadParser } from '../core/envelope.js';
import type { ActivityName, ActivityPayloads, ActivityRecord } from '../core/record.js';
import type { AnsweredForm } from '../instruments/answered-form.js';
import type { Form } from '../instruments/instrument.js';
import { parseForm } from '../instruments/parse.js';
import { bundleOf, primaryOf } from './bundle.js';
import type { FhirMapping } from './codec.js';
import { envelopeFrom, primaryMetadata, recordFrom } from './envelope.js';
import { answersToItems, itemsToAnswers } from './form-items.js';
import { canonicalUrl, INSTRUMENT } from './questionnaire-parts.js';
import { writeQuestionnaire } from './questionnaire-write.js';
import type { Extension, Period, Questionnaire, QuestionnaireResponse, Resource } from './r4.js';
import { scoreObservation } from './score-observation.js';
import { kitUrl } from './urls.js';
import { uuid5 } from './uuid5.js';

/** What an activity adds to the form and its answers. */
export interface FormMappingParts<A extends ActivityName> {
  readonly activity: A;
  readonly parse: PayloadParser;
  /** What the payload holds beside form and answers. */
  write(payload: ActivityPayloads[A]): readonly Extension[];
  read(extensions: readonly Extension[]): object;
  /** The time the answers are about. */
  period?(payload: ActivityPayloads[A]): Period | undefined;
  /** Scores that are hidden from the person are in no Bundle either. */
  hidesScores?(payload: ActivityPayloads[A]): boolean;
}

const OWN = kitUrl('form-record');
const QUESTIONNAIRES = '8f1c9d54-6c0e-5d39-9a55-3f1f8f0a7b21'; // namespace for the ids of Questionnaires, ours alone

async function questionnaireOf(form: Form): Promise<Questionnaire> {
  const role = [canonicalUrl(form), form.version, form.language, form.rater].join('|');
  return { ...writeQuestionnaire(form), id: await uuid5(QUESTIONNAIRES, role) };
}

/** The reference by which a response names the form it answers. */
const canonicalOf = (form: Form) => `${canonicalUrl(form)}|${form.version}`;

/** Both ways between the records of an activity that asks a form, and FHIR. */
export function formMappingOf<A extends ActivityName>(parts: FormMappingParts<A>): FhirMapping<A> {
  return {
    async toFhir(record) {
      const { form, answers } = record.payload as unknown as AnsweredForm;
      const metadata = primaryMetadata(record as ActivityRecord);
      const own: Extension[] = [{ url: OWN, extension: [{ url: 'has-form', valueBoolean: form !== undefined }, ...parts.write(record.payload)] }];
      const items = form ? answersToItems(form, answers) : [];
      const response: QuestionnaireResponse = {
        resourceType: 'QuestionnaireResponse',
        ...metadata,
        extension: [...(metadata.extension ?? []), ...own, ...(form ? [{ url: INSTRUMENT, valueString: JSON.stringify(form) }] : [])],
        ...(form && { language: form.language, questionnaire: canonicalOf(form) }),
        ...(items.length > 0 && { item: items }),
      };
      if (!form) return bundleOf([response]);
      const period = parts.period?.(record.payload);
      const score = parts.hidesScores?.(record.payload) ? undefined : await scoreObservation(record as ActivityRecord, form, answers, period);
      const resources: Resource[] = [response, await questionnaireOf(form), ...(score ? [score] : [])];
      return bundleOf(resources);
    },
    async fromFhir(bundle) {
      const primary = primaryOf(bundle);
      const own = primary.extension?.find(({ url }) => url === OWN)?.extension;
      if (!own) throw new RapportError('invalid', `QuestionnaireResponse.extension has no ${OWN}`);
      const json = primary.extension?.find(({ url }) => url === INSTRUMENT)?.valueString;
      const asked = own.find(({ url }) => url === 'has-form')?.valueBoolean === true;
      if (asked && json === undefined) throw new RapportError('invalid', `QuestionnaireResponse.extension has no ${INSTRUMENT}`);
      const form = asked ? parseForm(jsonOf(json!)) : undefined;
      const payload = { ...parts.read(own), ...(form && { form }), answers: form ? itemsToAnswers(form, primary.item ?? []) : {} };
      return recordFrom(primary, parts.activity, parts.parse(payload, envelopeFrom(primary).version) as ActivityPayloads[A]);
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RapportError('invalid', `the extension ${INSTRUMENT} is not JSON`, { cause });
  }
}
