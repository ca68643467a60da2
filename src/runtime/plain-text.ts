import { isId } from '../core/ids.js';
import { isLocalIso } from '../core/time.js';

/** Everything a person wrote in a payload, one piece a line: what "Copy my words" copies where an activity says nothing better. */
export function writtenWords(payload: unknown): string {
  const words: string[] = [];
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '' && key !== 'kind' && key !== 'type' && !isId(value) && !isLocalIso(value)) words.push(value);
    } else if (Array.isArray(value)) value.forEach((each) => collect(each, key));
    else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([name, each]) => collect(each, name));
  };
  collect(payload, '');
  return words.join('\n\n');
}
