// Puts the last run of `npm run faults` into a page, between two marks; what stands around them is written by hand.
import {readFile, writeFile} from 'node:fs/promises';

const [BEGIN, END] = ['<!-- faults: begin -->', '<!-- faults: end -->'];
const NAMES = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

export async function writeTable(path, run) {
  const page = await readFile(path, 'utf8');
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${path} has no place for the table.`);
  await writeFile(path, `${page.slice(0, before)}${BEGIN}\n${tableOf(run)}\n${page.slice(after)}`);
}

/** The score, the figures and one line for each row. */
export function tableOf({rows, score, figures, machine}) {
  const engines = score.map(({engine}) => engine);
  const lines = [
    `Run on ${machine}, ${new Date().toISOString().slice(0, 10)}.`, '',
    ...score.map(({engine, survived}) => `- **${NAMES[engine]}: survived ${survived} of ${rows.length}**`),
    ...figureLines(figures), '',
    `| | fault | what must hold | ${engines.map(engine => NAMES[engine]).join(' | ')} |`,
    `|---|---|---|${engines.map(() => '---|').join('')}`,
  ];
  let section = '';
  rows.forEach((row, at) => {
    if (row.section !== section) lines.push(`| | *${row.section}* | | ${engines.map(() => '').join(' | ')} |`);
    section = row.section;
    lines.push(`| ${row.row} | \`${row.name}\` | ${row.expected} | ${score.map(({states}) => states[at].state).join(' | ')} |`);
  });
  return lines.join('\n');
}

function figureLines({heal, kills}) {
  const killed = Object.entries(kills).map(([engine, {acknowledged, lost, damaged, kills: times}]) =>
    `- Acknowledged commits under ${times} kills of the browser, ${NAMES[engine]}: **${number(acknowledged)} made, ${lost} lost**, ${damaged} damaged`);
  const healed = heal.map(({engine, values: {p95, most, episodes}}) =>
    `- A save whose connection broke under it, ${NAMES[engine]}: healed in ${Math.round(p95)} ms at the 95th of 100, ${Math.round(most)} ms at most, of ${episodes}`);
  const silent = [...Object.values(kills).map(({lost}) => lost), ...heal.map(({values: {lost}}) => lost)].reduce((sum, each) => sum + each, 0);
  return [...killed, ...healed, ...(killed.length + healed.length > 0 ? [`- Silent losses (acknowledged, not there, not told): **${silent}**`] : [])];
}

const number = value => value.toLocaleString('en');
