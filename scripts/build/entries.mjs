// Finds what the package offers from the tree, so that a new activity or panel needs no edit here.
import {existsSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';

/**
 * The public elements: one for each `define.ts` in a folder of activities, panels or the runtime.
 * `define` and `element` are module paths below `src`, without extension.
 * @param {string} src
 * @returns {{name: string, define: string, element: string}[]}
 */
export function publicElements(src) {
  return ['activities', 'panels', 'runtime']
    .flatMap(layer => foldersIn(join(src, layer)).map(name => `${layer}/${name}`))
    .filter(folder => existsSync(join(src, folder, 'define.ts')))
    .map(folder => ({name: basename(folder), define: `${folder}/define`, element: `${folder}/${basename(folder)}.element`}))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * Every module a page can import, by its path below `src`.
 * @param {string} src
 * @returns {string[]}
 */
export function entryModules(src) {
  return ['index', 'define', ...publicElements(src).flatMap(({define, element}) => [define, element])];
}

/**
 * The `exports` of package.json for these elements.
 * @param {ReturnType<typeof publicElements>} elements
 */
export function packageExports(elements) {
  const module = (/** @type {string} */ path) => ({types: `./dist/${path}.d.ts`, default: `./dist/${path}.js`});
  return {
    '.': module('index'),
    './define': module('define'),
    ...Object.fromEntries(
      elements.flatMap(({name, define, element}) => [
        [`./${name}`, module(element)],
        [`./${name}/define`, module(define)],
      ]),
    ),
    './cdn/rapport.js': {types: './dist/cdn.d.ts', default: './dist/cdn/rapport.js'},
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  };
}

/** @param {string} folder */
function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory()).map(entry => entry.name);
}
