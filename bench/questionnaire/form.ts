import type { InstrumentDefinition } from '../../src/instruments/instrument.js';

const SECTIONS = 9;
const EACH = 5; // items a section
export const POINTS = [1, 2, 3, 4, 5] as const;

/** The form every contestant asks: nine sections of five items on five points, with a total that grows. */
export const sections = Array.from({ length: SECTIONS }, (_, section) => ({
  title: `Section ${section + 1}`,
  items: Array.from({ length: EACH }, (_item, item) => ({ id: `s${section}-${item}`, text: `Item ${item + 1} of section ${section + 1}: in the last two weeks I found this easy to do` })),
}));

/** The same as a definition of ours. */
export const definition: InstrumentDefinition = {
  id: 'bench', version: '1', title: { en: 'Forty-five items' }, licence: { name: 'CC0-1.0' },
  options: { scale: POINTS.map((score) => ({ id: String(score), text: { en: `Answer ${score}` }, score })) },
  items: sections.map(({ title, items }, section) => ({
    id: `section-${section}`, type: 'group', text: { en: title },
    items: items.map(({ id, text }) => ({ id, type: 'choice', options: 'scale', text: { en: text } }) as const),
  })),
  scoring: { component: 'sum', total: 'sum', missing: {} },
};
