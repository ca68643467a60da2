import { nightOf } from '../night.js';
import type { KindModel } from './entry.js';
import { type SleepMessage, sleepModel, type SleepPayload } from './sleep.model.js';

/** A night, as it is kept: its times must follow one another, clock changes and travel counted in. */
export const orderedModel: KindModel<SleepPayload, SleepMessage> = {
  ...sleepModel,
  problems: (payload) => [...sleepModel.problems(payload), ...(nightOf(payload) === 'out-of-order' ? [{ field: 'outOfBed', code: 'out-of-order' }] : [])],
};
