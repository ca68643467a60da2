import { custom, exactOptional, literal, object, picklist, strictObject, string, union } from 'valibot';
import type { Problem } from '../../../core/model.js';
import { isLocalIso } from '../../../core/time.js';
import { entryFields, type EntryPayload, percent, tooLong, wholeBetween, wholeWithin, withField, wordless, words } from './entry.js';

/** Things that calm many people; a person adds their own. */
export const CALMING = ['step-outside', 'cold-water', 'slow-breath', 'walk', 'music', 'look-around', 'hold-something', 'call-someone'] as const;
export type CalmingId = (typeof CALMING)[number];
export type CalmingAction = { readonly id: CalmingId } | { readonly own: string };

/** How many minutes a pause can be set for. */
export const PAUSE_MINUTES = [1, 3, 5, 10, 20] as const;

const MOST_SECONDS = 24 * 60 * 60;

/** A pause in a bad moment: what set it off, what helped, and what next. */
export interface TimeOutPayload extends EntryPayload {
  readonly kind: 'time-out';
  readonly trigger: string;
  /** How strong it was before, 0 to 100. */
  readonly before?: number;
  readonly action?: CalmingAction;
  /** The minutes the timer was set for. */
  readonly minutes?: number;
  /** When the timer began, ISO 8601 with the local offset; it runs while there is no `seconds`. */
  readonly startedAt?: string;
  /** How long the pause really was. */
  readonly seconds?: number;
  /** How strong it was after, 0 to 100. */
  readonly after?: number;
  readonly next: string;
}

export type TimeOutMessage = { readonly kind: 'time-out' } & (
  | { readonly type: 'field-written'; readonly field: 'trigger' | 'next'; readonly text: string }
  /** Without a rating: it was cleared. */
  | { readonly type: 'intensity-rated'; readonly moment: 'before' | 'after'; readonly rating?: number }
  | { readonly type: 'action-chosen'; readonly action?: CalmingAction }
  | { readonly type: 'timer-started'; readonly minutes: number; readonly at: string }
  | { readonly type: 'timer-ended'; readonly seconds: number }
);

/** The schema of a calming action. */
export const calmingAction = union([strictObject({ id: picklist(CALMING) }), strictObject({ own: string() })]);

/** The schema of a time-out. */
export const timeOutSchema = object({
  kind: literal('time-out'),
  ...entryFields,
  trigger: words(),
  before: exactOptional(percent()),
  action: exactOptional(calmingAction),
  minutes: exactOptional(wholeBetween(1, 60)),
  startedAt: exactOptional(custom<string>(isLocalIso)),
  seconds: exactOptional(wholeBetween(0, MOST_SECONDS)),
  after: exactOptional(percent()),
  next: words(),
});

/** A time-out of which nothing is known yet. */
export function beginTimeOut(entry: EntryPayload): TimeOutPayload {
  return { kind: 'time-out', ...entry, trigger: '', next: '' };
}

/** The time-out after `message`. */
export function updateTimeOut(payload: TimeOutPayload, message: TimeOutMessage): TimeOutPayload {
  switch (message.type) {
    case 'field-written':
      return withField(payload, message.field, message.text);
    case 'intensity-rated':
      return withField(payload, message.moment, wholeWithin(message.rating, 0, 100));
    case 'action-chosen':
      return sameAction(payload.action, message.action) ? payload : withField(payload, 'action', message.action);
    case 'timer-started':
      return isLocalIso(message.at) ? withField({ ...payload, minutes: wholeWithin(message.minutes, 1, 60) ?? 1, startedAt: message.at }, 'seconds', undefined) : payload;
    case 'timer-ended':
      return payload.startedAt === undefined ? payload : withField(payload, 'seconds', wholeWithin(message.seconds, 0, MOST_SECONDS) ?? 0);
  }
}

/** What a time-out still needs: anything at all. */
export function timeOutProblems(payload: TimeOutPayload): readonly Problem[] {
  return isEmptyTimeOut(payload) ? [{ field: 'trigger', code: 'nothing-written' }] : tooLong({ trigger: payload.trigger, next: payload.next });
}

/** Tells whether nothing was written, rated, chosen or timed. */
export function isEmptyTimeOut({ trigger, next, before, after, action, startedAt }: TimeOutPayload): boolean {
  return wordless(trigger, next) && [before, after, action, startedAt].every((each) => each === undefined);
}

/** Tells whether two calming actions are the same. */
export function sameAction(one: CalmingAction | undefined, other: CalmingAction | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return 'id' in one ? 'id' in other && one.id === other.id : 'own' in other && one.own === other.own;
}
