import type { InstrumentDefinition } from '../instrument.js';

/** The instruments the kit carries, each loaded when it is first asked for. */
const BUNDLED = {
  'engagement-review': async () => (await import('./engagement-review.js')).engagementReview,
  'phq-9': async () => (await import('./phq-9.js')).phq9,
  'gad-7': async () => (await import('./gad-7.js')).gad7,
  'nine-component-template': async () => (await import('./ter-template.js')).terTemplate,
} as const satisfies Record<string, () => Promise<InstrumentDefinition>>;

export type BundledInstrument = keyof typeof BUNDLED;

export const BUNDLED_INSTRUMENTS = Object.keys(BUNDLED) as readonly BundledInstrument[];

/** Tells whether the kit carries an instrument of that name. */
export function isBundled(id: string): id is BundledInstrument {
  return Object.hasOwn(BUNDLED, id);
}

/** Loads one of the bundled instruments. */
export function loadInstrument(id: BundledInstrument): Promise<InstrumentDefinition> {
  return BUNDLED[id]();
}
