import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {publicModules} from '../../scripts/build/entries.mjs';

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

  test.each(publicModules(src))('$name acts only in its define file', ({tag, define, inert}) => {
    expect(existsSync(join(src, `${inert}.ts`))).toBe(true);
    expect(readFileSync(join(src, `${inert}.ts`), 'utf8')).not.toMatch(/customElements\.define|@customElement/);
    if (tag) expect(readFileSync(join(src, `${define}.ts`), 'utf8')).toContain(`define('${tag}'`);
  });
});
