import type { FhirMapping } from '../../fhir/codec.js';
import { group, text } from '../../fhir/fields.js';
import { mappingOf } from '../../fhir/mapping.js';
import type { MyActivityPayload } from './my-activity.model.js';
import { parsePayload } from './my-activity.parse.js';

/** As a QuestionnaireResponse that holds all of it; add `derived` for what a clinic may want to read on its own. */
export const fhir: FhirMapping<'my-activity'> = mappingOf<'my-activity'>({
  activity: 'my-activity',
  parse: parsePayload,
  payload: group<MyActivityPayload>('My activity', { text: text('Words') }),
});
