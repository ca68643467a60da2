import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {publicElements} from '../../scripts/build/entries.mjs';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');
const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.ts')).map(path => path.replaceAll('\\', '/'));

describe('the tree', () => {
  test('one file holds one idea: none has over 300 lines of code', () => {
    const lines = (path: string) => readFileSync(join(src, path), 'utf8').split('\n').filter(line => !/^\s*($|\/\/|\/?\*)/.test(line));
    expect(files.filter(path => lines(path).length > 300)).toEqual([]);
  });

  test('names say what a file is, not that it is useful', () => {
    expect(files.filter(path => /(^|\/)(utils?|helpers?|misc|common|manager|types)[./]/.test(path))).toEqual([]);
  });

  test.each(publicElements(src))('$name registers only in its define file, beside its class', ({define, element}) => {
    expect(existsSync(join(src, `${element}.ts`))).toBe(true);
    expect(readFileSync(join(src, `${element}.ts`), 'utf8')).not.toMatch(/customElements\.define|@customElement/);
    expect(readFileSync(join(src, `${define}.ts`), 'utf8')).toMatch(/\bdefine\w*\(/);
  });
});
