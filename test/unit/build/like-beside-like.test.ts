import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { likeBesideLike } from '../../../scripts/build/like-beside-like.mjs';

/** A folder with these files in it, all empty. */
function tree(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'alike-'));
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

it('puts both languages of a catalogue beside one another, then what else is alike, each module once, before what the entry does itself', () => {
  const folder = tree('a/strings/en.ts', 'a/strings/nl.ts', 'a/a.styles.ts', 'a/a.element.ts', 'b/strings/en.ts', 'components/strings/en.ts', 'core/b.ts', 'cdn.ts');
  const entry = join(folder, 'cdn.ts');
  const { code } = likeBesideLike(folder, entry).transform('run();', entry)!;
  const order = [...code.matchAll(/import "([^"]+)";/g)].map(([, path]) => path!.slice(folder.length + 1).replaceAll('\\', '/'));
  expect(order).toEqual(['a/strings/en.ts', 'a/strings/nl.ts', 'b/strings/en.ts', 'components/strings/en.ts', 'core/b.ts', 'a/a.styles.ts']);
  expect(code.endsWith('run();')).toBe(true);
});

it('leaves every other module as it is', () => {
  const folder = tree('a/strings/en.ts', 'cdn.ts');
  expect(likeBesideLike(folder, join(folder, 'cdn.ts')).transform('run();', join(folder, 'a/strings/en.ts'))).toBeNull();
});
