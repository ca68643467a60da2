import type { QuestionnaireWords } from './en.js';

/** Dutch. */
export const nl: QuestionnaireWords = {
  yes: 'Ja',
  no: 'Nee',
  other: 'Iets anders',
  otherText: (question) => `Iets anders: ${question}`,
  decline: 'Zeg ik liever niet',
  notApplicable: 'Niet van toepassing',
  clear: 'Wissen',
  declined: 'Zeg ik liever niet',
  open: 'Opengelaten',
  required: 'Nodig',
  progress: (answered, asked) => `${answered} van ${asked} beantwoord`,
  position: (number, count) => `Vraag ${number} van ${count}`,
  back: 'Terug',
  next: 'Verder',
  review: 'Bekijk je antwoorden',
  backToForm: 'Terug naar de vragen',
  reviewTitle: 'Je antwoorden',
  change: 'Veranderen',
  leftOpen: (count) => (count === 0 ? 'Er staat niets open.' : count === 1 ? 'Je liet er 1 open: beantwoord die, of ga verder.' : `Je liet er ${count} open: beantwoord ze, of ga verder.`),
  goToOpen: 'Naar de eerste',
  total: 'Totaal tot nu toe',
  keys: 'Met cijfertoetsen geef je antwoord. Met Enter ga je naar de volgende vraag.',
  riskClient: 'Niemand kijkt mee met je antwoord. Vertel het vandaag aan iemand.',
  riskTherapist: 'Dit antwoord vraagt om een gesprek vandaag.',
};
