import { formMappingOf } from '../../fhir/form-mapping.js';
import { model } from './questionnaire.model.js';

/** Questionnaires to FHIR and back. */
export const fhir = formMappingOf<'questionnaire'>({
  activity: 'questionnaire',
  parse: (value, version) => model.parse(value, version),
  write: () => [],
  read: () => ({}),
});
