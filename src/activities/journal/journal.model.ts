import type { Model, Problem } from '../../core/model.js';
import { dayOf } from '../../core/time.js';
import { beginDay, dayProblems, isEmptyDay, updateDay, type DayMessage, type DayPayload } from './kinds/day.model.js';
import { type EntryKind, type EntryMessage, type EntryPayload, isDay, withField } from './kinds/entry.js';
import { beginMood, isEmptyMood, moodProblems, updateMood, type MoodMessage, type MoodPayload } from './kinds/mood.model.js';
import { beginReflection, isEmptyReflection, reflectionProblems, updateReflection, type ReflectionMessage, type ReflectionPayload } from './kinds/reflection.model.js';
import { beginSleep, isEmptySleep, sleepProblems, updateSleep, type SleepMessage, type SleepPayload } from './kinds/sleep.model.js';
import { beginThought, isEmptyThought, thoughtProblems, updateThought, type ThoughtMessage, type ThoughtPayload } from './kinds/thought.model.js';
import { beginTimeOut, isEmptyTimeOut, timeOutProblems, updateTimeOut, type TimeOutMessage, type TimeOutPayload } from './kinds/time-out.model.js';

/** One journal entry, of one of six kinds. */
export type JournalPayload = ReflectionPayload | ThoughtPayload | SleepPayload | MoodPayload | TimeOutPayload | DayPayload;

/** What can happen to an entry: of any kind, or of the kind that is named. A message for another kind changes nothing. */
export type JournalMessage =
  | EntryMessage
  /** Goes on from an earlier version of the entry, or from what another entry held. */
  | { readonly type: 'version-chosen'; readonly payload: JournalPayload }
  | ReflectionMessage | ThoughtMessage | SleepMessage | MoodMessage | TimeOutMessage | DayMessage;

declare module '../../core/record.js' {
  interface ActivityPayloads {
    journal: JournalPayload;
  }
}

/** What the model needs of one kind. */
interface Kind<P extends EntryPayload, M> {
  begin(entry: EntryPayload, afterSession: boolean): P;
  update(payload: P, message: M): P;
  problems(payload: P): readonly Problem[];
  isEmpty(payload: P): boolean;
}

type Of<Union, K extends EntryKind> = Extract<Union, { readonly kind: K; readonly type?: unknown }>;
type Kinds = { readonly [K in EntryKind]: Kind<Extract<JournalPayload, { kind: K }>, Exclude<Of<JournalMessage, K>, EntryMessage>> };

const kinds: Kinds = {
  reflection: { begin: beginReflection, update: updateReflection, problems: reflectionProblems, isEmpty: isEmptyReflection },
  thought: { begin: beginThought, update: updateThought, problems: thoughtProblems, isEmpty: isEmptyThought },
  sleep: { begin: beginSleep, update: updateSleep, problems: sleepProblems, isEmpty: isEmptySleep },
  mood: { begin: beginMood, update: updateMood, problems: moodProblems, isEmpty: isEmptyMood },
  'time-out': { begin: beginTimeOut, update: updateTimeOut, problems: timeOutProblems, isEmpty: isEmptyTimeOut },
  day: { begin: beginDay, update: updateDay, problems: dayProblems, isEmpty: isEmptyDay },
};

/** The kind's own functions; the payload and the message of one kind go together, which the type cannot say of a table. */
const kindOf = ({ kind }: { readonly kind: EntryKind }) => kinds[kind] as unknown as Kind<JournalPayload, JournalMessage>;

/** Version of the entries' schema. */
export const VERSION = 1;

/** The journal: a reflection to begin with, and five more kinds by choice. */
export const model: Model<'journal', JournalMessage> = {
  activity: 'journal',
  version: VERSION,

  begin: ({ session, now }) => beginReflection({ day: dayOf(now), bring: false }, session !== undefined),

  update(payload, message) {
    if (message.type !== 'kind-chosen' && 'kind' in message) return message.kind === payload.kind ? kindOf(payload).update(payload, message) : payload;
    switch (message.type) {
      case 'kind-chosen':
        return message.kind === payload.kind ? payload : kindOf(message).begin({ day: payload.day, bring: false }, false);
      case 'day-chosen':
        return isDay(message.day) ? withField(payload, 'day', message.day) : payload;
      case 'bring-chosen':
        return withField(payload, 'bring', message.bring);
      case 'version-chosen':
        return message.payload;
    }
  },

  problems: (payload) => kindOf(payload).problems(payload),

  isEmpty: (payload) => kindOf(payload).isEmpty(payload),
};
