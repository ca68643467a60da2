/**
 * What an activity's `NAME.fhir.ts` is made of:
 * ```ts
 * import type {} from './music-share.model.js';
 * import { group, text, integer } from '../../fhir/fields.js';
 * import { mappingOf } from '../../fhir/mapping.js';
 * import { observationOf } from '../../fhir/observation.js';
 *
 * export const fhir = mappingOf<'music-share'>({
 *   activity: 'music-share',
 *   parse: model.parse,
 *   payload: group<MusicSharePayload>('Music session', { … }),
 *   derived: async (record) => [await observationOf(record, { role: 'relaxation', category: 'activity', code: …, effectivePeriod: … })],
 * });
 * ```
 * The record becomes a QuestionnaireResponse that holds everything, and `derived` adds what a clinic may want to
 * read on its own. Reading takes the QuestionnaireResponse alone, and the model's `parse` has the last word.
 */
import type { PayloadParser } from '../core/envelope.js';
import type { ActivityName, ActivityPayloads, ActivityRecord } from '../core/record.js';
import { RapportError } from '../core/errors.js';
import { bundleOf, primaryOf } from './bundle.js';
import type { FhirMapping } from './codec.js';
import { envelopeFrom, primaryMetadata, recordFrom } from './envelope.js';
import type { Field } from './fields.js';
import type { QuestionnaireResponse, Resource } from './r4.js';
import { kitUrl } from './urls.js';

export interface MappingParts<A extends ActivityName> {
  readonly activity: A;
  readonly parse: PayloadParser;
  /** The payload, field by field: a `group`, or `variants`. */
  readonly payload: Field<ActivityPayloads[A]>;
  /** Canonical of the form that was answered, with its version; the activity's own by default. */
  questionnaire?(record: ActivityRecord<A>): string;
  /** Resources that stand beside the record for others to read. */
  derived?(record: ActivityRecord<A>): Promise<readonly Resource[]>;
}

const ROOT = 'payload'; // link id of the outermost item; every other is a path under it

/** The canonical of an activity's own form: `urn:rapport-kit:questionnaire:journal|1`. */
const canonicalOf = (activity: string, version: number | string): string => `${kitUrl(`questionnaire:${activity}`)}|${version}`;

/** The primary resource of `record`: the whole of it, payload included. */
function responseOf<A extends ActivityName>(record: ActivityRecord<A>, parts: Pick<MappingParts<A>, 'payload' | 'questionnaire'>): QuestionnaireResponse {
  return {
    resourceType: 'QuestionnaireResponse',
    ...primaryMetadata(record),
    questionnaire: parts.questionnaire?.(record) ?? canonicalOf(record.activity, record.version),
    item: parts.payload.write(ROOT, record.payload),
  };
}

/** Both ways between the records of one activity and FHIR. */
export function mappingOf<A extends ActivityName>(parts: MappingParts<A>): FhirMapping<A> {
  return {
    async toFhir(record) {
      return bundleOf([responseOf(record, parts), ...((await parts.derived?.(record)) ?? [])]);
    },
    async fromFhir(bundle) {
      const primary = primaryOf(bundle);
      const items = (primary.item ?? []).filter(({ linkId }) => linkId === ROOT);
      if (items.length === 0) throw new RapportError('invalid', `QuestionnaireResponse.item has no ${ROOT}`);
      const payload = parts.parse(parts.payload.read(ROOT, items), envelopeFrom(primary).version);
      return recordFrom(primary, parts.activity, payload as ActivityPayloads[A]);
    },
  };
}
