// What the tests of the rows came to.
import {readFile} from 'node:fs/promises';

const ENGINE = / \((chromium|firefox|webkit)\)$/; // how a test that drives a browser from outside says which

/**
 * @typedef {{engine: string, title: string, passed: boolean, skipped?: boolean, why?: string}} Test
 * @typedef {{row: number, name: string, section: string, expected: string}} Row
 */

/** Reads what both runners left: the tests, and the figures they measured. */
export async function readReport({browser, webkitKills, e2e, kills}) {
  const [inPage, inWebKit, outside, killed] = await Promise.all([browser, webkitKills, e2e, kills].map(readJson));
  const driven = (outside?.testResults ?? []).flatMap(({assertionResults}) => assertionResults).map(({title, status, failureMessages}) => ({
    engine: ENGINE.exec(title)?.[1] ?? 'chromium', title: title.replace(ENGINE, ''), why: failureMessages?.[0]?.split('\n')[0],
    passed: status === 'passed', skipped: ['skipped', 'pending', 'todo'].includes(status),
  }));
  return {tests: [...(inPage?.tests ?? []), ...(inWebKit?.tests ?? []), ...driven], figures: {heal: inPage?.figures ?? [], kills: killed ?? {}}};
}

/**
 * One score for each engine that ran anything. A row is `survived` when it has a test in that engine and all of them passed;
 * `failed` when one did not; `not run` when it has none there, or all were skipped.
 * @param {readonly Row[]} rows
 * @param {readonly Test[]} tests
 */
export function scoreOf(rows, tests) {
  const engines = [...new Set(tests.map(({engine}) => engine))].sort();
  return engines.map(engine => {
    const states = rows.map(row => ({...row, ...stateOf(row, tests.filter(test => test.engine === engine))}));
    return {engine, states, survived: states.filter(({state}) => state === 'survived').length, open: states.filter(({state}) => state !== 'survived')};
  });
}

function stateOf({name}, tests) {
  const own = tests.filter(({title, skipped}) => title.startsWith(`${name}:`) && !skipped);
  const failed = own.find(({passed}) => !passed);
  if (failed) return {state: 'failed', why: failed.why};
  return own.length > 0 ? {state: 'survived'} : {state: 'not run'};
}

async function readJson(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined); // that runner broke before it wrote anything: its rows count as not run
  return text === undefined ? undefined : JSON.parse(text);
}
