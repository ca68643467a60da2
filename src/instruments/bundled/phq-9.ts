import type { InstrumentDefinition, Wording } from '../instrument.js';
import { PHQ_CREDIT, PHQ_INTRO, PHQ_LABEL, PHQ_LICENCE, PHQ_SCALE } from './phq-scale.js';

const item = (number: number, en: string, nl: string) =>
  ({ id: `phq-9-${number}`, type: 'choice', options: 'days', text: { en, nl } satisfies Wording }) as const;

/** Nine items on low mood; Kroenke, Spitzer & Williams 2001. */
export const phq9: InstrumentDefinition = {
  id: 'phq-9',
  version: '1.0.0',
  url: 'urn:rapport-kit:questionnaire:phq-9',
  title: { en: 'Patient Health Questionnaire (PHQ-9)', nl: 'Patient Health Questionnaire (PHQ-9)' },
  label: PHQ_LABEL,
  intro: PHQ_INTRO,
  licence: PHQ_LICENCE,
  credit: PHQ_CREDIT,
  source: 'Kroenke K, Spitzer RL, Williams JBW (2001). The PHQ-9: validity of a brief depression severity measure. J Gen Intern Med 16:606-613. doi:10.1046/j.1525-1497.2001.016009606.x',
  totalCode: { system: 'http://loinc.org', code: '44261-6', display: 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]' },
  options: { days: PHQ_SCALE },
  items: [
    item(1, 'Little interest or pleasure in doing things', 'Weinig interesse of plezier in activiteiten'),
    item(2, 'Feeling down, depressed, or hopeless', 'Je neerslachtig, depressief of hopeloos voelen'),
    item(3, 'Trouble falling or staying asleep, or sleeping too much', 'Moeilijk inslapen, moeilijk doorslapen of te veel slapen'),
    item(4, 'Feeling tired or having little energy', 'Je moe voelen of weinig energie hebben'),
    item(5, 'Poor appetite or overeating', 'Weinig eetlust of te veel eten'),
    item(6, 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down', 'Een slecht gevoel over jezelf hebben, of het gevoel dat je een mislukkeling bent of jezelf of je familie hebt teleurgesteld'),
    item(7, 'Trouble concentrating on things, such as reading the newspaper or watching television', 'Moeite om je te concentreren, bijvoorbeeld om de krant te lezen of tv te kijken'),
    item(8, 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual', 'Zo traag bewegen of praten dat andere mensen het gemerkt kunnen hebben? Of juist zo onrustig of rusteloos zijn dat je veel meer bewoog dan gewoonlijk'),
    item(9, 'Thoughts that you would be better off dead or of hurting yourself in some way', 'De gedachte dat je beter dood zou kunnen zijn of jezelf op een of andere manier pijn zou doen'),
  ],
  scoring: { component: 'sum', total: 'sum', missing: { maxMissing: 2 }, source: 'At most 2 missing; item 9 is never prorated.' },
  bands: {
    citation: 'Kroenke, Spitzer & Williams 2001',
    levels: [
      { from: 0, text: { en: 'Minimal', nl: 'Minimaal' } },
      { from: 5, text: { en: 'Mild', nl: 'Licht' } },
      { from: 10, text: { en: 'Moderate', nl: 'Matig' } },
      { from: 15, text: { en: 'Moderately severe', nl: 'Matig ernstig' } },
      { from: 20, text: { en: 'Severe', nl: 'Ernstig' } },
    ],
  },
  risk: [{ item: 'phq-9-9', above: 0 }],
};
