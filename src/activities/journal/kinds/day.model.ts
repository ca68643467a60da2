import type { Problem } from '../../../core/model.js';
import type { DayPart } from './choices.js';
import { type EntryPayload, type KindModel, tooLong, withField, wordless } from './entry.js';
import { added, removed, replaced } from './rows.js';

/** What a person did at one time of the day, with what they thought and felt. */
export interface DayMoment {
  readonly part: DayPart;
  readonly activity: string;
  readonly thought: string;
  readonly emotion: string;
}
export type MomentText = 'activity' | 'thought' | 'emotion';

/** A day in short: activities, thoughts and emotions by time of day. */
export interface DayPayload extends EntryPayload {
  readonly kind: 'day';
  readonly moments: readonly DayMoment[];
}

export type DayMessage = { readonly kind: 'day' } & (
  | { readonly type: 'moment-added'; readonly part: DayPart; readonly activity: string }
  | { readonly type: 'moment-written'; readonly at: number; readonly field: MomentText; readonly text: string }
  | { readonly type: 'moment-moved'; readonly at: number; readonly part: DayPart }
  | { readonly type: 'moment-removed'; readonly at: number }
  /** Adds what was done on another day, without its thoughts and emotions. */
  | { readonly type: 'activities-copied'; readonly from: readonly DayMoment[] }
);

/** A day without moments. */
function begin(entry: EntryPayload): DayPayload {
  return { kind: 'day', ...entry, moments: [] };
}

/** The day after `message`; a moment that is not there changes nothing. */
function update(payload: DayPayload, message: DayMessage): DayPayload {
  return withField(payload, 'moments', updateMoments(payload.moments, message));
}

function updateMoments(moments: readonly DayMoment[], message: DayMessage): readonly DayMoment[] {
  switch (message.type) {
    case 'moment-added':
      return added(moments, { part: message.part, activity: message.activity, thought: '', emotion: '' });
    case 'moment-written':
      return replaced(moments, message.at, (moment) => withField(moment, message.field, message.text));
    case 'moment-moved':
      return replaced(moments, message.at, (moment) => withField(moment, 'part', message.part));
    case 'moment-removed':
      return removed(moments, message.at);
    case 'activities-copied':
      return message.from.reduce((all, { part, activity }) => added(all, { part, activity, thought: '', emotion: '' }), moments);
  }
}

/** What a day still needs: one moment. */
function problems(payload: DayPayload): readonly Problem[] {
  if (isEmpty(payload)) return [{ field: 'activity', code: 'nothing-written' }];
  return payload.moments.flatMap(({ activity, thought, emotion }, i) => tooLong({ [`activity.${i}`]: activity, [`thought.${i}`]: thought, [`emotion.${i}`]: emotion }));
}

/** Tells whether no moment holds a word. */
function isEmpty({ moments }: DayPayload): boolean {
  return moments.every(({ activity, thought, emotion }) => wordless(activity, thought, emotion));
}

/** A day, as the journal needs it. */
export const dayModel: KindModel<DayPayload, DayMessage> = { begin, update, problems, isEmpty };
