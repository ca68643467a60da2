/** The words of a form and of what was answered; both activities that ask one bring them along. */
export const en = {
  yes: 'Yes',
  no: 'No',
  other: 'Something else',
  otherText: (question: string) => `Something else: ${question}`,
  decline: 'Rather not say',
  notApplicable: 'Does not apply',
  clear: 'Clear',
  declined: 'Rather not say',
  open: 'Left open',
  required: 'Needed',
  progress: (answered: number, asked: number) => `${answered} of ${asked} answered`,
  position: (number: number, count: number) => `Question ${number} of ${count}`,
  back: 'Back',
  next: 'Next',
  review: 'Look over your answers',
  backToForm: 'Back to the questions',
  reviewTitle: 'Your answers',
  change: 'Change',
  leftOpen: (count: number) => (count === 0 ? 'Nothing is left open.' : count === 1 ? 'You left 1 open: answer it, or go on.' : `You left ${count} open: answer them, or go on.`),
  goToOpen: 'Go to the first one',
  total: 'Total so far',
  keys: 'Number keys answer. Enter goes to the next question.',
  missed: 'A part of this form did not load. What you answered is still here.',
  again: 'Try again',
  riskClient: 'Your answer is not watched. Tell someone today.',
  riskTherapist: 'This answer asks for a conversation today.',
};

/** What the questionnaire says. */
export type QuestionnaireWords = typeof en;
