import type { Option, Wording } from '../instrument.js';

/** The answers that the PHQ family shares; the zero option reads "Not at all". */
export const PHQ_SCALE: readonly Option<Wording>[] = [
  { id: '0', text: { en: 'Not at all', nl: 'Helemaal niet' }, score: 0 },
  { id: '1', text: { en: 'Several days', nl: 'Meerdere dagen' }, score: 1 },
  { id: '2', text: { en: 'More than half the days', nl: 'Meer dan de helft van de dagen' }, score: 2 },
  { id: '3', text: { en: 'Nearly every day', nl: 'Bijna elke dag' }, score: 3 },
];

/** The question every item of the family completes. */
export const PHQ_INTRO: Wording = {
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  nl: 'Hoe vaak heb je in de afgelopen 2 weken last gehad van de volgende problemen?',
};

/** Its authors ask for nothing but this. */
export const PHQ_CREDIT: Wording = {
  en: 'Developed by Drs Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
  nl: 'Ontwikkeld door dr. Robert L. Spitzer, dr. Janet B.W. Williams, dr. Kurt Kroenke en collega’s, met een onderwijsbeurs van Pfizer Inc. Overnemen, vertalen, tonen en verspreiden mag zonder toestemming.',
};

export const PHQ_LICENCE = { name: 'Free to reproduce, translate, display and distribute', url: 'https://www.phqscreeners.com/' } as const;

/** Said beside the title: the English is the published text, the Dutch is not the validated one. */
export const PHQ_LABEL: Wording = {
  en: 'A screening form. Its result is not a diagnosis.',
  nl: 'Een vragenlijst om klachten te peilen. De uitkomst is geen diagnose. Eigen vertaling, niet gevalideerd.',
};
