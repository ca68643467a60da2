import type { InstrumentDefinition } from '../instrument.js';

const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const SCALE = [1, 2, 3, 4, 5] as const;

/** Nine empty slots, for a service that holds the rights to a nine-component rating: fill in its texts, keep the structure. */
export const terTemplate: InstrumentDefinition = {
  id: 'nine-component-template',
  version: '0.0.0',
  title: { en: 'Title of your instrument' },
  label: { en: 'Template. Fill in the texts you hold the rights to.' },
  intro: { en: 'What the rater is asked, and the period it is about.' },
  licence: { name: 'Name of the licence you hold' },
  credit: { en: 'Whose work it is.' },
  options: { scale: SCALE.map((score) => ({ id: String(score), text: { en: `Answer ${score}` }, score })) },
  items: SLOTS.map((slot) => ({
    id: `component-${slot}`,
    type: 'group',
    text: { en: `Component ${slot}` },
    items: [{ id: `component-${slot}-item-1`, type: 'choice', options: 'scale', text: { en: `Item 1 of component ${slot}` } }],
  })),
  components: SLOTS.map((slot) => ({ id: `component-${slot}`, title: { en: `Component ${slot}` }, items: [`component-${slot}-item-1`] })),
  scoring: { component: 'mean', total: 'sum', missing: { minShare: 0.5 }, missingComponents: { maxMissing: 0 } },
};
