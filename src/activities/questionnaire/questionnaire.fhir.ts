import { formMappingOf } from '../../fhir/form-mapping.js';
import { parsePayload } from './questionnaire.parse.js';

/** Questionnaires to FHIR and back. */
export const fhir = formMappingOf<'questionnaire'>({
  activity: 'questionnaire',
  parse: parsePayload,
  write: () => [],
  read: () => ({}),
});

export { itemsToAnswers } from '../../fhir/form-items.js';
