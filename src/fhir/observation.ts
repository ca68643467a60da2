import type { ActivityRecord } from '../core/record.js';
import { authoredOf, authorOf, identifierOf, subjectOf, tagsOf, wasAmended } from './envelope.js';
import type { CodeableConcept, Observation } from './r4.js';
import { DATA_ABSENT_REASON, kitUrl, OBSERVATION_CATEGORY } from './urls.js';
import { uuid5 } from './uuid5.js';

/** What an activity says of one Observation; everything else follows from the record. */
export type ObservationPart = Pick<Observation, 'code'> &
  Partial<Pick<Observation, 'component' | 'dataAbsentReason' | 'effectiveDateTime' | 'effectivePeriod' | 'extension' | 'interpretation'
    | 'valueBoolean' | 'valueCodeableConcept' | 'valueInteger' | 'valueQuantity' | 'valueString'>> & {
    /** What it is within the record: `score`, `sleep`. Its id is made of the record's id and this. */
    readonly role: string;
    /** `survey` for scores and self-reports, `activity` for visits and exercises. */
    readonly category: 'survey' | 'activity';
  };

/** A concept of the kit's own, under `urn:rapport-kit:{system}`. */
export function kitConcept(system: string, code: string, display: string): CodeableConcept {
  return { coding: [{ system: kitUrl(system), code, display }], text: display };
}

/** Why a value is missing: HL7's own list. */
export function absent(reason: 'unknown' | 'asked-declined' | 'not-applicable' | 'not-asked' | 'not-performed' | 'error', text?: string): CodeableConcept {
  return { coding: [{ system: DATA_ABSENT_REASON, code: reason }], ...(text && { text }) };
}

/**
 * An Observation that a record supports. It is derived from the record's primary resource and only for others to read:
 * the record itself is never read back from it.
 */
export async function observationOf(record: ActivityRecord, { role, category, ...part }: ObservationPart): Promise<Observation> {
  const when = part.effectivePeriod ? {} : { effectiveDateTime: authoredOf(record) };
  return {
    resourceType: 'Observation',
    id: await uuid5(record.id, role),
    meta: tagsOf(record),
    identifier: [identifierOf(record, role)],
    status: record.status === 'draft' ? 'preliminary' : wasAmended(record) ? 'amended' : 'final',
    category: [{ coding: [{ system: OBSERVATION_CATEGORY, code: category }] }],
    subject: subjectOf(record),
    performer: [authorOf(record)],
    derivedFrom: [{ reference: `QuestionnaireResponse/${record.id}`, type: 'QuestionnaireResponse' }],
    ...when,
    ...part,
  };
}
