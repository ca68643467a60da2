const ACCENTED: Record<string, string> = {a: 'á', e: 'ë', i: 'ï', o: 'ô', u: 'ü', A: 'Å', E: 'Ë', I: 'Ï', O: 'Ø', U: 'Ü'};

/**
 * Every text of `value` in accented letters and a third longer, between brackets: shows what a layout
 * does with a longer language and which words did not come from a catalogue. Addresses stay as they are.
 */
export function pseudo<T>(value: T, key = ''): T {
  if (key === 'href') return value;
  if (typeof value === 'string') return longer(value) as T;
  if (typeof value === 'function') return ((...args: unknown[]) => longer(String((value as (...given: unknown[]) => string)(...args)))) as T;
  if (Array.isArray(value)) return value.map(each => pseudo(each as unknown)) as T;
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pseudo(each as unknown, name)])) as T;
  return value;
}

const longer = (text: string) => `[${text.replace(/[aeiou]/gi, letter => ACCENTED[letter] ?? letter)}${'·'.repeat(Math.ceil(text.length / 3))}]`;
