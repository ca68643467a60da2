// Serves bundles to browser tests at /bundles/NAME.js: libraries that are no ES modules as they come, and the kit in one file as of any version.
import {resolve} from 'node:path';
import {build} from 'vite';
import {innerTags} from '../../scripts/build/inner-tags.mjs';

const root = resolve(import.meta.dirname, '../..');
const src = resolve(root, 'src');
const PATH = /^\/bundles\/([\w-]+?)(?:@([\d.]+))?\.js$/;
const made = new Map();

/** A web-test-runner plugin. `kit@1.2.3.js` is the kit as that version builds it; any other name is a file of test/faults/bundles. */
export function bundles() {
  return {
    name: 'bundles',
    async serve({path}) {
      const [, name, version] = PATH.exec(path) ?? [];
      if (name === undefined) return undefined;
      if (!made.has(path)) made.set(path, bundle(name, version));
      return {body: await made.get(path), type: 'js'};
    },
  };
}

async function bundle(name, version) {
  const entry = name === 'kit' ? resolve(src, 'cdn.ts') : resolve(root, `test/faults/bundles/${name}.ts`);
  const [{output}] = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: version ? [innerTags(src, version)] : [],
    build: {write: false, target: 'es2022', minify: false, lib: {entry, formats: ['es'], fileName: () => 'bundle.js'}, rolldownOptions: {output: {codeSplitting: false}}},
  });
  return output[0].code;
}
