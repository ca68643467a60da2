import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const copied = ['src', 'scripts', 'test/support', 'test/contracts', 'demo/server', 'package.json', 'tsconfig.json', 'custom-elements-manifest.config.mjs'];

describe('npm run new-activity', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-new-'));
  const stamp = (name: string) => spawnSync(process.execPath, ['scripts/new-activity.mjs', name], {cwd: folder, encoding: 'utf8'});
  let stamped: ReturnType<typeof stamp>;

  beforeAll(() => {
    for (const path of copied) cpSync(join(root, path), join(folder, path), {recursive: true});
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    stamped = stamp('small-joys');
  }, 180_000); // ms: it has the whole kit compiled
  afterAll(() => rmSync(folder, {recursive: true}));

  test('stamps an activity that compiles and is documented, its tests included', () => {
    expect(stamped.stderr).toBe('');
    expect(stamped.stdout).toContain('<rapport-small-joys> is there.');
    expect(stamped.status).toBe(0);
  });

  test('registers it and exports its class', () => {
    expect(readFileSync(join(folder, 'src/define.ts'), 'utf8')).toContain("import './activities/small-joys/define.js';");
    expect(readFileSync(join(folder, 'src/index.ts'), 'utf8')).toContain("export { SmallJoysElement } from './activities/small-joys/small-joys.element.js';");
  });

  test('leaves no word of the template behind', () => {
    expect(readFileSync(join(folder, 'src/activities/small-joys/small-joys.element.ts'), 'utf8')).not.toMatch(/my-?activity/i);
  });

  test.each(['small-joys', 'Small', '../up', ''])('refuses the name "%s"', name => {
    expect(stamp(name).status).toBe(1);
  });
});
