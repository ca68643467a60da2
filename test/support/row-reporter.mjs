// Leaves what every browser test came to, by engine, in a file for `npm run faults`; and the figures tests measured.
import {writeFileSync} from 'node:fs';

const FIGURE = 'figure:'; // how a test says what it measured: console.info('figure:', name, numbers)
const ENGINES = {Chrome: 'chromium', Chromium: 'chromium', Firefox: 'firefox', firefox: 'firefox', webkit: 'webkit', Webkit: 'webkit', MiniBrowser: 'webkit'};

/** @param {string} file */
export function rowReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const tests = [];
      const figures = [];
      for (const {browser, testFile, testResults, errors = [], logs = []} of sessions) {
        const engine = ENGINES[browser.name] ?? browser.name.toLowerCase();
        collect(testResults, engine, tests);
        for (const {message} of errors) tests.push({engine, title: testFile, passed: false, skipped: false, why: String(message)});
        for (const [mark, name, values] of logs) if (mark === FIGURE) figures.push({engine, name, values});
      }
      writeFileSync(file, JSON.stringify({tests, figures}, null, 1));
    },
  };
}

function collect(suite, engine, tests) {
  for (const {name, passed, skipped, error} of suite?.tests ?? []) tests.push({engine, title: name, passed: passed && !skipped, skipped, why: error?.message?.split('\n')[0]});
  for (const inner of suite?.suites ?? []) collect(inner, engine, tests);
}
