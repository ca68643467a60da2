import { RapportError } from '../core/errors.js';
import type { Extension } from './r4.js';
import { kitUrl } from './urls.js';

/**
 * Any text, exactly, through FHIR. A FHIR string may not be empty or blank, nor hold control characters, and a
 * lone surrogate does not survive UTF-8. Such a text is written as its JSON literal and marked by an extension
 * beside the value; every other text stands as it is.
 */
export interface CarriedText {
  readonly value: string;
  readonly extension?: readonly Extension[];
}

const ESCAPED = kitUrl('escaped');
const CARRIED_AS_IS = /^[\r\n\t\u0020-\uFFFD]+$/; // R4 string, without the two non-characters XML refuses
const UNSAFE = /[^\u0021-\u007E]/g;

const isPlain = (text: string) => CARRIED_AS_IS.test(text) && text.trim() !== '' && !/\p{Surrogate}/u.test(text);
const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `text` in a form every FHIR server keeps. */
export function carryText(text: string): CarriedText {
  if (isPlain(text)) return { value: text };
  return { value: JSON.stringify(text).replace(UNSAFE, escapeUnit), extension: [{ url: ESCAPED, valueBoolean: true }] };
}

/** The text that `carryText` was given. @throws {RapportError} `invalid` for a broken literal. */
export function carriedText(value: string, extension: readonly Extension[] | undefined): string {
  if (!extension?.some((each) => each.url === ESCAPED && each.valueBoolean === true)) return value;
  try {
    const text: unknown = JSON.parse(value);
    if (typeof text === 'string') return text;
  } catch (cause) {
    throw new RapportError('invalid', 'an escaped text is not a JSON literal', { cause });
  }
  throw new RapportError('invalid', 'an escaped text is not a JSON string');
}
