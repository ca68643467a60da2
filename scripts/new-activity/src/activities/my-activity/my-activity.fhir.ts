import type { FhirMapping } from '../../fhir/codec.js';
import { group, text } from '../../fhir/fields.js';
import { mappingOf } from '../../fhir/mapping.js';
import { model, type MyActivityPayload } from './my-activity.model.js';

/** As a QuestionnaireResponse that holds all of it; add `derived` for what a clinic may want to read on its own. */
export const fhir: FhirMapping<'my-activity'> = mappingOf<'my-activity'>({
  activity: 'my-activity',
  parse: (value, version) => model.parse(value, version),
  payload: group<MyActivityPayload>('My activity', { text: text('Words') }),
});
