// npm run check: everything a change must pass, in the order in which it fails fastest. `npm run check -- lint size` runs only those.
import {packageExports, plainModules, publicModules} from './build/entries.mjs';
import {exitCode} from './run.mjs';

const attw = ['--pack', '.', '--profile', 'esm-only', '--format', 'table-flipped', '--include-entrypoints', ...entrypoints()];

const steps = {
  lint: [
    ['eslint', 'src', 'test', 'demo', 'bench', '*.ts', '--no-error-on-unmatched-pattern', '--max-warnings', '0'],
    ['lit-analyzer', 'src/**/*.ts', '--rules.no-missing-import', 'off', '--maxWarnings', '0'],
  ],
  architecture: [['depcruise', 'src', '--config', '.dependency-cruiser.cjs']],
  unused: [['knip']],
  docs: [['node', 'scripts/docs.mjs', '--check']],
  tests: [['node', 'scripts/test.mjs']],
  build: [['node', 'scripts/build.mjs']],
  size: [['node', 'scripts/size.mjs']],
  package: [['publint', '--strict'], ['attw', ...attw]],
};

const asked = process.argv.slice(2);
const failed = [];
for (const [name, commands] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n══ ${name} ══`);
  for (const [command, ...args] of commands) {
    if ((await exitCode(command, args)) === 0) continue;
    failed.push(`${name} (${command})`);
    break;
  }
}
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks pass.');
process.exitCode = failed.length > 0 ? 1 : 0;

/** Every module path of the package that has types. */
function entrypoints() {
  const typed = Object.entries(packageExports(publicModules('src'), plainModules('src'))).filter(([, target]) => typeof target !== 'string');
  return typed.map(([path]) => path.replace('./', ''));
}
