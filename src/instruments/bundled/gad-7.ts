import type { InstrumentDefinition, Wording } from '../instrument.js';
import { PHQ_CREDIT, PHQ_INTRO, PHQ_LABEL, PHQ_LICENCE, PHQ_SCALE } from './phq-scale.js';

const item = (number: number, en: string, nl: string) =>
  ({ id: `gad-7-${number}`, type: 'choice', options: 'days', text: { en, nl } satisfies Wording }) as const;

/** Seven items on anxiety; Spitzer, Kroenke, Williams & Löwe 2006. */
export const gad7: InstrumentDefinition = {
  id: 'gad-7',
  version: '1.0.0',
  url: 'urn:rapport-kit:questionnaire:gad-7',
  title: { en: 'Generalised anxiety (GAD-7)', nl: 'Gegeneraliseerde angst (GAD-7)' },
  label: PHQ_LABEL,
  intro: PHQ_INTRO,
  licence: PHQ_LICENCE,
  credit: PHQ_CREDIT,
  source: 'Spitzer RL, Kroenke K, Williams JBW, Löwe B (2006). A brief measure for assessing generalized anxiety disorder: the GAD-7. Arch Intern Med 166:1092-1097. doi:10.1001/archinte.166.10.1092',
  totalCode: { system: 'http://loinc.org', code: '70274-6', display: 'Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]' },
  options: { days: PHQ_SCALE },
  items: [
    item(1, 'Feeling nervous, anxious, or on edge', 'Je zenuwachtig, angstig of gespannen voelen'),
    item(2, 'Not being able to stop or control worrying', 'Niet kunnen stoppen met piekeren of er geen grip op hebben'),
    item(3, 'Worrying too much about different things', 'Te veel piekeren over verschillende dingen'),
    item(4, 'Trouble relaxing', 'Moeite om te ontspannen'),
    item(5, 'Being so restless that it is hard to sit still', 'Zo onrustig zijn dat het moeilijk is om stil te zitten'),
    item(6, 'Becoming easily annoyed or irritable', 'Snel geërgerd of prikkelbaar zijn'),
    item(7, 'Feeling afraid as if something awful might happen', 'Bang zijn alsof er iets ergs zou kunnen gebeuren'),
  ],
  scoring: { component: 'sum', total: 'sum', missing: { maxMissing: 0 }, source: 'No rule for missing answers is known to us: all seven are needed.' },
  bands: {
    citation: 'Spitzer, Kroenke, Williams & Löwe 2006',
    levels: [
      { from: 0, text: { en: 'Minimal', nl: 'Minimaal' } },
      { from: 5, text: { en: 'Mild', nl: 'Licht' } },
      { from: 10, text: { en: 'Moderate', nl: 'Matig' } },
      { from: 15, text: { en: 'Severe', nl: 'Ernstig' } },
    ],
  },
};
