import type { FrameWords } from './en.js';

/** The words of the frame round every activity, in Dutch. */
export const nl: FrameWords = {
  waiting: 'Een ogenblik. Deze pagina weet nog niet voor wie het is.',
  loading: 'Een ogenblik…',
  unreachable: 'Er is geen verbinding. Alles blijft hier bewaard tot die er is.',
  retry: 'Probeer opnieuw',
  audience: 'je kliniek',
  audienceOfTherapist: 'je cliënt',
  close: 'Sluiten',
  help: {
    open: 'Nu hulp nodig?',
    title: 'Nu hulp nodig?',
    fallback: 'Als je bang bent dat je jezelf iets aandoet: bel het noodnummer van je land of ga naar iemand die je vertrouwt.',
    note: 'Deze pagina is geen hulpdienst en niemand kijkt dag en nacht mee.',
    hours: (hours) => `Open ${hours}`,
  },
  quickExit: { leave: 'Nu weg', explain: 'Je verlaat deze pagina meteen. De geschiedenis van je browser wordt niet gewist.' },
};
