import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {cruise, type IConfiguration, type ICruiseResult} from 'dependency-cruiser';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** What each file of a planted tree imports, and the rule that must refuse it; none where it is allowed. */
const planted: readonly {file: string; imports: string; rule?: string}[] = [
  {file: 'core/record.ts', imports: './ids.js'},
  {file: 'core/up.ts', imports: '../store/store.js', rule: 'core-imports-only-down'},
  {file: 'store/up.ts', imports: '../runtime/element.js', rule: 'store-imports-only-down'},
  {file: 'runtime/up.ts', imports: '../components/dialog.js', rule: 'runtime-imports-only-down'},
  {file: 'activities/ter/up.ts', imports: '../../panels/my-data/my-data.element.js', rule: 'activities-imports-only-down'},
  {file: 'activities/ter/neighbour.ts', imports: '../journal/journal.model.js', rule: 'activities-are-strangers'},
  {file: 'activities/ter/register.ts', imports: '../index.js', rule: 'activities-are-strangers'},
  {file: 'activities/index.ts', imports: './journal/journal.model.js'},
  {file: 'components/field.ts', imports: '../store/store.js', rule: 'components-are-dumb'},
  {file: 'components/card.ts', imports: '../runtime/activity-controller.js', rule: 'components-are-dumb'},
  {file: 'components/dialog.ts', imports: '../runtime/define-tag.js'},
  {file: 'core/lit.ts', imports: 'lit', rule: 'pure-files-stay-pure'},
  {file: 'activities/ter/ter.model.ts', imports: 'lit', rule: 'pure-files-stay-pure'},
  {file: 'activities/ter/ter.fhir.ts', imports: '../../store/store.js', rule: 'pure-files-stay-pure'},
  {file: 'activities/ter/strings/en.ts', imports: '../../../runtime/element.js', rule: 'pure-files-stay-pure'},
  {file: 'runtime/strings/nl.ts', imports: './en.js'},
  {file: 'activities/ter/ter.element.ts', imports: 'lit'},
  {file: 'store/lit.ts', imports: '@lit/context', rule: 'store-and-sync-know-no-lit'},
  {file: 'store/connection.ts', imports: 'idb'},
  {file: 'runtime/database.ts', imports: 'idb', rule: 'only-the-store-opens-databases'},
  {file: 'components/chips.ts', imports: 'lit/decorators.js', rule: 'own-decorators'},
  {file: 'activities/ter/acts.ts', imports: './define.js', rule: 'classes-do-not-register'},
  {file: 'activities/ter/define.ts', imports: '../../runtime/define.js'},
  {file: 'panels/front.ts', imports: '../index.js', rule: 'nothing-imports-the-front-door'},
  {file: 'store/round.ts', imports: './trip.js', rule: 'no-circle'},
  {file: 'store/test-tool.ts', imports: 'fast-check', rule: 'no-orphan-dependency'},
  {file: 'store/disk.ts', imports: 'node:fs', rule: 'no-node'},
];

const targets: Record<string, string> = {
  'core/ids.ts': '',
  'store/store.ts': '',
  'store/trip.ts': "import './round.js';",
  'runtime/element.ts': '',
  'runtime/strings/en.ts': '',
  'runtime/define.ts': '',
  'runtime/define-tag.ts': '',
  'runtime/activity-controller.ts': '',
  'activities/journal/journal.model.ts': '',
  'panels/my-data/my-data.element.ts': '',
  'index.ts': '',
};

describe('the layers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-layers-'));
  let refused: readonly {from: string; rule: string}[];

  beforeAll(async () => {
    const files = {...targets, ...Object.fromEntries(planted.map(({file, imports}) => [file, `import '${imports}';`]))};
    for (const [file, text] of Object.entries(files)) write(join(folder, 'src', file), `${text}\nexport {};\n`);
    for (const path of ['package.json', 'tsconfig.json', 'node_modules']) symlinkSync(join(root, path), join(folder, path));
    refused = await violations(folder);
  });

  afterAll(() => rmSync(folder, {recursive: true}));

  test.each(planted.filter(({rule}) => rule))('$file may not import $imports', ({file, rule}) => {
    expect(refused).toContainEqual({from: `src/${file}`, rule});
  });

  test.each(planted.filter(({rule}) => !rule))('$file may import $imports', ({file}) => {
    expect(refused.filter(({from}) => from === `src/${file}`)).toEqual([]);
  });

  test('every rule has a planted file', () => {
    const rules = config.forbidden?.map(({name}) => name).filter(name => !name?.endsWith('-imports-only-down'));
    expect(planted.map(({rule}) => rule)).toEqual(expect.arrayContaining(rules ?? []));
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}

async function violations(baseDir: string): Promise<{from: string; rule: string}[]> {
  const {forbidden} = config;
  const {output} = await cruise(['src'], {...config.options, tsConfig: {fileName: join(root, 'tsconfig.json')}, baseDir, validate: true, ruleSet: {forbidden: forbidden ?? []}});
  return (output as ICruiseResult).summary.violations.map(({from, rule}) => ({from, rule: rule.name}));
}
