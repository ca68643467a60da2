import { en as form } from '../../../components/questionnaire/strings/en.js';

/** The words of the questionnaire. */
export const en = {
  name: 'Questions',
  purpose: 'Answer what you can. You may leave things open.',
  again: 'Answer once more',
  problems: {
    nothing: 'Nothing is answered yet.',
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
    loading: 'One moment. The questions are on their way.',
    none: 'There are no questions here yet.',
    failed: 'These questions cannot be shown. Nothing you answered before is lost.',
    retry: 'Try again',
    notUnderstood: (count: number) => (count === 1 ? 'One part of this form cannot be answered here.' : `${count} parts of this form cannot be answered here.`),
    credit: 'About this form',
  },
  result: {
    title: 'Result',
    total: (value: string, min: string, max: string) => `${value} on a scale from ${min} to ${max}`,
    band: (band: string, citation: string) => `${band} (${citation})`,
    none: 'There is no total.',
    answered: (answered: number, asked: number) => `${answered} of ${asked} answered`,
    method: { complete: 'All questions count.', prorated: 'What was left open was filled in from the other answers.', 'not-scored': 'Too much was left open.' },
    riskOpen: 'A question that is never filled in from the others was left open.',
    careful: 'This is not a diagnosis. Best looked at with your therapist.',
  },
  history: {
    title: 'Earlier answers',
    empty: 'Answers you keep stand here.',
    older: 'Show older ones',
    openOf: (entry: string) => `Open ${entry}`,
    shared: 'Shared',
    by: { client: 'by the client', therapist: 'by the therapist' },
    edit: 'Change',
    share: (audience: string) => `Share with ${audience}`,
    unshare: 'Take sharing back',
    print: 'Print',
    delete: 'Delete',
    close: 'Close',
  },
};

export type QuestionnaireActivityWords = typeof en;
