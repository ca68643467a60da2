const things = (count: number) => (count === 1 ? '1 thing' : `${count} things`);

/** The words of the share review. */
export const en = {
  name: 'Look before you share',
  purpose: 'Choose what you want to share, see exactly what would leave, and then hand it over. Or leave it all as it is.',
  nothing: { title: 'There is nothing to share.', text: 'What you finish and keep for yourself is listed here, and you can share it when you like.' },
  choose: {
    title: 'Kept for yourself',
    text: 'Nothing is chosen. What you do not choose stays yours.',
    all: 'Choose all that are listed',
    none: 'Choose none',
    choose: (entry: string) => `Choose ${entry}`,
    read: 'Read it',
    readOf: (entry: string) => `Read it: ${entry}`,
    more: 'Show older ones',
    review: (count: number) => (count === 0 ? 'See what would leave' : `See what would leave: ${things(count)}`),
    first: 'Choose something first.',
    known: (kind: string, day: string) => `${kind}, ${day}`,
  },
  review: {
    title: 'This is what would leave',
    text: (audience: string) => `Every word below goes to ${audience}, and nothing else.`,
    leaveOut: 'Leave this out',
    leaveOutOf: (entry: string) => `Leave this out: ${entry}`,
    fhir: 'As a clinic’s system gets it',
    act: (count: number, audience: string) => `Share ${things(count)} with ${audience}`,
    back: 'Go back, share nothing',
    sharing: 'Handing over…',
  },
  done: (count: number, audience: string) => `You shared ${things(count)} with ${audience}.`,
  takenBack: 'It is yours alone again.',
  shared: {
    title: 'Shared already',
    more: 'Show older ones',
    takeBack: 'Take back',
    takeBackOf: (entry: string) => `Take back: ${entry}`,
    question: 'Take this back?',
    explain: (audience: string) => `We ask ${audience} to remove its copy. They may already have read it, and may have to keep it.`,
    act: 'Ask to remove it',
    keep: 'Leave it shared',
  },
  close: 'Close',
};

export type ShareReviewWords = typeof en;
