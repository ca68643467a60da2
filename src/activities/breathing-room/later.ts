/** What the first steps do not need: the choice of a space, being there, coming back, and reading what was kept. Loaded as soon as they stand. */
import { ChoiceCards } from '../../components/choice-cards.js';
import { Pacer } from '../../components/pacer.js';
import { Timer } from '../../components/timer.js';

export { afterView } from './steps/after.view.js';
export { chooseView } from './steps/choose.view.js';
export { historyView } from './steps/history.view.js';
export { quietView } from './steps/quiet.view.js';
export { recordActionsView } from '../../components/record-actions.js';
export { recordView } from './steps/record.view.js';
export { reviewView } from './steps/review.view.js';

/** Components that only these use. */
export const dependencies = { 'rk-choice-cards': ChoiceCards, 'rk-timer': Timer, 'rk-pacer': Pacer } as const;
