import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {cdnFiles, publicModules} from '../../scripts/build/entries.mjs';

const root = resolve(import.meta.dirname, '../..');
const marker = resolve(root, '.results/built');
const inputs = ['src', 'demo', 'test/pages', 'scripts/build', 'vite.config.ts', 'vite.pages.config.ts', 'package.json'];

/** Before the end-to-end tests: builds the kit, the portal and the test pages, unless they are newer than all they come from. */
export default function build(): void {
  const cdn = cdnFiles(publicModules(resolve(root, 'src'))).map(({name}) => `dist/cdn/${name}.js`);
  const outputs = ['dist/index.d.ts', ...cdn, 'dist-demo/index.html', 'dist-pages/blank.html'].map(path => resolve(root, path));
  const newest = Math.max(...inputs.map(path => newestIn(resolve(root, path))));
  if (outputs.every(path => existsSync(path)) && existsSync(marker) && statSync(marker).mtimeMs > newest) return;
  const started = new Date();
  const {status} = spawnSync(process.execPath, ['scripts/build.mjs', 'demo', 'pages'], {cwd: root, stdio: 'inherit'});
  if (status !== 0) throw new Error('The build failed; see above.');
  mkdirSync(dirname(marker), {recursive: true});
  writeFileSync(marker, '');
  utimesSync(marker, started, started); // what was edited during the build counts as newer
}

/** Milliseconds of the newest change at or below `path`; 0 when there is nothing. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const {mtimeMs} = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map(name => newestIn(resolve(path, name))));
}
