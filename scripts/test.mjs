// npm test: types, unit tests, every browser found here, and the built pages end to end.
// `npm test -- unit browser` runs only those. The last line adds them all up.
import {mkdir, readFile, rm} from 'node:fs/promises';
import {ensureChromium} from './ensure-chromium.mjs';
import {exitCode} from './run.mjs';

const RESULTS = '.results';

const suites = {types, unit: () => vitest('unit'), browser, e2e: () => vitest('e2e')};
const asked = process.argv.slice(2);
const unknown = asked.filter(name => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}

const chosen = Object.keys(suites).filter(name => asked.length === 0 || asked.includes(name));
if (chosen.includes('browser') || chosen.includes('e2e')) await ensureChromium();
await mkdir(RESULTS, {recursive: true});

const lines = [];
const total = {passed: 0, failed: 0};
for (const name of chosen) {
  console.log(`\n── ${name} ──`);
  for (const [label, {passed, failed}] of Object.entries(await suites[name]())) {
    lines.push(`${label.padEnd(22)} ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
}
console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** The compiler run counts as one test; test/types holds what it must accept and refuse. */
async function types() {
  const code = await exitCode('tsc', ['--noEmit']);
  return {types: {passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1}};
}

async function vitest(project) {
  const file = `${RESULTS}/${project}.json`;
  await rm(file, {force: true});
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await exitCode('vitest', ['run', '--project', project, '--passWithNoTests', ...reporters]);
  const report = await readJson(file);
  return {[project]: honest(code, {passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0})};
}

async function browser() {
  const file = `${RESULTS}/browser.json`;
  await rm(file, {force: true});
  const code = await exitCode('wtr', [], {RAPPORT_RESULTS: file});
  const engines = Object.entries((await readJson(file)) ?? {});
  if (engines.length === 0) return {browser: honest(code || 1, {passed: 0, failed: 0})};
  const anyFailed = engines.some(([, {failed}]) => failed > 0);
  return Object.fromEntries(engines.map(([name, count]) => [`browser: ${name}`, anyFailed ? count : honest(code, count)]));
}

/** A run that ended badly without a failed test (a file that did not load, an error outside a test) failed all the same. */
function honest(code, {passed, failed}) {
  return {passed, failed: code !== 0 && failed === 0 ? 1 : failed};
}

async function readJson(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined); // no report: the run broke before it wrote one
  return text === undefined ? undefined : JSON.parse(text);
}
