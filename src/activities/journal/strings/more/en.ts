/** The words of what is loaded later still: parts of the forms, and entries that are read. */
export const en = {
  pause: {
    legend: 'For how long?',
    minutes: (count: number) => `${count} min`,
    start: 'Begin',
    again: 'Begin again',
    timer: {
      left: (minutes: number) => (minutes === 1 ? '1 minute left' : `${minutes} minutes left`),
      pause: 'Hold', resume: 'Go on', end: 'End', paused: 'Holding', hide: 'Hide the time', show: 'Show the time',
    },
  },
  none: 'Not filled in',
  reflection: {
    mood: 'One word, or none',
    running: 'It is quiet.',
    over: 'The quiet minutes are over. Write when you like.',
  },
  thought: {
    columns: 'How much do you want to look at?',
    layout: 'How do you want to see it?',
  },
  sleep: {
    missing: 'These mornings are still empty. They may stay so.',
    travel: 'I went to bed in another time zone',
    evening: 'Time zone where you went to bed',
    sameZone: 'The same as in the morning',
    sums: 'This night, by your own estimate',
    timeInBed: 'In bed',
    sleepWindow: 'From trying to sleep to waking up',
    totalSleep: 'Asleep',
    efficiency: 'Share of time in bed asleep',
    how: 'How this is worked out',
    formula: 'Asleep = from trying to sleep to waking up, less the time it took to fall asleep and the time awake in between. People often guess their sleep longer or shorter than a recording would.',
    hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
    percent: (share: string) => `${share} %`,
    warnings: {
      'unusual-time-in-bed': 'That is an unusual time in bed. If it is right, leave it.',
      'long-before-trying': 'There are more than six hours between going to bed and trying to sleep. If that is right, leave it.',
      'awake-longer-than-window': 'The minutes awake are more than the whole night, so no sleep is left. Have another look, or leave it.',
    },
  },
  mood: {
    map: 'Mood map',
    mapHint: 'Tap where you are, or use the arrow keys.',
    place: (words: string) => `You are here: ${words}`,
    nowhere: 'No place chosen yet',
    quarters: ['pleasant and full of energy', 'pleasant and calm', 'unpleasant and full of energy', 'unpleasant and calm'],
  },
  timeOut: {
    running: 'The pause goes on.',
    over: 'The pause is over.',
  },
};

/** The words of what is loaded later still, in one language. */
export type MoreWords = typeof en;
