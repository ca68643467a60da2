import type { InstrumentDefinition } from '../../../src/instruments/instrument.js';

/** A definition that uses every part there is. */
export const whole: InstrumentDefinition = {
  id: 'whole', version: '2.1', url: 'https://example.org/q/whole', title: { en: 'Whole', nl: 'Geheel' }, label: { en: 'Label' }, intro: { en: 'Intro' },
  licence: { name: 'CC0-1.0', url: 'https://example.org' }, credit: { en: 'Us' }, source: 'A paper', code: { system: 'http://loinc.org', code: '1-8', display: 'Form' }, totalCode: { code: 't' },
  options: { scale: [{ id: 'a', text: { en: 'A', nl: 'A' }, score: 0, code: { code: 'a' } }, { id: 'b', text: { en: 'B', nl: 'B' }, score: 2.5 }], plain: [{ id: 'x', text: { en: 'X', nl: 'X' } }] },
  items: [
    { id: 'g', type: 'group', text: { en: 'G', nl: 'G' }, items: [
      { id: 'c', type: 'choice', options: 'scale', text: { en: 'C', nl: 'C' }, reverse: true, required: true, mayNotApply: true, initial: 'a', prefix: '1', code: { code: 'c' } },
      { id: 'n', type: 'integer', text: { en: 'N', nl: 'N' }, min: 0, max: 10, initial: 3 },
    ] },
    { id: 'd', type: 'decimal', text: { en: 'D', nl: 'D' }, showWhen: { all: [{ item: 'c', operator: '=', value: 'b' }, { item: 'n', operator: '>', value: 4 }] } },
    { id: 's', type: 'string', text: { en: 'S', nl: 'S' }, maxLength: 10, initial: 'hi' },
    { id: 't', type: 'text', text: { en: 'T', nl: 'T' } },
    { id: 'y', type: 'date', text: { en: 'Y', nl: 'Y' }, initial: '2026-01-31' },
    { id: 'h', type: 'time', text: { en: 'H', nl: 'H' }, initial: '12:30' },
    { id: 'b', type: 'boolean', text: { en: 'B', nl: 'B' }, initial: true },
    { id: 'i', type: 'display', text: { en: 'I', nl: 'I' }, showWhen: { any: [{ item: 'b', operator: 'exists', value: true }] } },
    { id: 'o', type: 'open-choice', options: 'plain', text: { en: 'O', nl: 'O' }, initial: 'x' },
  ],
  components: [{ id: 'one', title: { en: 'One', nl: 'Een' }, items: ['c', 'n'] }],
  scoring: { component: 'sum', total: 'mean', missing: { minAnswered: 1, minShare: 0.5, maxMissing: 1 }, missingComponents: { maxMissing: 0 }, source: 'x' },
  bands: { citation: 'A paper', levels: [{ from: 0, text: { en: 'Low', nl: 'Laag' } }, { from: 5, text: { en: 'High', nl: 'Hoog' } }] },
  risk: [{ item: 'c', above: 0 }], change: { sd: 3, reliability: 0.8, citation: 'A paper' },
  raters: { client: { intro: { en: 'You', nl: 'Jij' }, items: { c: { en: 'I', nl: 'Ik' } } }, therapist: { items: {} } },
};
