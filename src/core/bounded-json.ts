import { RapportError } from './errors.js';

/** What a text from outside may be before it is read at all. */
export interface Bounds {
  /** UTF-16 units. */
  readonly length: number;
  /** Levels of brackets. */
  readonly depth: number;
}

/** A text from outside as JSON. @throws {RapportError} `too-large`, or `invalid` where it is nested too deep or no JSON. */
export function parseBounded(text: string, { length, depth }: Bounds): unknown {
  if (typeof text !== 'string') throw new RapportError('invalid', 'not a text');
  if (text.length > length) throw new RapportError('too-large', 'the text is too large');
  if (isDeeperThan(text, depth)) throw new RapportError('invalid', 'the text is nested too deep');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RapportError('invalid', 'not JSON', { cause });
  }
}

/** Whether brackets nest deeper than `most`, text in quotes left out: asked before parsing, so that a deep text cannot exhaust the stack. */
function isDeeperThan(text: string, most: number): boolean {
  let [depth, quoted] = [0, false];
  for (let i = 0; i < text.length && depth <= most; i += 1) {
    const unit = text[i];
    if (quoted) {
      if (unit === '\\') i += 1;
      else if (unit === '"') quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === '{' || unit === '[') depth += 1;
    else if (unit === '}' || unit === ']') depth -= 1;
  }
  return depth > most;
}
