import type { MoreWords } from './en.js';

/** De woorden van wat in de formulieren nog later geladen wordt. */
export const nl: MoreWords = {
  pause: {
    legend: 'Hoe lang?',
    minutes: (count) => `${count} min`,
    start: 'Begin',
    again: 'Begin opnieuw',
    timer: {
      left: (minutes) => (minutes === 1 ? 'nog 1 minuut' : `nog ${minutes} minuten`),
      pause: 'Stop even', resume: 'Ga verder', end: 'Klaar', paused: 'Staat stil', hide: 'Verberg de tijd', show: 'Toon de tijd',
    },
  },
  none: 'Niet ingevuld',
  reflection: {
    mood: 'Eén woord, of geen',
    running: 'Het is stil.',
    over: 'De stille minuten zijn voorbij. Schrijf wanneer je wilt.',
  },
  thought: {
    columns: 'Hoeveel wil je bekijken?',
    layout: 'Hoe wil je het zien?',
  },
  sleep: {
    missing: 'Deze ochtenden zijn nog leeg. Dat mag zo blijven.',
    travel: 'Ik ging in een andere tijdzone naar bed',
    evening: 'Tijdzone waar je naar bed ging',
    sameZone: 'Dezelfde als in de ochtend',
    sums: 'Deze nacht, naar je eigen schatting',
    timeInBed: 'In bed',
    sleepWindow: 'Van proberen te slapen tot wakker worden',
    totalSleep: 'Geslapen',
    efficiency: 'Deel van de tijd in bed dat je sliep',
    how: 'Hoe dit is uitgerekend',
    formula: 'Geslapen = van proberen te slapen tot wakker worden, min de tijd tot je sliep en de tijd dat je wakker lag. Mensen schatten hun slaap vaak langer of korter dan een meting.',
    hours: (hours, minutes) => `${hours} u ${minutes} min`,
    percent: (share) => `${share} %`,
    warnings: {
      'unusual-time-in-bed': 'Dat is een ongewone tijd in bed. Als het klopt, laat het dan zo.',
      'long-before-trying': 'Tussen naar bed gaan en proberen te slapen zit meer dan zes uur. Als het klopt, laat het dan zo.',
      'awake-longer-than-window': 'De minuten wakker zijn meer dan de hele nacht, dus blijft er geen slaap over. Kijk nog eens, of laat het zo.',
    },
  },
  mood: {
    map: 'Stemmingskaart',
    mapHint: 'Tik waar je bent, of gebruik de pijltjestoetsen.',
    place: (words) => `Je bent hier: ${words}`,
    nowhere: 'Nog geen plek gekozen',
    quarters: ['prettig en vol energie', 'prettig en rustig', 'onprettig en vol energie', 'onprettig en rustig'],
  },
  timeOut: {
    running: 'De pauze loopt.',
    over: 'De pauze is voorbij.',
  },
};
