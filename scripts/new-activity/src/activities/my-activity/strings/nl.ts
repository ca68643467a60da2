import type { MyActivityWords } from './en.js';

/** Every word of my activity, in Dutch. */
export const nl: MyActivityWords = {
  name: 'My activity',
  purpose: 'Waar het voor is, in één zin.',
  problems: {
    'nothing-written': 'Schrijf één woord, of meer.',
    'too-long': 'Dit is te lang om heel te bewaren. Alles staat er nog; maak het wat korter.',
  },
  text: {
    label: 'Jouw woorden',
    left: (count: number) => (count === 1 ? 'Ruimte voor nog 1 letter.' : `Ruimte voor nog ${count} letters.`),
    over: (count: number) => (count === 1 ? '1 letter te veel. Hij is niet weg, maar zo kan het niet bewaard worden.' : `${count} letters te veel. Ze zijn niet weg, maar zo kan het niet bewaard worden.`),
  },
  history: {
    heading: 'Eerder',
    more: 'Oudere tonen',
    choose: (entry: string) => `Kies: ${entry}`,
    back: 'Terug naar schrijven',
  },
};
