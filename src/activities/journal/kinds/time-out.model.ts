import type { Countdown } from '../../../core/countdown.js';
import type { Problem } from '../../../core/model.js';
import { isSame, type Listed } from '../listed.js';
import type { CalmingId } from './choices.js';
import { type EntryPayload, type KindModel, tooLong, wholeWithin, withField, wordless } from './entry.js';

/** One of the things that calm many people, or the person's own. */
export type CalmingAction = Listed<CalmingId>;

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
  /** The pause was begun, held, went on or ended. */
  | { readonly type: 'timer-set'; readonly timer: Countdown }
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
      return isSame(payload.action, message.action) ? payload : withField(payload, 'action', message.action);
    case 'timer-set':
      return withField(payload, 'timer', message.timer);
  }
}

/** What a time-out still needs: anything at all. */
function problems(payload: TimeOutPayload): readonly Problem[] {
  return isEmpty(payload) ? [{ field: 'trigger', code: 'nothing-written' }] : tooLong({ trigger: payload.trigger, next: payload.next });
}

/** Tells whether nothing was written, rated, chosen or timed. */
function isEmpty({ trigger, next, before, after, action, timer }: TimeOutPayload): boolean {
  return wordless(trigger, next) && [before, after, action, timer].every((each) => each === undefined);
}

/** The highest point of the scale that is shown: the record keeps 0 to 100. */
export const TENS = 10;
/** A kept strength, 0 to 100, as it is shown: 0 to 10. */
export const toTens = (strength: number): number => Math.round(strength / TENS);
/** A strength that is shown, 0 to 10, as it is kept. */
export const fromTens = (shown: number): number => shown * TENS;

/** A cool-down, as the journal needs it. */
export const timeOutModel: KindModel<TimeOutPayload, TimeOutMessage> = { begin, update, problems, isEmpty };
