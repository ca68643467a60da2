import type { ColourToken } from './presets.js';

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Two colours that meet, and the least contrast they need. */
export interface ContrastPair {
  readonly colour: ColourToken;
  readonly on: ColourToken;
  readonly minimum: number;
}

const TEXT = 4.5; // WCAG 2.2, 1.4.3
const CONTROL = 3; // WCAG 2.2, 1.4.11

/** Every pair of tokens that meet in the kit. */
export const contrastPairs: readonly ContrastPair[] = [
  ...(['surface', 'surface-raised'] as const).flatMap((on) => [
    ...(['text', 'text-muted', 'accent', 'positive', 'caution', 'critical'] as const).map((colour) => ({ colour, on, minimum: TEXT })),
    ...(['border', 'focus'] as const).map((colour) => ({ colour, on, minimum: CONTROL })),
  ]),
  { colour: 'on-accent', on: 'accent', minimum: TEXT },
];

/** The contrast ratio of WCAG 2.2 between two opaque colours, 1 to 21. */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
