// Leaves what every browser test came to, by engine, in a file for `npm run faults`; and the figures tests measured.
import {writeFileSync} from 'node:fs';

const figures = [];
const ENGINES = {Chrome: 'chromium', Chromium: 'chromium', Firefox: 'firefox', firefox: 'firefox', webkit: 'webkit', Webkit: 'webkit', MiniBrowser: 'webkit'};

const engineOf = browser => ENGINES[browser.name] ?? browser.name.toLowerCase();

/** A web-test-runner plugin: a test says what it measured by `executeServerCommand('figure', {name, values})`. */
export function figureTaker() {
  return {
    name: 'figures',
    executeCommand({command, payload, session}) {
      if (command !== 'figure') return undefined;
      figures.push({engine: engineOf(session.browser), ...payload});
      return true;
    },
  };
}

/** @param {string} file */
export function rowReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const tests = [];
      for (const {browser, testFile, testResults, errors = []} of sessions) {
        const engine = engineOf(browser);
        collect(testResults, engine, tests);
        for (const {message} of errors) tests.push({engine, title: testFile, passed: false, skipped: false, why: String(message)});
      }
      writeFileSync(file, JSON.stringify({tests, figures}, null, 1));
    },
  };
}

function collect(suite, engine, tests) {
  for (const {name, passed, skipped, error} of suite?.tests ?? []) tests.push({engine, title: name, passed: passed && !skipped, skipped, why: error?.message?.split('\n')[0]});
  for (const inner of suite?.suites ?? []) collect(inner, engine, tests);
}
