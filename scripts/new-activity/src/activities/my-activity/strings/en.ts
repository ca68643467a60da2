/** Every word of my activity. */
export const en = {
  name: 'My activity',
  purpose: 'What it is for, in one sentence.',
  problems: {
    'nothing-written': 'Write one word, or more.',
    'too-long': 'This is too long to keep whole. Everything is still here; make it a little shorter.',
  },
  text: {
    label: 'Your words',
    left: (count: number) => (count === 1 ? 'Room for 1 more letter.' : `Room for ${count} more letters.`),
    over: (count: number) => (count === 1 ? '1 letter too many. It is not lost, but it cannot be kept like this.' : `${count} letters too many. They are not lost, but they cannot be kept like this.`),
  },
  history: {
    heading: 'Earlier',
    more: 'Show older ones',
    choose: (entry: string) => `Choose: ${entry}`,
    back: 'Back to writing',
  },
};

/** The words of my activity, in one language. */
export type MyActivityWords = typeof en;
