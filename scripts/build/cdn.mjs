// dist/cdn/: files for `<script type="module">`. Each holds all that it ever loads, so that one integrity hash covers it.
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {build} from 'vite';
import {cdnFiles, publicModules} from './entries.mjs';
import {inlineImports} from './inline-imports.mjs';
import {innerTags} from './inner-tags.mjs';
import {likeBesideLike} from './like-beside-like.mjs';
import {minifyTemplates} from './minify-templates.mjs';

/**
 * Builds every file, with its source map, the declaration of those whose module is on no disk, and the licences of all.
 * @param {string} root the project's folder
 */
export async function buildCdn(root) {
  const src = resolve(root, 'src');
  const folder = resolve(root, 'dist/cdn');
  const {version} = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8'));
  const files = cdnFiles(publicModules(src));
  await mkdir(folder, {recursive: true});
  await Promise.all(files.map(async ({name, entry, text}) => {
    await build(configOf({root, src, folder, version, name, text, entry: resolve(src, `${entry}.ts`)}));
    if (text) await writeFile(join(folder, `${name}.d.ts`), text);
  }));
  await writeLicenses(files.map(({name}) => join(folder, `${name}.js.map`)), join(folder, 'rapport.licenses.txt'));
}

/** @returns {import('vite').InlineConfig} */
function configOf(/** @type {any} */ {root, src, folder, version, name, entry, text}) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [inMemory(entry, text), innerTags(src, version), minifyTemplates(src), inlineImports(src), likeBesideLike(src, entry)],
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      outDir: folder,
      emptyOutDir: false,
      sourcemap: true,
      target: 'es2022',
      minify: 'oxc',
      lib: {entry, formats: ['es'], fileName: () => `${name}.js`},
      rolldownOptions: {
        checks: {bundlerTimings: false}, // builds that run side by side are slow each, and nothing is wrong
        // vite keeps white space and annotations in libraries, for bundlers; no bundler follows here
        output: {codeSplitting: false, minify: true, comments: {annotation: false}, postBanner: bannerOf(version)},
      },
    },
  };
}

/** A vite plugin: the module `entry` is `text`; where there is none, what stands on the disk. */
function inMemory(/** @type {string} */ entry, /** @type {string | undefined} */ text) {
  const isIt = (/** @type {string} */ id) => text !== undefined && id === entry;
  return {
    name: 'rapport-in-memory',
    enforce: /** @type {const} */ ('pre'),
    resolveId: (/** @type {string} */ id) => (isIt(id) ? id : null),
    load: (/** @type {string} */ id) => (isIt(id) ? text : null),
  };
}

function bannerOf(/** @type {string} */ version) {
  return `/*! rapport-kit ${version}, MIT. Parts under other licences: rapport.licenses.txt beside this file. */`;
}

/** The licence of every package that went into the files, as their source maps name them. */
async function writeLicenses(/** @type {string[]} */ maps, /** @type {string} */ file) {
  const sources = (await Promise.all(maps.map(async map => JSON.parse(await readFile(map, 'utf8')).sources))).flat();
  const names = sources.map(source => source.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean);
  const texts = await Promise.all([...new Set(names)].sort().map(async name => `${name}\n\n${await licenseOf(`node_modules/${name}`)}`));
  await writeFile(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function licenseOf(/** @type {string} */ folder) {
  const file = (await readdir(folder)).find(name => /^licen[cs]e/i.test(name));
  return file ? readFile(join(folder, file), 'utf8') : `Licence: ${JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).license}\n`;
}
