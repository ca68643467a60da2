import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colours, measures, tokens } from '../../../src/theme/tokens.js';

const src = join(import.meta.dirname, '../../../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }));

const all = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name!));
const shared = all(tokens.cssText, /(--_[\w-]+):/g);

describe('private tokens', () => {
  test('each one that is used is defined in the theme, or in the file itself', () => {
    const missing = sources.flatMap(({ path, text }) => {
      const own = all(text, /(--_[\w-]+)'?[:,]/g); // `--_kind:` in a style, `setProperty('--_rows', …)` in code
      return [...all(text, /var\((--_[\w-]+)/g)].filter((name) => !own.has(name) && !shared.has(name)).map((name) => `${path}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('each one that the theme defines is used; the scale of space is offered whole', () => {
    const used = new Set([...sources.flatMap(({ text }) => [...all(text, /var\((--_[\w-]+)/g)]), ...all(tokens.cssText, /var\((--_[\w-]+)/g)]);
    expect([...shared].filter((name) => !used.has(name) && !/^--_space-\d+$/.test(name))).toEqual([]);
  });

  test('no style has a colour of its own', () => {
    const literal = sources
      .filter(({ path }) => !path.startsWith('theme'))
      .flatMap(({ path, text }) => [...text.matchAll(/css`([^`]*)`/g)].flatMap(([, style]) => [...style!.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)a?\(\s*[\d.]/gi)].map(([colour]) => `${path}: ${colour}`)));
    expect(literal).toEqual([]);
  });

  test('no style uses rem, which is the page\'s', () => {
    expect(sources.filter(({ text }) => [...text.matchAll(/css`([^`]*)`/g)].some(([, style]) => /\d(?:rem)\b/.test(style!))).map(({ path }) => path)).toEqual([]);
  });
});

describe('public tokens', () => {
  test('each is mapped once to a private one, with a default', () => {
    const names = [...Object.keys(colours).map((name) => `color-${name}`), ...Object.keys(measures)];
    for (const name of names) {
      expect(tokens.cssText.split(`var(--rapport-${name},`).length - 1, name).toBe(1);
      expect(tokens.cssText).toContain(`--_${name.replace('color-', '')}: var(--rapport-${name}, `);
    }
  });

  test('are those of the contract', () => {
    expect(Object.keys(colours)).toEqual(['surface', 'surface-raised', 'text', 'text-muted', 'border', 'accent', 'on-accent', 'positive', 'caution', 'critical', 'focus']);
    expect(Object.keys(measures)).toEqual(['font-family', 'font-family-heading', 'font-size', 'line-height', 'space', 'radius', 'border-width', 'shadow', 'target-size', 'duration']);
  });
});
