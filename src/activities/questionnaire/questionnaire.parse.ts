import { RapportError } from '../../core/errors.js';
import { parseAnsweredForm } from '../../instruments/parse-answered-form.js';
import { QUESTIONNAIRE_VERSION, type QuestionnairePayload } from './questionnaire.payload.js';

/**
 * Validates a stored, imported or received questionnaire.
 * @throws {RapportError} `invalid`, naming the place, or `unsupported-version`.
 */
export function parsePayload(value: unknown, version: number): QuestionnairePayload {
  if (version > QUESTIONNAIRE_VERSION) throw new RapportError('unsupported-version', 'a newer questionnaire');
  if (typeof value !== 'object' || value === null) throw new RapportError('invalid', 'a questionnaire is an object');
  return parseAnsweredForm(value);
}
