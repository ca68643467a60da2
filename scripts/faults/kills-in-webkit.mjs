// The rows that end a worker in the middle of a write, in WebKit, in a browser of their own: after such an end WebKitGTK's storage was
// seen to answer nobody any more, in pages that came later in the same browser, and a run that meets this waits for ever. By
// themselves they pass nearly always; should storage stop all the same, they may have another browser.
import {readFile, rm} from 'node:fs/promises';
import {findWebKit} from '../browsers.mjs';
import {exitCode} from '../run.mjs';

const TRIES = 3;
const LIMIT = 60_000; // ms: where storage answers it takes ten seconds

/** Leaves what the tests came to in `file`; nothing where no browser's storage lived. */
export async function killsInWebKit(file) {
  if (!findWebKit() || (process.env.BROWSERS && !process.env.BROWSERS.includes('webkit'))) return;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    await rm(file, {force: true});
    await exitCode('wtr', ['--files', 'test/faults/kill.browser.ts'], {BROWSERS: 'webkit', RAPPORT_ROWS: file}, LIMIT);
    const report = await readFile(file, 'utf8').catch(() => undefined); // it was ended before it wrote any
    if (report !== undefined && JSON.parse(report).tests.every(({passed}) => passed)) return;
    console.log(`WebKit's storage did not live through the kills (${attempt} of ${TRIES}).`);
  }
}
