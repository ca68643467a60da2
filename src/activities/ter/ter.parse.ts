import { RapportError } from '../../core/errors.js';
import { parseAnsweredForm } from '../../instruments/parse-answered-form.js';
import { matching, maybe, objectOf, oneOf } from '../../instruments/shape.js';
import { TER_VERSION, type TerPayload } from './ter.payload.js';

const day = maybe(matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const period = maybe(objectOf({ from: day, to: day }));

/**
 * Validates a stored, imported or received rating.
 * @throws {RapportError} `invalid`, naming the place, or `unsupported-version`.
 */
export function parsePayload(value: unknown, version: number): TerPayload {
  if (version > TER_VERSION) throw new RapportError('unsupported-version', 'a newer rating');
  if (typeof value !== 'object' || value === null) throw new RapportError('invalid', 'a rating is an object');
  const { period: about, scoresHidden } = value as Partial<TerPayload>;
  period(about, 'rating.period');
  maybe(oneOf(true))(scoresHidden, 'rating.scoresHidden');
  return { ...parseAnsweredForm(value), ...(about && Object.keys(about).length > 0 && { period: about }), ...(scoresHidden && { scoresHidden }) };
}
