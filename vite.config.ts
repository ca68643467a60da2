import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, type UserConfig} from 'vite';
import {entryModules} from './scripts/build/entries.mjs';
import {inlineImports} from './scripts/build/inline-imports.mjs';
import {innerTags} from './scripts/build/inner-tags.mjs';
import {likeBesideLike} from './scripts/build/like-beside-like.mjs';
import {minifyTemplates} from './scripts/build/minify-templates.mjs';

const root = import.meta.dirname;
const src = resolve(root, 'src');
const {version, dependencies} = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};
const plugins = [innerTags(src, version), minifyTemplates(src)];

/** `dist/`: one file for each source file; dependencies stay imports. */
const npm: UserConfig = {
  root,
  plugins,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    minify: false,
    lib: {
      entry: Object.fromEntries(entryModules(src).map(path => [path, resolve(src, `${path}.ts`)])),
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: {
      external: Object.keys(dependencies).map(name => new RegExp(`^${name}($|/)`)),
      output: {preserveModules: true, preserveModulesRoot: 'src'},
    },
  },
};

const cdnEntry = resolve(src, 'cdn.ts');
const postBanner = `/*! rapport-kit ${version}, MIT. Parts under other licences: rapport.licenses.txt beside this file. */`;

/** `dist/cdn/rapport.js`: one self-contained file, lazy parts inlined, so that one integrity hash covers it. */
const cdn: UserConfig = {
  root,
  plugins: [...plugins, inlineImports(src), likeBesideLike(src, cdnEntry)],
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    minify: 'oxc',
    lib: {entry: cdnEntry, formats: ['es'], fileName: () => 'rapport.js'},
    // vite keeps white space and annotations in libraries, for bundlers; no bundler follows here
    rolldownOptions: {output: {codeSplitting: false, minify: true, comments: {annotation: false}, postBanner}},
  },
};

export default defineConfig(({mode}) => (mode === 'cdn' ? cdn : npm));
