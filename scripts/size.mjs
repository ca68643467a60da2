// npm run size: gzipped bytes of what a page loads, against size-budget.json. `-- --modules` lists what takes the room.
//
// A budget names the `modules` a page imports, or the one name it would `take` from a module, or a built `file`. Counted are the
// entry and what it imports statically, dependencies included, minified as a page's own bundler would. What is loaded later counts
// where it is named in `with`, together with what that imports: so a budget can bound all that a person waits for, not only the start.
// `"beyond": "shared"` counts only what comes on top of the modules outside the activity's folder: its own code.
import {existsSync, readFileSync} from 'node:fs';
import {relative, resolve} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'vite';
import {innerTags} from './build/inner-tags.mjs';
import {minifyTemplates} from './build/minify-templates.mjs';
import {root} from './run.mjs';

process.env.NODE_ENV = 'production'; // else Lit is built with its developer warnings where a test runner set another

const src = resolve(root, 'src');
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const budgets = JSON.parse(readFileSync('size-budget.json', 'utf8'));

let over = 0;
for (const budget of budgets) {
  const missing = needs(budget).find(path => !existsSync(path));
  if (missing) {
    console.log(`not yet  ${budget.name}: there is no ${missing}`);
    continue;
  }
  const bytes = await measure(budget);
  if (bytes > budget.max) over += 1;
  console.log(`${bytes > budget.max ? 'TOO BIG ' : 'ok      '} ${budget.name}: ${bytes} of ${budget.max} bytes`);
}
process.exitCode = over > 0 ? 1 : 0;

function needs({file, from, modules = [], with: later = []}) {
  return [file, from, ...modules, ...later].filter(path => path !== undefined);
}

async function measure({file, take, from, modules, with: later, beyond}) {
  if (file) return gzipped(readFileSync(file));
  if (take) return gzipped(code(await bundle(`export {${take}} from ${JSON.stringify(resolve(from))};`)));
  const whole = await bundle(importAll(modules), later);
  return beyond === 'shared' ? gzipped(code(whole)) - (await sharedBytes(whole, modules)) : gzipped(code(whole));
}

/** Bytes of the modules of `chunks` that lie outside the folders of `modules`, with just the names that were used of them. */
async function sharedBytes(chunks, modules) {
  const own = modules.map(path => resolve(path, '..') + '/');
  const shared = chunks
    .flatMap(chunk => Object.entries(chunk.modules))
    .filter(([id, {renderedExports}]) => existsSync(id) && !own.some(folder => id.startsWith(folder)) && renderedExports.length > 0);
  const text = shared.map(([id, {renderedExports}], i) => exportsOf(id, renderedExports, i)).join('\n');
  return gzipped(code(await bundle(text)).replace(/export\s*\{[^}]*\};?\s*$/, '')); // the list of names is ours, not theirs
}

/** Renamed, because two modules may export the same name. */
function exportsOf(id, names, i) {
  return `export {${names.map((name, j) => `${name} as _${i}_${j}`).join(', ')}} from ${JSON.stringify(id)};`;
}

function importAll(modules) {
  return modules.map(path => `import ${JSON.stringify(resolve(path))};`).join('\n');
}

/** The entry chunk of a page with this script, the chunks it loads at once, and those of the modules it loads `later`. */
async function bundle(text, later = []) {
  const entry = resolve(root, 'measured.js'); // not on disk
  const [{output}] = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [
      innerTags(src, version),
      minifyTemplates(src),
      {name: 'measured', enforce: 'pre', resolveId: id => (id === entry ? id : null), load: id => (id === entry ? text : null)},
    ],
    build: {
      write: false,
      minify: 'oxc',
      target: 'es2022',
      modulePreload: false, // a page decides that for itself; only the modules are counted
      lib: {entry, formats: ['es'], fileName: 'measured'},
      rolldownOptions: {output: {minify: true, comments: {annotation: false}}},
    },
  });
  const chunks = new Map(output.filter(({type}) => type === 'chunk').map(chunk => [chunk.fileName, chunk]));
  const loaded = new Set();
  const load = name => {
    const chunk = chunks.get(name);
    if (!chunk || loaded.has(chunk)) return;
    loaded.add(chunk);
    chunk.imports.forEach(load);
  };
  [...chunks.values()].filter(({isEntry}) => isEntry).forEach(({fileName}) => load(fileName));
  for (const path of later) load(chunkOf(chunks, resolve(path)).fileName);
  if (process.argv.includes('--modules')) listModules([...loaded]);
  return [...loaded];
}

/** The chunk that holds a module. A budget that names one no page would load is mistaken. */
function chunkOf(chunks, id) {
  const chunk = [...chunks.values()].find(({modules}) => id in modules);
  if (!chunk) throw new Error(`size-budget.json names ${relative(root, id)}, which nothing loads.`);
  return chunk;
}

/** What takes the room, before minifying. */
function listModules(chunks) {
  const sizes = chunks.flatMap(chunk => Object.entries(chunk.modules)).map(([id, {renderedLength}]) => [renderedLength, relative(root, id)]);
  for (const [length, id] of sizes.sort(([a], [b]) => b - a)) console.log(`  ${String(length).padStart(7)} ${id}`);
}

function code(chunks) {
  return chunks.map(chunk => chunk.code).join('');
}

function gzipped(content) {
  return gzipSync(content, {level: 9}).length;
}
