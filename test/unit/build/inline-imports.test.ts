import {parseAst} from 'vite';
import {describe, expect, test} from 'vitest';
import {inlineImports} from '../../../scripts/build/inline-imports.mjs';

function built(code: string, file = '/kit/src/a.ts'): string {
  return inlineImports('/kit/src/').transform.call({parse: parseAst}, code, file)?.code ?? code;
}

describe('in the single file an import() is read from the start', () => {
  test.each([
    ['one name', "const nl = async () => (await import('./nl.js')).nl;", 'const nl = async () => (await 0,__later0.nl);'],
    ['a few names', "const { a, b: c } = await import('../x.js');", 'const { a, b: c } = await {a:__later0.a,b:__later0.b};'],
    ['the whole module', "const all = await import('./x.js');", 'const all = await Promise.resolve(__later0);'],
    ['a module to be had later', "const load = () => import('./x.js');", 'const load = () => Promise.resolve(__later0);'],
    ['names with a rest', "const { a, ...rest } = await import('./x.js');", 'const { a, ...rest } = await Promise.resolve(__later0);'],
    ['what may be absent', "const { a } = await import('./x.js').catch(absent);", 'const { a } = await Promise.resolve(__later0).catch(absent);'],
  ])('%s', (_, source, inlined) => {
    const path = /import\('([^']+)'\)/.exec(source)![1];
    expect(built(source)).toBe(`import * as __later0 from "${path}";${inlined}`);
  });

  test('a module asked for twice is imported once', () => {
    expect(built("import('./a.js'); import('./b.js'); import('./a.js');")).toBe(
      'import * as __later0 from "./a.js";import * as __later1 from "./b.js";Promise.resolve(__later0); Promise.resolve(__later1); Promise.resolve(__later0);',
    );
  });

  test('what is imported stays a promise: nothing runs before it is awaited', async () => {
    const body = built("async () => (await import('./x.js')).x").replace(/^import[^;]+;/, '');
    const order: string[] = [];
    const load = new Function('__later0', `return ${body}`)({get x() { order.push('read'); return 1; }}) as () => Promise<number>;
    const loading = load();
    order.push('asked');
    expect(await loading).toBe(1);
    expect(order).toEqual(['asked', 'read']);
  });

  test.each(["import(path);", "import('lit');", "import './a.js';"])('%s is left alone', (code) => {
    expect(built(code)).toBe(code);
  });

  test('so is what is no source of the kit', () => {
    expect(built("import('./a.js');", '/kit/node_modules/lit/index.js')).toBe("import('./a.js');");
  });
});
