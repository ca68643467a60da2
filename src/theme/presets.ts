import { inScheme, type ColourPair, type colours, type measures } from './tokens.js';

/** A public colour token without `--rapport-color-`. */
export type ColourToken = keyof typeof colours;
/** Any other public token without `--rapport-`. */
type MeasureToken = keyof typeof measures;

/** A look: what it changes of the look `calm`, which is what stands where nothing is set. */
export interface Theme {
  readonly colours: Partial<Readonly<Record<ColourToken, ColourPair>>>;
  readonly measures?: Partial<Readonly<Record<MeasureToken, string>>>;
  /** Light or dark inside the kit whatever the page is; without it the page's `color-scheme` decides. */
  readonly scheme?: 'light' | 'dark';
}

/** Warm paper and deep water-green: the look of the kit. */
const calm: Theme = { colours: {} };

/** White, blue, square and compact, for a page that is so too. */
const clinic: Theme = {
  colours: {
    surface: ['#FFFFFF', '#10161D'],
    'surface-raised': ['#FFFFFF', '#1A232D'],
    text: ['#16212C', '#E8EDF2'],
    'text-muted': ['#4D5B69', '#A6B3C0'],
    border: ['#7B8896', '#71808F'],
    accent: ['#1B5A9C', '#82B8F0'],
    'on-accent': ['#FFFFFF', '#0A1B2C'],
    focus: ['#8A3FB0', '#D9A8F2'],
  },
  measures: { 'font-family': 'system-ui, sans-serif', radius: '4px', 'line-height': '1.5', shadow: '0 2px 12px #0003' },
};

/** Always dark and low in blue, for late hours. */
const night: Theme = {
  colours: {
    surface: ['#15110F', '#15110F'],
    'surface-raised': ['#201A17', '#201A17'],
    text: ['#E9DFD6', '#E9DFD6'],
    'text-muted': ['#B5A698', '#B5A698'],
    border: ['#7F7166', '#7F7166'],
    accent: ['#E0A97B', '#E0A97B'],
    'on-accent': ['#22150B', '#22150B'],
    positive: ['#A9C788', '#A9C788'],
    caution: ['#E5B85F', '#E5B85F'],
    critical: ['#F09A86', '#F09A86'],
    focus: ['#F2C79B', '#F2C79B'],
  },
  scheme: 'dark',
};

/** Black on white or white on black, thick lines, larger targets; all text at least 7 to 1. */
const contrast: Theme = {
  colours: {
    surface: ['#FFFFFF', '#000000'],
    'surface-raised': ['#FFFFFF', '#000000'],
    text: ['#000000', '#FFFFFF'],
    'text-muted': ['#2B2B2B', '#DDDDDD'],
    border: ['#000000', '#FFFFFF'],
    accent: ['#00418F', '#9CD2FF'],
    'on-accent': ['#FFFFFF', '#000000'],
    positive: ['#00512A', '#8DF0AE'],
    caution: ['#5C3A00', '#FFD27A'],
    critical: ['#8E0F0F', '#FFB3AB'],
    focus: ['#B00070', '#FFE500'],
  },
  measures: { 'border-width': '2px', 'target-size': '48px', shadow: 'none' },
};

/** The looks that come with the kit. */
export const presets = { calm, clinic, night, contrast } as const satisfies Record<string, Theme>;

/** The name of a look that comes with the kit. */
export type PresetName = keyof typeof presets;

/** A look as CSS for a page's own style sheet: the public tokens, on `selector`. */
export function themeCss({ colours: pairs, measures: sizes = {}, scheme }: Theme, selector = ':root'): string {
  const lines = [
    ...(scheme ? [`--rapport-color-scheme: ${scheme}`] : []),
    ...Object.entries(pairs).map(([name, pair]) => `--rapport-color-${name}: ${inScheme(pair)}`),
    ...Object.entries(sizes).map(([name, value]) => `--rapport-${name}: ${value}`),
  ];
  return `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;
}

const applied = new WeakMap<Document | ShadowRoot, CSSStyleSheet>();

/**
 * Gives every element of the kit below `root` a look, in place of one given before. It adopts a style sheet, which the strictest content
 * security policy allows; it sets public tokens and nothing else, and with `night` the page's `color-scheme`.
 */
export function applyTheme(theme: PresetName | Theme, root: Document | ShadowRoot = document): void {
  let sheet = applied.get(root);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    applied.set(root, sheet);
    root.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(themeCss(typeof theme === 'string' ? presets[theme] : theme, root instanceof Document ? ':root' : ':host'));
}
