// npm run bench [-- NAME …]: runs bench/*.bench.ts in Chromium and prints what they measure.
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {chromium} from 'playwright-core';
import {build} from 'vite';
import {chromiumArgs} from '../scripts/browsers.mjs';
import {innerTags} from '../scripts/build/inner-tags.mjs';
import {minifyTemplates} from '../scripts/build/minify-templates.mjs';
import {ensureChromium} from '../scripts/ensure-chromium.mjs';
import {root} from '../scripts/run.mjs';
import {serve} from '../scripts/serve.mjs';

process.env.NODE_ENV = 'production'; // else Lit is built with its developer warnings where a test runner set another

const LIMIT = 10 * 60_000; // ms for one bench: filling a store with 100,000 records takes its time
const policy = "default-src 'self' blob: data: 'unsafe-inline'"; // other libraries are measured too, and need a looser one

const executablePath = await ensureChromium();
const asked = process.argv.slice(2);
const names = (await readdir('bench')).filter(file => file.endsWith('.bench.ts')).map(file => file.slice(0, -'.bench.ts'.length));
const chosen = names.filter(name => asked.length === 0 || asked.includes(name));
if (chosen.length === 0) {
  console.error(`No such bench. There ${names.length === 0 ? 'is none yet' : `are: ${names.join(', ')}`}.`);
  process.exit(1);
}

const results = {};
for (const name of chosen) {
  console.log(`\n${name}`);
  results[name] = await measure(name);
  results[name].forEach(print);
}
await mkdir('.results', {recursive: true});
await writeFile('.results/bench.json', JSON.stringify(results, null, 2));

/** Runs one bench in a browser of its own, over a profile on the disk: a private window keeps its database in memory. */
async function measure(name) {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-bench-'));
  await bundle(name, join(folder, 'site'));
  const site = await serve({'/': join(folder, 'site')}, {csp: policy});
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {executablePath, args: chromiumArgs});
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', error => console.error(error));
    page.on('console', message => console.log(`  ${message.text()}`));
    await exposeControls(context, page);
    await page.goto(`${site.url}/index.html`);
    return await withLimit(page.evaluate(() => globalThis.bench));
  } finally {
    await context.close();
    await site.close();
    await rm(folder, {recursive: true, force: true});
  }
}

/** The bench itself, and the pages it visits: `bench/NAME/PAGE.page.ts`, each with a script of its own. */
async function bundle(name, outDir) {
  await mkdir(outDir, {recursive: true});
  await writeFile(join(outDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const entry = JSON.stringify(resolve(root, 'bench', `${name}.bench.ts`));
  await page('index', {code: `import run from ${entry}; globalThis.bench = run();`}, outDir);
  const folder = resolve(root, 'bench', name);
  const pages = existsSync(folder) ? (await readdir(folder)).filter(file => file.endsWith('.page.ts')) : [];
  for (const file of pages) await page(file.slice(0, -'.page.ts'.length), {file: resolve(folder, file)}, outDir);
}

/**
 * A page that runs `code` or a `file`, built as a page's own build would: in a library's build what Vite writes keeps its spaces. The file is
 * the entry itself: imported by another it would be dropped, for the package says that its modules do nothing by themselves.
 */
async function page(name, {code, file}, outDir) {
  const wrapper = resolve(root, 'bench', 'measured.js'); // not on disk
  const src = resolve(root, 'src');
  const {output} = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [
      innerTags(src, 'bench'),
      minifyTemplates(src),
      {name: 'bench-page', enforce: 'pre', resolveId: id => (id === wrapper ? id : null), load: id => (id === wrapper ? code : null)},
    ],
    build: {outDir, emptyOutDir: false, target: 'es2022', minify: 'oxc', rolldownOptions: {input: file ?? wrapper, output: {entryFileNames: `${name}.js`}}},
  });
  const early = output.find(({fileName}) => fileName === `${name}.js`).imports.map(file => `<link rel="modulepreload" href="/${file}">`); // as Vite writes for a page
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="/icon.svg">${early.join('')}<script type="module" src="/${name}.js"></script><body></body></html>`;
  await writeFile(join(outDir, `${name}.html`), html);
}

/** Gives the page what only a driver can do; see `harness.ts`. */
async function exposeControls(context, page) {
  const session = await context.newCDPSession(page);
  await page.exposeFunction('throttleCpu', async factor => void (await session.send('Emulation.setCPUThrottlingRate', {rate: factor})));
  await page.exposeFunction('typeText', (text, pause = 0) => page.keyboard.type(text, {delay: pause}));
}

async function withLimit(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The bench took more than ${LIMIT / 60_000} minutes.`)), LIMIT);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function print({name, value, unit, aim}) {
  const number = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  const verdict = aim === undefined ? '' : value <= aim ? `  within ${aim}` : `  MISSED the aim of ${aim}`;
  console.log(`  ${name.padEnd(56)} ${number.padStart(9)} ${unit}${verdict}`);
}
