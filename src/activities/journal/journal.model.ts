import { type GenericSchema, safeParse } from 'valibot';
import { RapportError } from '../../core/errors.js';
import type { Model, Problem } from '../../core/model.js';
import { dayOf } from '../../core/time.js';
import { beginDay, dayProblems, daySchema, isEmptyDay, updateDay, type DayMessage, type DayPayload } from './kinds/day.model.js';
import { type EntryKind, type EntryMessage, type EntryPayload, isDay, withField } from './kinds/entry.js';
import { beginMood, isEmptyMood, moodProblems, moodSchema, updateMood, type MoodMessage, type MoodPayload } from './kinds/mood.model.js';
import { beginReflection, isEmptyReflection, reflectionProblems, reflectionSchema, updateReflection, type ReflectionMessage, type ReflectionPayload } from './kinds/reflection.model.js';
import { beginSleep, isEmptySleep, sleepProblems, sleepSchema, updateSleep, type SleepMessage, type SleepPayload } from './kinds/sleep.model.js';
import { beginThought, isEmptyThought, thoughtProblems, thoughtSchema, updateThought, type ThoughtMessage, type ThoughtPayload } from './kinds/thought.model.js';
import { beginTimeOut, isEmptyTimeOut, timeOutProblems, timeOutSchema, updateTimeOut, type TimeOutMessage, type TimeOutPayload } from './kinds/time-out.model.js';

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
  readonly schema: GenericSchema<unknown, P>;
  begin(entry: EntryPayload, afterSession: boolean): P;
  update(payload: P, message: M): P;
  problems(payload: P): readonly Problem[];
  isEmpty(payload: P): boolean;
}

type Of<Union, K extends EntryKind> = Extract<Union, { readonly kind: K; readonly type?: unknown }>;
type Kinds = { readonly [K in EntryKind]: Kind<Extract<JournalPayload, { kind: K }>, Exclude<Of<JournalMessage, K>, EntryMessage>> };

const kinds: Kinds = {
  reflection: { schema: reflectionSchema, begin: beginReflection, update: updateReflection, problems: reflectionProblems, isEmpty: isEmptyReflection },
  thought: { schema: thoughtSchema, begin: beginThought, update: updateThought, problems: thoughtProblems, isEmpty: isEmptyThought },
  sleep: { schema: sleepSchema, begin: beginSleep, update: updateSleep, problems: sleepProblems, isEmpty: isEmptySleep },
  mood: { schema: moodSchema, begin: beginMood, update: updateMood, problems: moodProblems, isEmpty: isEmptyMood },
  'time-out': { schema: timeOutSchema, begin: beginTimeOut, update: updateTimeOut, problems: timeOutProblems, isEmpty: isEmptyTimeOut },
  day: { schema: daySchema, begin: beginDay, update: updateDay, problems: dayProblems, isEmpty: isEmptyDay },
};

/** The kind's own functions; the payload and the message of one kind go together, which the type cannot say of a table. */
const kindOf = ({ kind }: { readonly kind: EntryKind }) => kinds[kind] as unknown as Kind<JournalPayload, JournalMessage>;

const VERSION = 1;

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

  parse(value, version) {
    if (version > VERSION) throw new RapportError('unsupported-version', 'a newer journal entry');
    const kind = typeof value === 'object' && value !== null ? (value as { readonly kind?: unknown }).kind : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) throw new RapportError('invalid', 'journal.kind is not valid');
    const { success, output, issues } = safeParse(kindOf({ kind: kind as EntryKind }).schema, value, { abortEarly: true });
    if (success) return output;
    throw new RapportError('invalid', `journal.${issues[0].path?.map(({ key }) => String(key)).join('.') ?? kind} is not valid`);
  },
};
