import { type Countdown, endCountdown, pauseCountdown, resumeCountdown, startCountdown } from '../../../core/countdown.js';
import type { Problem } from '../../../core/model.js';
import type { CalmingId } from './choices.js';
import { type EntryPayload, type KindModel, tooLong, wholeWithin, withField, wordless } from './entry.js';

/** One of the things that calm many people, or the person's own. */
export type CalmingAction = { readonly id: CalmingId } | { readonly own: string };

/** A pause in a bad moment: what set it off, what helped, and what next. */
export interface TimeOutPayload extends EntryPayload {
  readonly kind: 'time-out';
  readonly trigger: string;
  /** How strong it was before, 0 to 100. */
  readonly before?: number;
  readonly action?: CalmingAction;
  /** How long the pause was meant to be and has been. */
  readonly timer?: Countdown;
  /** How strong it was after, 0 to 100. */
  readonly after?: number;
  readonly next: string;
}

export type TimeOutMessage = { readonly kind: 'time-out' } & (
  | { readonly type: 'field-written'; readonly field: 'trigger' | 'next'; readonly text: string }
  /** Without a rating: it was cleared. */
  | { readonly type: 'intensity-rated'; readonly moment: 'before' | 'after'; readonly rating?: number }
  | { readonly type: 'action-chosen'; readonly action?: CalmingAction }
  /** `now` is the time in milliseconds since 1970, here and below. */
  | { readonly type: 'timer-started'; readonly minutes: number; readonly now: number }
  | { readonly type: 'timer-paused' | 'timer-resumed' | 'timer-ended'; readonly now: number }
);

/** A time-out of which nothing is known yet. */
function begin(entry: EntryPayload): TimeOutPayload {
  return { kind: 'time-out', ...entry, trigger: '', next: '' };
}

/** The time-out after `message`. */
function update(payload: TimeOutPayload, message: TimeOutMessage): TimeOutPayload {
  switch (message.type) {
    case 'field-written':
      return withField(payload, message.field, message.text);
    case 'intensity-rated':
      return withField(payload, message.moment, wholeWithin(message.rating, 0, 100));
    case 'action-chosen':
      return sameAction(payload.action, message.action) ? payload : withField(payload, 'action', message.action);
    case 'timer-started':
      return isTime(message.now) ? { ...payload, timer: startCountdown((wholeWithin(message.minutes, 1, 60) ?? 1) * 60_000, message.now) } : payload;
    case 'timer-paused':
    case 'timer-resumed':
    case 'timer-ended':
      return payload.timer && isTime(message.now) ? withField(payload, 'timer', CHANGES[message.type](payload.timer, message.now)) : payload;
  }
}

const CHANGES = { 'timer-paused': pauseCountdown, 'timer-resumed': resumeCountdown, 'timer-ended': endCountdown } as const;

const isTime = (now: number) => Number.isSafeInteger(now) && now > 0 && now <= 8.64e15; // the last time a Date can hold

/** What a time-out still needs: anything at all. */
function problems(payload: TimeOutPayload): readonly Problem[] {
  return isEmpty(payload) ? [{ field: 'trigger', code: 'nothing-written' }] : tooLong({ trigger: payload.trigger, next: payload.next });
}

/** Tells whether nothing was written, rated, chosen or timed. */
function isEmpty({ trigger, next, before, after, action, timer }: TimeOutPayload): boolean {
  return wordless(trigger, next) && [before, after, action, timer].every((each) => each === undefined);
}

/** Tells whether two calming actions are the same. */
function sameAction(one: CalmingAction | undefined, other: CalmingAction | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return 'id' in one ? 'id' in other && one.id === other.id : 'own' in other && one.own === other.own;
}

/** A cool-down, as the journal needs it. */
export const timeOutModel: KindModel<TimeOutPayload, TimeOutMessage> = { begin, update, problems, isEmpty };
