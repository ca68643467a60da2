// Adds up a browser run by engine and, where RAPPORT_RESULTS names a file, leaves the numbers there for `npm test`.
import {writeFileSync} from 'node:fs';

export function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      const engines = {};
      for (const {browser, testResults, errors} of sessions) {
        const count = (engines[browser.name] ??= {passed: 0, failed: 0});
        addSuite(count, testResults);
        if (errors?.length) count.failed += 1; // the file did not load, or threw outside a test
      }
      const lines = Object.entries(engines).map(([name, {passed, failed}]) => `  ${name}: ${passed} passed, ${failed} failed`);
      console.log(`\n${lines.join('\n')}\n`);
      if (process.env.RAPPORT_RESULTS) writeFileSync(process.env.RAPPORT_RESULTS, JSON.stringify(engines));
    },
  };
}

function addSuite(count, suite) {
  for (const test of suite?.tests ?? []) {
    if (!test.skipped) count[test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite?.suites ?? []) addSuite(count, inner);
}
