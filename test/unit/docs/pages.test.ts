import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {colours, measures} from '../../../src/theme/tokens.js';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [...readdirSync(root), ...readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'}).map(path => join('docs', path))].filter(path => path.endsWith('.md'));

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly {readonly tagName: string; readonly events?: readonly {readonly name: string}[]}[]}[];
}
const elements = (JSON.parse(read('custom-elements.json')) as Manifest).modules.flatMap(({declarations}) => declarations);

describe('the pages for readers', () => {
  test.each(pages)('%s links to nothing that is not there', page => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link!);
    expect(links.filter(link => !existsSync(resolve(root, dirname(page), link)))).toEqual([]);
  });

  test('the README names every event and every way to import', () => {
    const {exports} = JSON.parse(read('package.json')) as {exports: Record<string, unknown>};
    const readme = read('README.md');
    const asked = [
      ...elements.flatMap(({events = []}) => events.map(({name}) => `\`${name}\``)),
      ...Object.keys(exports).filter(path => !/^\.\/([^/]+(\/define)?|cdn\/(?!rapport)[^/]+)$/.test(path)).map(path => `rapport-kit${path.slice(1)}`),
    ];
    expect(asked.filter(name => !readme.includes(name))).toEqual([]);
  });

  test('the README says of each self-contained file how big it is at most', () => {
    const budgets = JSON.parse(read('size-budget.json')) as readonly {readonly file?: string; readonly max: number}[];
    const rows = budgets.flatMap(({file, max}) => (file ? `\`${file.replace('dist/', '')}\` | ${Math.ceil(max / 1000)} |` : []));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(row => !read('README.md').includes(row))).toEqual([]);
  });

  test.each(pages.filter(page => !page.includes('CONTRIBUTING')))('%s speaks of no element that is not there', page => {
    const tags = [...read(page).matchAll(/<(rapport-[a-z-]+)/g)].map(([, tag]) => tag!);
    expect(tags.filter(tag => !elements.some(({tagName}) => tagName === tag))).toEqual([]);
  });

  test('the README names every token a page can set', () => {
    const readme = read('README.md');
    const named = [...Object.keys(colours), ...Object.keys(measures)].filter(name => !readme.includes(`-${name}\``));
    expect(named).toEqual([]);
  });
});
