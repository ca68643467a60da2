/**
 * The envelope of a record as the metadata of a resource, and back, without loss. One resource of each Bundle,
 * the **primary** one, carries it: a QuestionnaireResponse whose `identifier` is the record's id. All others
 * (Observations and the like) are derived from it and are never read back for the record.
 *
 * | record | primary resource |
 * |---|---|
 * | `id` | `id` and `identifier {system: 'urn:rapport-kit', value}` (a server may give another `id`) |
 * | `activity`, `sharing` | `meta.tag`, to search by; the extension below is what is read back, since servers merge tags |
 * | `client` | `subject.identifier {system: 'urn:rapport-kit:client'}` |
 * | `author` | `author`: the subject again, or a Practitioner by role |
 * | `status` | `in-progress`, `completed`, or `amended` when changed after it was completed |
 * | `completedAt`, else `updatedAt` | `authored` |
 * | all the rest, to the letter | one extension `urn:rapport-kit:record` with a child a field |
 *
 * An activity rarely calls this file: `mappingOf` in `mapping.ts` does, and `observationOf` in `observation.ts`.
 */
import { parseEnvelope } from '../core/envelope.js';
import { RapportError } from '../core/errors.js';
import type { ActivityName, ActivityRecord } from '../core/record.js';
import type { Extension, Identifier, Meta, QuestionnaireResponse, Reference } from './r4.js';
import { carriedText, carryText } from './text.js';
import { momentExtension, momentOf, toDateTime } from './time.js';
import { KIT, kitUrl } from './urls.js';

type Envelope = Omit<ActivityRecord, 'payload'>;

/** What a primary resource carries of the envelope. */
export type PrimaryMetadata = Pick<QuestionnaireResponse, 'identifier' | 'status' | 'extension'> &
  Required<Pick<QuestionnaireResponse, 'id' | 'meta' | 'subject' | 'author' | 'authored'>>;

const RECORD = kitUrl('record');

/** The person a record is about: by identifier, since the kit knows no server's Patient. */
export function subjectOf(record: Pick<Envelope, 'client'>): Reference {
  const { value, extension } = carryText(record.client);
  return { type: 'Patient', identifier: { system: kitUrl('client'), value, ...(extension && { extension }) } };
}

/** Who wrote a record: its subject, or a practitioner known only by role. */
export function authorOf(record: Pick<Envelope, 'author' | 'client'>): Reference {
  if (record.author === 'client') return subjectOf(record);
  return { type: 'Practitioner', identifier: { system: kitUrl('author'), value: record.author } };
}

/** Tags a server can search by: which activity, and whether it was shared. */
export function tagsOf(record: Pick<Envelope, 'activity' | 'sharing'>): Meta {
  return {
    tag: [
      { system: kitUrl('activity'), code: record.activity },
      { system: kitUrl('sharing'), code: record.sharing },
    ],
  };
}

/** The identifier that every resource made from a record has; `role` tells the derived ones apart. */
export function identifierOf(record: Pick<Envelope, 'id'>, role?: string): Identifier {
  return { system: KIT, value: role === undefined ? record.id : `${record.id}#${role}` };
}

/** When a record was finished, or last touched, as an R4 `dateTime`. */
export function authoredOf(record: Pick<Envelope, 'completedAt' | 'updatedAt'>): string {
  return toDateTime(record.completedAt ?? record.updatedAt);
}

/** Tells whether a finished record was changed after it was first completed. */
export function wasAmended(record: Pick<Envelope, 'status' | 'completedAt' | 'updatedAt'>): boolean {
  return record.status === 'final' && record.completedAt !== undefined && Date.parse(record.updatedAt) > Date.parse(record.completedAt);
}

const textExtension = (url: string, text: string): Extension => {
  const { value, extension } = carryText(text);
  return { url, ...(extension && { extension: [{ url: 'text', valueString: value }, ...extension] }), ...(!extension && { valueString: value }) };
};

const textOf = (extension: Extension | undefined): string | undefined => {
  const value = extension?.valueString ?? extension?.extension?.find((child) => child.url === 'text')?.valueString;
  return value === undefined ? undefined : carriedText(value, extension?.extension);
};

/** The metadata of the primary resource of `record`. */
export function primaryMetadata(record: ActivityRecord): PrimaryMetadata {
  const optionalText = (url: string, text: string | undefined) => (text === undefined ? [] : [textExtension(url, text)]);
  return {
    id: record.id,
    meta: tagsOf(record),
    extension: [
      {
        url: RECORD,
        extension: [
          { url: 'activity', valueCode: record.activity },
          { url: 'version', valueInteger: record.version },
          { url: 'revision', valueInteger: record.revision },
          { url: 'status', valueCode: record.status },
          { url: 'sharing', valueCode: record.sharing },
          { url: 'author', valueCode: record.author },
          ...optionalText('session', record.session),
          ...optionalText('draft-of', record.draftOf),
          ...optionalText('conflict-of', record.conflictOf),
          momentExtension('created', record.createdAt),
          momentExtension('updated', record.updatedAt),
          ...(record.completedAt === undefined ? [] : [momentExtension('completed', record.completedAt)]),
          textExtension('time-zone', record.timeZone),
        ],
      },
    ],
    identifier: identifierOf(record),
    status: record.status === 'draft' ? 'in-progress' : wasAmended(record) ? 'amended' : 'completed',
    subject: subjectOf(record),
    authored: authoredOf(record),
    author: authorOf(record),
  };
}

/** Tells whether `resource` is the primary one of a record of the kit. */
export function isPrimary(resource: unknown): resource is QuestionnaireResponse {
  const candidate = resource as Partial<QuestionnaireResponse> | undefined | null;
  return candidate?.resourceType === 'QuestionnaireResponse' && candidate.identifier?.system === KIT && !!candidate.identifier.value;
}

/**
 * The record that `primary` carries, with `payload` put in; the payload must already be parsed.
 * @throws {RapportError} `invalid`, naming the field.
 */
export function recordFrom<A extends ActivityName>(primary: QuestionnaireResponse, activity: A, payload: ActivityRecord<A>['payload']): ActivityRecord<A> {
  const envelope = envelopeFrom(primary);
  if (envelope.activity !== activity) throw new RapportError('invalid', `this resource is not a record of ${activity as string}`);
  return { ...envelope, activity, payload };
}

/** The envelope that `primary` carries. @throws {RapportError} `invalid`, naming the field. */
export function envelopeFrom(primary: QuestionnaireResponse): Envelope {
  const children = primary.extension?.find((each) => each.url === RECORD)?.extension;
  if (!children) throw new RapportError('invalid', `QuestionnaireResponse.extension has no ${RECORD}`);
  const child = (url: string) => children.find((each) => each.url === url);
  const subject = primary.subject?.identifier;
  const { payload: _, ...envelope } = parseEnvelope({
    id: primary.identifier?.value,
    activity: child('activity')?.valueCode,
    version: child('version')?.valueInteger,
    revision: child('revision')?.valueInteger,
    status: child('status')?.valueCode,
    sharing: child('sharing')?.valueCode,
    author: child('author')?.valueCode,
    client: subject?.value === undefined ? undefined : carriedText(subject.value, subject.extension),
    session: textOf(child('session')),
    draftOf: textOf(child('draft-of')),
    conflictOf: textOf(child('conflict-of')),
    createdAt: momentOf(child('created')),
    updatedAt: momentOf(child('updated')),
    completedAt: momentOf(child('completed')),
    timeZone: textOf(child('time-zone')),
  });
  return envelope;
}
