// Compiles the browser tests and the kit under them once, in memory, with the tool that builds the kit: a page loads a few
// chunks where it would load some hundred modules, and each engine gets the same ones.
import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {build} from 'vite';

const root = resolve(import.meta.dirname, '../..');
/** What a page of a test asks for by its address, beside the test files. */
const ADDRESSED = ['src/define.ts'];
const SERVED_BY_THE_RUNNER = /^\/(__web|bundles\/)|^@web\/test-runner-commands/;

/** A web-test-runner plugin for the test files at or below `folders`. */
export function compiled(folders) {
  let files;
  return {
    name: 'compiled',
    async serverStart() {
      files = await compile((await Promise.all(folders.map(testsIn))).flat());
    },
    serve({path}) {
      const body = files.get(path.slice(1).replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : {body, type: 'js'};
    },
  };
}

async function testsIn(folder) {
  const paths = existsSync(resolve(root, folder)) ? await readdir(resolve(root, folder), {recursive: true}) : [];
  return paths.filter(path => path.endsWith('.browser.ts')).map(path => join(folder, path));
}

async function compile(tests) {
  const paths = [...ADDRESSED, ...tests];
  const {output} = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: {'process.env.NODE_ENV': '"development"'},
    worker: {format: 'es'},
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        checks: {pluginTimings: false},
        input: Object.fromEntries(paths.map(path => [path.replace(/\.ts$/, ''), resolve(root, path)])),
        external: SERVED_BY_THE_RUNNER,
        preserveEntrySignatures: 'allow-extension',
        output: {entryFileNames: '[name].js', chunkFileNames: 'compiled/[name]-[hash].js', assetFileNames: 'compiled/[name]-[hash][extname]'},
      },
    },
  });
  return new Map(output.map(({fileName, code, source}) => [fileName, code ?? source]));
}
