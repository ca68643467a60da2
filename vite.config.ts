import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig} from 'vite';
import {entryModules} from './scripts/build/entries.mjs';
import {innerTags} from './scripts/build/inner-tags.mjs';
import {minifyTemplates} from './scripts/build/minify-templates.mjs';

const root = import.meta.dirname;
const src = resolve(root, 'src');
const {version, dependencies} = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/** `dist/`: one file for each source file; dependencies stay imports. What is in `dist/cdn/` is built by scripts/build/cdn.mjs. */
export default defineConfig({
  root,
  plugins: [innerTags(src, version), minifyTemplates(src)],
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
});
