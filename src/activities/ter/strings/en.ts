import { en as form } from '../../../components/questionnaire/strings/en.js';

/** The words of the treatment engagement rating. */
export const en = {
  name: 'How has it been to take part?',
  purpose: 'A look back on taking part in the therapy, in nine areas. It is a place to start talking.',
  again: 'Rate once more',
  problems: {
    nothing: 'Nothing is answered yet.',
    period: 'The last day comes before the first.',
    required: 'This form cannot do without this answer. “Rather not say” is an answer too.',
    'too-low': 'This is lower than the form takes.',
    'too-high': 'This is higher than the form takes.',
    'not-whole': 'Write a whole number.',
    'too-long': 'This is longer than the form takes. Your words are still here.',
    'not-said': 'Say what it is, or choose another answer.',
    'wrong-kind': 'This answer does not fit the question.',
    'unknown-option': 'This answer is not on the form.',
  },
  form,
  source: {
    loading: 'One moment. The form is on its way.',
    none: 'There is no form here yet.',
    failed: 'This form cannot be shown. Nothing you answered before is lost.',
    retry: 'Try again',
    notUnderstood: (count: number) => (count === 1 ? 'One part of this form cannot be answered here.' : `${count} parts of this form cannot be answered here.`),
    credit: 'About this form',
  },
  about: {
    rater: { client: 'Rated by the client', therapist: 'Rated by the therapist' },
    session: (session: string) => `Session: ${session}`,
    period: 'Which time is this about?',
    from: 'From',
    to: 'Until',
  },
};

export type TerWords = typeof en;
