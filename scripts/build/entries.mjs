// Finds what the package offers from the tree, so that a new activity or panel needs no edit here.
import {existsSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';

/**
 * What a page can import by name: one for each `define.ts` in a folder of activities, panels or the runtime.
 * `define` acts; `inert` is the element's class, or the folder's `index` where there is no element. Both are module paths
 * below `src`, without extension.
 * @param {string} src
 * @returns {{name: string, tag: string | undefined, define: string, inert: string}[]}
 */
export function publicModules(src) {
  return ['activities', 'panels', 'runtime']
    .flatMap(layer => foldersIn(join(src, layer)).map(name => `${layer}/${name}`))
    .filter(folder => existsSync(join(src, folder, 'define.ts')))
    .map(folder => publicModule(src, folder))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** @param {string} src @param {string} folder */
function publicModule(src, folder) {
  const name = basename(folder);
  const element = `${folder}/${name}.element`;
  const isElement = existsSync(join(src, `${element}.ts`));
  return {name, tag: isElement ? `rapport-${name}` : undefined, define: `${folder}/define`, inert: isElement ? element : `${folder}/index`};
}

/** Public folders without an element: what they offer is imported by name. */
const PLAIN = ['sync'];

/**
 * Every module a page can import, by its path below `src`.
 * @param {string} src
 * @returns {string[]}
 */
export function entryModules(src) {
  return ['index', 'define', ...plainModules(src).map(name => `${name}/index`), ...publicModules(src).flatMap(({define, inert}) => [define, inert])];
}

/**
 * The `exports` of package.json for these modules.
 * @param {ReturnType<typeof publicModules>} modules
 * @param {readonly string[]} plain
 */
export function packageExports(modules, plain = []) {
  const module = (/** @type {string} */ path) => ({types: `./dist/${path}.d.ts`, default: `./dist/${path}.js`});
  return {
    '.': module('index'),
    './define': module('define'),
    ...Object.fromEntries(
      modules.flatMap(({name, define, inert}) => [
        [`./${name}`, module(inert)],
        [`./${name}/define`, module(define)],
      ]),
    ),
    ...Object.fromEntries(plain.map(name => [`./${name}`, module(`${name}/index`)])),
    ...Object.fromEntries(cdnFiles(modules).map(({name, types}) => [`./cdn/${name}.js`, {types: `./dist/${types}.d.ts`, default: `./dist/cdn/${name}.js`}])),
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  };
}

/** What stands round any activity on a page: whose record it is and who will see it, and the clinic's contacts. */
const ROUND_IT = ['provider', 'safety'];

/**
 * The self-contained files of `dist/cdn/`: one with everything, then one for each activity with what stands round it.
 * `entry` is its module path below `src`, without extension; one with a `text` is on no disk, and that text is both the module
 * and its declaration, which `types` names below `dist`.
 * @param {ReturnType<typeof publicModules>} modules
 * @returns {{name: string, entry: string, types: string, text?: string}[]}
 */
export function cdnFiles(modules) {
  const round = modules.filter(({name}) => ROUND_IT.includes(name));
  const activities = modules.filter(({define}) => define.startsWith('activities/'));
  return [
    {name: 'rapport', entry: 'cdn', types: 'cdn'},
    ...activities.map(activity => {
      const path = `cdn/${activity.name}`;
      return {name: activity.name, entry: path, types: path, text: [...round, activity].map(textOf).join('')};
    }),
  ];
}

/** Registers an element and exports its class, from a folder beside the layers. */
function textOf(/** @type {ReturnType<typeof publicModule>} */ {define, inert}) {
  return `import '../${define}.js';\nexport * from '../${inert}.js';\n`;
}

/** @param {string} src @returns {string[]} */
export function plainModules(src) {
  return PLAIN.filter(name => existsSync(join(src, name, 'index.ts')));
}

/** @param {string} folder */
function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory()).map(entry => entry.name);
}
