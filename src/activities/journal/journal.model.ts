import type { Model } from '../../core/model.js';
import { dayOf } from '../../core/time.js';
import type { DayMessage, DayPayload } from './kinds/day.model.js';
import { type EntryKind, type EntryMessage, isDay, type KindModel, withField } from './kinds/entry.js';
import type { MoodMessage, MoodPayload } from './kinds/mood.model.js';
import { reflectionModel, type ReflectionMessage, type ReflectionPayload } from './kinds/reflection.model.js';
import type { SleepMessage, SleepPayload } from './kinds/sleep.model.js';
import type { ThoughtMessage, ThoughtPayload } from './kinds/thought.model.js';
import type { TimeOutMessage, TimeOutPayload } from './kinds/time-out.model.js';

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

/** The models of the kinds that are there, by kind. */
export type KindModels = ReadonlyMap<EntryKind, KindModel<JournalPayload>>;

/** Version of the entries' schema. */
export const VERSION = 1;

/**
 * The journal: a reflection to begin with, and the kinds in `kinds`, which may grow. An entry of a kind that is not
 * there yet is never empty, has no problem and stays as it is: it is read and kept, and changed once its kind is there.
 */
export function journalModel(kinds: KindModels): Model<'journal', JournalMessage> {
  const modelOf = (kind: EntryKind) => kinds.get(kind) as KindModel<JournalPayload, JournalMessage> | undefined;
  return {
    activity: 'journal',
    version: VERSION,

    begin: ({ session, now }) => reflectionModel.begin({ day: dayOf(now), bring: false }, session !== undefined),

    update(payload, message) {
      if (message.type !== 'kind-chosen' && 'kind' in message) {
        return message.kind === payload.kind ? (modelOf(payload.kind)?.update(payload, message) ?? payload) : payload;
      }
      switch (message.type) {
        case 'kind-chosen':
          return message.kind === payload.kind ? payload : (modelOf(message.kind)?.begin({ day: payload.day, bring: false }, false) ?? payload);
        case 'day-chosen':
          return isDay(message.day) ? withField(payload, 'day', message.day) : payload;
        case 'bring-chosen':
          return withField(payload, 'bring', message.bring);
        case 'version-chosen':
          return message.payload;
      }
    },

    problems: (payload) => modelOf(payload.kind)?.problems(payload) ?? [],

    isEmpty: (payload) => modelOf(payload.kind)?.isEmpty(payload) ?? false,
  };
}
