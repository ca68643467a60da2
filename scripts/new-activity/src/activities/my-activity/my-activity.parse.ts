import { object, safeParse, string } from 'valibot';
import { RapportError } from '../../core/errors.js';
import { type MyActivityPayload, VERSION } from './my-activity.model.js';

const schema = object({ text: string() });

/**
 * Reads a stored, imported or received payload; loaded when the first record is read.
 * @throws {RapportError} `invalid`, naming the field and never its value; `unsupported-version` for a newer one.
 */
export function parsePayload(value: unknown, version: number): MyActivityPayload {
  if (version > VERSION) throw new RapportError('unsupported-version', 'a newer my-activity');
  const { success, output, issues } = safeParse(schema, value, { abortEarly: true });
  if (success) return output;
  throw new RapportError('invalid', `my-activity.${issues[0].path?.map(({ key }) => String(key)).join('.') ?? 'payload'} is not valid`);
}
