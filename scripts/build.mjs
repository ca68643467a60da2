// npm run build: dist/ as published. `npm run build -- demo pages` builds those on top of it.
import {existsSync, readdirSync} from 'node:fs';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {versionInnerTags} from './build/inner-tags.mjs';
import {run} from './run.mjs';

process.env.NODE_ENV = 'production'; // else Lit is built with its developer warnings where a test runner set another

const sites = process.argv.slice(2);
const quiet = ['--logLevel', 'warn'];

await run('vite', ['build', ...quiet]);
await run('vite', ['build', '--mode', 'cdn', ...quiet]);
await writeLicenses('dist/cdn/rapport.js.map', 'dist/cdn/rapport.licenses.txt');
await run('tsc', ['-p', 'tsconfig.build.json']);
await versionInnerTagsInTypes('dist');
for (const site of sites.filter(hasPages)) await run('vite', ['build', '--config', 'vite.pages.config.ts', '--mode', site, ...quiet]);

/** The licence of every package that went into the single file, as its source map names them. */
async function writeLicenses(map, file) {
  const {sources} = JSON.parse(await readFile(map, 'utf8'));
  const packages = [...new Set(sources.map(source => source.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean))].sort();
  const texts = await Promise.all(packages.map(async name => `${name}\n\n${await licenseOf(`node_modules/${name}`)}`));
  await writeFile(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function licenseOf(folder) {
  const file = (await readdir(folder)).find(name => /^licen[cs]e/i.test(name));
  return file ? readFile(join(folder, file), 'utf8') : `Licence: ${JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).license}\n`;
}

/** Before a site has its first page there is nothing to bundle. */
function hasPages(site) {
  const folder = site === 'pages' ? 'test/pages' : site;
  return existsSync(folder) && readdirSync(folder, {recursive: true}).some(path => path.endsWith('.html'));
}

/** Declarations name the inner tags too, and would clash where two versions are installed. */
async function versionInnerTagsInTypes(folder) {
  const {version} = JSON.parse(await readFile('package.json', 'utf8'));
  const paths = (await readdir(folder, {recursive: true})).filter(path => path.endsWith('.d.ts')).map(path => join(folder, path));
  await Promise.all(paths.map(async path => writeFile(path, versionInnerTags(await readFile(path, 'utf8'), version))));
}
