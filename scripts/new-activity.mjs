// npm run new-activity NAME: stamps an activity that works, with its tests and a page of its own, from scripts/new-activity.
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {exitCode, root} from './run.mjs';

const TEMPLATE = join(root, 'scripts/new-activity');

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) stop('Give it a name in small letters and dashes: npm run new-activity gratitude');
if (existsSync(`src/activities/${name}`)) stop(`There is a src/activities/${name} already.`);

const words = name.split('-');
const title = words.join(' ').replace(/^./, letter => letter.toUpperCase());
const pascal = words.map(word => word.replace(/^./, letter => letter.toUpperCase())).join('');
const camel = pascal.replace(/^./, letter => letter.toLowerCase());
const named = text =>
  text
    .replaceAll('my-activity', name)
    .replaceAll('myActivity', camel)
    .replaceAll('MyActivity', pascal)
    .replaceAll('My activity', title)
    .replaceAll('my activity', title.toLowerCase());

for (const path of await templates()) {
  const target = named(path);
  await mkdir(dirname(target), {recursive: true});
  await writeFile(target, named(await readFile(join(TEMPLATE, path), 'utf8')), {flag: 'wx'}); // never over a file that is there
  console.log(`wrote ${target}`);
}
await addLine('src/define.ts', `import './activities/${name}/define.js';`);
await addLine('src/activities/index.ts', `import { ${camel} } from './${name}/index.js';`, /^import .* from '\.\/.*index\.js'/);
await addLine('src/activities/index.ts', `  { activity: ${camel}, loadElement: async () => (await import('./${name}/${name}.element.js')).${pascal}Element },`, /^  \{ activity: /);
await addLine('src/index.ts', `export { ${pascal}Element } from './activities/${name}/${name}.element.js';`);
const described = await exitCode('node', ['scripts/docs.mjs']);
const typed = await exitCode('tsc', ['--noEmit']);
process.exitCode = described || typed;
if (process.exitCode === 0) console.log(`\n<rapport-${name}> is there. Next: npm test, npm run dev, then ${name}.model.ts.`);

/** Adds a line below the last one like it; below everything where it is the first. */
async function addLine(file, line, like = /'\.\/activities\//) {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const last = lines.findLastIndex(each => like.test(each));
  lines.splice(last === -1 ? lines.length : last + 1, 0, line);
  await writeFile(file, `${lines.join('\n')}\n`);
  console.log(`added a line to ${file}`);
}

async function templates() {
  const entries = await readdir(TEMPLATE, {recursive: true, withFileTypes: true});
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(TEMPLATE.length + 1));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
