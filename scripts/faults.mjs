// npm run faults: every row of the list in every engine found here. Prints "survived N of 56" for each and the rows that
// are not, and writes the table into docs/reliability.md. A row is survived when each of its tests ran and passed.
import {mkdir, readFile, rm} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {ensureChromium} from './ensure-chromium.mjs';
import {exitCode} from './run.mjs';
import {killsInWebKit} from './faults/kills-in-webkit.mjs';
import {readReport, scoreOf} from './faults/score.mjs';
import {writeTable} from './faults/table.mjs';

const FILES = {browser: '.results/faults-browser.json', webkitKills: '.results/faults-webkit-kills.json', e2e: '.results/faults-e2e.json', kills: '.results/kills.json'};

await ensureChromium();
await mkdir('.results', {recursive: true});
for (const file of Object.values(FILES)) await rm(file, {force: true});
await exitCode('wtr', [], {RAPPORT_ROWS: FILES.browser}); // the fault files alone
await killsInWebKit(FILES.webkitKills);
const driven = ['test/faults', 'test/e2e/kill.e2e.ts', 'test/e2e/tabs.e2e.ts', 'test/e2e/hand-over', 'test/e2e/embed.e2e.ts', 'test/e2e/sign-out.e2e.ts'];
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${FILES.e2e}`];
await exitCode('vitest', ['run', '--project', 'e2e', '--project', 'faults', ...driven, ...reporters]);

const rows = JSON.parse(await readFile('test/faults/rows.json', 'utf8'));
const report = await readReport(FILES);
const score = scoreOf(rows, report.tests);
for (const {engine, survived, open} of score) {
  console.log(`\n${engine}: survived ${survived} of ${rows.length}`);
  for (const {row, name, state, why} of open) console.log(`  ${row}. ${name}: ${state}${why ? ` (${why})` : ''}`);
}
await writeTable('docs/reliability.md', {rows, score, figures: report.figures, machine: `${availableParallelism()} cores, ${process.platform}`});
process.exitCode = score.some(({open}) => open.some(({state}) => state === 'failed')) ? 1 : 0;
