import { unsafeCSS, type CSSResult } from 'lit';

/** A colour for a light and for a dark page. */
export type ColourPair = readonly [light: string, dark: string];

/** The colours of the theme `calm`, by the public token's name without `--rapport-color-`. Contrast is held by a test. */
export const colours = {
  surface: ['#FBF9F5', '#12181A'],
  'surface-raised': ['#FFFFFF', '#1B2326'],
  text: ['#1E2B2F', '#EAEFEF'],
  'text-muted': ['#526066', '#A7B4B8'],
  border: ['#85929A', '#6B7B82'],
  accent: ['#24676A', '#7FC8C2'],
  'on-accent': ['#FFFFFF', '#0B2021'],
  positive: ['#2A7247', '#7DCB98'],
  caution: ['#85560A', '#E2B45C'],
  critical: ['#A1362E', '#F1958B'],
  focus: ['#1A5FC4', '#8DBBFF'],
} as const satisfies Record<string, ColourPair>;

/** The other public tokens, by name without `--rapport-`, and what they are unless a page sets them. */
export const measures = {
  'font-family': "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', source-sans-pro, sans-serif",
  'font-family-heading': 'var(--_font-family)',
  // Follows the text around the element and the person's own setting; the bounds hold on pages whose root size is a trick.
  'font-size': 'clamp(13px, 1.0625em, 36px)',
  'line-height': '1.6',
  space: '4px',
  radius: '12px',
  'border-width': '1px',
  shadow: '0 1px 2px #0001, 0 8px 28px #0002',
  'target-size': '44px',
  duration: '200ms',
} as const satisfies Record<string, string>;

const knows = (value: string) => globalThis.CSS?.supports?.('color', value) ?? true; // outside a browser: as written
const KNOWS_SCHEMES = knows('light-dark(red, red)');

/** `light-dark()`, or the light colour in an engine without it (Chromium before 123). */
export function inScheme([light, dark]: ColourPair): string {
  return KNOWS_SCHEMES ? `light-dark(${light}, ${dark})` : light;
}

const mixed = (share: number) => `color-mix(in oklab, var(--_accent) ${share}%, var(--_surface))`;
/** What is selected: mixed, so that it follows a page's accent; a dark surface needs more of it to show. */
const TINT = inScheme(knows('color-mix(in oklab, red, red)') ? [mixed(15), mixed(25)] : ['#DDEBE8', '#1F3A3B']);
const STEPS = [1, 2, 3, 4, 6, 8, 12];

const own = [
  ...Object.entries(colours).map(([name, pair]) => `--_${name}: var(--rapport-color-${name}, ${inScheme(pair)})`),
  ...Object.entries(measures).map(([name, value]) => `--_${name}: var(--rapport-${name}, ${value})`),
  ...STEPS.map((step) => `--_space-${step}: calc(var(--_space) * ${step})`),
  `--_tint: ${TINT}`,
  `--_veil: ${inScheme(['#1E2B2F73', '#000000A6'])}`,
  '--_radius-field: calc(var(--_radius) * 2 / 3)',
  '--_radius-pill: calc(var(--_radius) * 99)', // square corners stay square
];

const all = (value: string, ...names: string[]) => names.map((name) => `--_${name}: ${value}`);

/** The person's own colours, and ink on paper: every token as a system colour. */
const system = [
  ...all('Canvas', 'surface', 'surface-raised', 'tint'),
  ...all('CanvasText', 'text', 'text-muted', 'border', 'positive', 'caution', 'critical'),
];

/**
 * Every public token mapped once to a private `--_name`, which is all that styles use. For the elements a page places;
 * what stands inside them inherits. Light or dark follows the page's `color-scheme`, or `--rapport-color-scheme` where a look is one of them only.
 */
export const tokens: CSSResult = unsafeCSS(`
:host { color-scheme: var(--rapport-color-scheme, inherit); ${own.join(';')} }
@media (prefers-contrast: more) { :host { ${all('var(--_text)', 'text-muted', 'border').join(';')} } }
@media (forced-colors: active) { :host { ${[...system, ...all('Highlight', 'accent', 'focus'), ...all('HighlightText', 'on-accent')].join(';')} } }
@media print { :host { color-scheme: light; ${[...system, ...all('CanvasText', 'accent', 'focus'), ...all('Canvas', 'on-accent')].join(';')} } }
`);
