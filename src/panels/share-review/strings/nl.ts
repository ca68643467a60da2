import type { ShareReviewWords } from './en.js';

const things = (count: number) => (count === 1 ? '1 ding' : `${count} dingen`);

/** De woorden van "kijken voor je deelt". */
export const nl: ShareReviewWords = {
  name: 'Kijk voor je deelt',
  purpose: 'Kies wat je wilt delen, zie precies wat er weg zou gaan, en geef het dan pas af. Of laat alles zoals het is.',
  nothing: { title: 'Er is niets om te delen.', text: 'Wat je afmaakt en voor jezelf houdt, staat hier. Je kunt het delen wanneer je wilt.' },
  choose: {
    title: 'Voor jezelf gehouden',
    text: 'Er is niets gekozen. Wat je niet kiest, blijft van jou.',
    all: 'Kies alles wat hier staat',
    none: 'Kies niets',
    choose: (entry) => `Kies ${entry}`,
    read: 'Lees het',
    readOf: (entry) => `Lees het: ${entry}`,
    more: 'Laat oudere zien',
    review: (count) => (count === 0 ? 'Zie wat er weg zou gaan' : `Zie wat er weg zou gaan: ${things(count)}`),
    first: 'Kies eerst iets.',
    known: (kind, day) => `${kind}, ${day}`,
  },
  review: {
    title: 'Dit zou er weggaan',
    text: (audience) => `Elk woord hieronder gaat naar ${audience}, en verder niets.`,
    leaveOut: 'Laat dit weg',
    leaveOutOf: (entry) => `Laat dit weg: ${entry}`,
    fhir: 'Zoals het systeem van een praktijk het krijgt',
    act: (count, audience) => `Deel ${things(count)} met ${audience}`,
    back: 'Terug, niets delen',
    sharing: 'Het wordt afgegeven…',
  },
  done: (count, audience) => `Je deelde ${things(count)} met ${audience}.`,
  takenBack: 'Het is weer van jou alleen.',
  shared: {
    title: 'Al gedeeld',
    more: 'Laat oudere zien',
    takeBack: 'Terugnemen',
    takeBackOf: (entry) => `Terugnemen: ${entry}`,
    question: 'Dit terugnemen?',
    explain: (audience) => `We vragen ${audience} om de kopie te verwijderen. Misschien is het al gelezen, en misschien moet het bewaard blijven.`,
    act: 'Vraag om te verwijderen',
    keep: 'Laat het gedeeld',
  },
  close: 'Sluiten',
};
