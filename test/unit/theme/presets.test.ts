import { describe, expect, test } from 'vitest';
import { contrastPairs, contrastRatio, type Rgb } from '../../../src/theme/contrast.js';
import { presets, themeCss, type ColourToken, type PresetName } from '../../../src/theme/presets.js';
import { colours } from '../../../src/theme/tokens.js';

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const schemes = ['light', 'dark'] as const;
const every = (Object.keys(presets) as PresetName[]).flatMap((name) => schemes.map((scheme) => [name, scheme] as const));

describe.each(every)('the look %s on a %s page', (name, scheme) => {
  const theme = presets[name];
  const pairs = { ...colours, ...theme.colours } as Readonly<Record<ColourToken, readonly [string, string]>>;
  const colour = (token: ColourToken) => rgb(pairs[token][schemes.indexOf(scheme)]!);

  test.each(contrastPairs)('$colour on $on reaches $minimum', ({ colour: token, on, minimum }) => {
    expect(contrastRatio(colour(token), colour(on))).toBeGreaterThanOrEqual(minimum);
  });
});

test('the look contrast has all its text at 7 or more', () => {
  for (const [at, scheme] of schemes.entries()) {
    const pairs = { ...colours, ...presets.contrast.colours };
    for (const { colour, on } of contrastPairs.filter(({ minimum }) => minimum > 3)) {
      expect(contrastRatio(rgb(pairs[colour][at]!), rgb(pairs[on][at]!)), `${colour} on ${on}, ${scheme}`).toBeGreaterThanOrEqual(7);
    }
  }
});

test('contrast is that of WCAG', () => {
  expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrastRatio([0x77, 0x77, 0x77], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

describe('a look as CSS', () => {
  test('is public tokens and nothing else', () => {
    for (const theme of Object.values(presets)) {
      const [selector, ...lines] = themeCss(theme, '.portal').trim().split('\n');
      expect(selector).toBe('.portal {');
      expect(lines.slice(0, -1).filter((line) => !/^ {2}--rapport-[\w-]+: .+;$/.test(line))).toEqual([]);
    }
  });

  test('keeps both schemes', () => {
    expect(themeCss({ colours: { accent: ['#111111', '#EEEEEE'] } })).toBe(':root {\n  --rapport-color-accent: light-dark(#111111, #EEEEEE);\n}\n');
  });
});
