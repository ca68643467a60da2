// npm run build: dist/ as published. `npm run build -- demo pages` builds those on top of it.
import {existsSync, readdirSync} from 'node:fs';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {buildCdn} from './build/cdn.mjs';
import {versionInnerTags} from './build/inner-tags.mjs';
import {root, run} from './run.mjs';

process.env.NODE_ENV = 'production'; // else Lit is built with its developer warnings where a test runner set another

const sites = process.argv.slice(2);
const quiet = ['--logLevel', 'warn'];

await run('vite', ['build', ...quiet]);
await Promise.all([buildCdn(root), run('tsc', ['-p', 'tsconfig.build.json'])]);
await versionInnerTagsInTypes('dist');
for (const site of sites.filter(hasPages)) await run('vite', ['build', '--config', 'vite.pages.config.ts', '--mode', site, ...quiet]);

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
