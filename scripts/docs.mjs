// npm run docs: writes what is generated from the tree and the class heads: the exports of package.json, custom-elements.json,
// editor data and docs/api. `npm run docs -- --check` writes nothing and fails when any of it is stale or something public is undocumented.
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {packageExports, plainModules, publicModules} from './build/entries.mjs';
import {elementPage, indexPage} from './docs/element-page.mjs';
import {undocumented} from './docs/undocumented.mjs';
import {exitCode} from './run.mjs';

const FRESH = '.results/docs';
const MANIFEST = 'custom-elements.json';
const checking = process.argv.includes('--check');

await rm(FRESH, {recursive: true, force: true});
await mkdir(join(FRESH, 'docs/api'), {recursive: true});
await writeFile(join(FRESH, 'package.json'), await packageJson());
const analyzed = await exitCode('cem', ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'], {RAPPORT_DOCS_DIR: FRESH});
if (analyzed !== 0) process.exit(analyzed);

const elements = await describedElements();
for (const {element, folder} of elements) await writeFile(join(FRESH, `docs/api/${element.tagName}.md`), elementPage(element, basename(folder)));
await writeFile(join(FRESH, 'docs/api/README.md'), indexPage(elements.map(({element}) => element)));

const stale = await differing();
const problems = undocumented(elements, await sources());
if (!checking) for (const path of stale) await replace(path);

for (const problem of problems) console.error(problem);
for (const path of stale) console.log(checking ? `${path} is stale: run "npm run docs" and commit what it writes.` : `wrote ${path}`);
process.exitCode = problems.length > 0 || (checking && stale.length > 0) ? 1 : 0;

async function packageJson() {
  const json = JSON.parse(await readFile('package.json', 'utf8'));
  json.exports = packageExports(publicModules('src'), plainModules('src'));
  return `${JSON.stringify(json, null, 2)}\n`;
}

async function describedElements() {
  const {modules} = JSON.parse(await readFile(join(FRESH, MANIFEST), 'utf8'));
  return modules.flatMap(({path, declarations}) => declarations.map(element => ({element, folder: dirname(path.replace(/^dist\//, ''))})));
}

/** Paths whose generated text is not what stands in the tree, pages of removed elements included. */
async function differing() {
  const fresh = await filesBelow(FRESH);
  const old = (await filesBelow('docs/api')).map(path => join('docs/api', path)).filter(path => !fresh.includes(path));
  const same = await Promise.all(fresh.map(async path => (await text(join(FRESH, path))) === (await text(path))));
  return [...fresh.filter((_, i) => !same[i]), ...old];
}

async function replace(path) {
  const content = await text(join(FRESH, path));
  if (content === undefined) return rm(path);
  await mkdir(dirname(path), {recursive: true});
  return writeFile(path, content);
}

async function sources() {
  const paths = (await filesBelow('src')).filter(path => path.endsWith('.ts'));
  return Object.fromEntries(await Promise.all(paths.map(async path => [path.replaceAll('\\', '/'), await text(join('src', path))])));
}

async function filesBelow(folder) {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []); // not made yet
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

async function text(path) {
  return readFile(path, 'utf8').catch(() => undefined); // not there: differs from any text
}
