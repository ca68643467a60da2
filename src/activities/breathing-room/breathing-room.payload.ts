import type { Countdown } from '../../core/countdown.js';
import type { Pace, PaceName } from '../../core/pace.js';
import type { Interest, Narrowing, RoomId } from './rooms.js';

/** Two people in one room or on a call, or one person alone. */
export type Setting = 'together' | 'alone';

/** The five steps. Alone there are only the last three. */
export type Step = 'arrive' | 'like' | 'choose' | 'room' | 'after';

/** A space picked: built in, the clinic's (its title kept, since a clinic's list changes), or in own words. */
export type Choice =
  | { readonly kind: 'built-in'; readonly room: RoomId }
  | { readonly kind: 'clinic'; readonly room: string; readonly title: string }
  | { readonly kind: 'own'; readonly title: string };

/** How the timer ends; chosen beforehand. */
export type Ending = 'nothing' | 'tone' | 'vibration';

/** The paced-breathing companion: which pattern, and how it shows. */
export interface Companion {
  readonly pace: PaceName | 'own';
  readonly own?: Pace;
  readonly by: 'shape' | 'text' | 'vibration';
}

/** Answers to "Did it help to be there?" */
export type Helped = 'yes' | 'somewhat' | 'no' | 'unsure';

/** What is kept of one visit. */
export interface BreathingRoomPayload {
  readonly setting: Setting;
  readonly step: Step;
  /** Steps the person said "not today" to. */
  readonly skipped: readonly Step[];
  readonly interests: readonly Interest[];
  readonly interestWords: string;
  readonly narrowing: Narrowing;
  /** What the therapist picked and the client has not yet confirmed. */
  readonly proposed?: Choice;
  /** What the client chose. Never set by a therapist alone. */
  readonly chosen?: Choice;
  /** ISO 8601 with the local offset: when they came to the space, and when they last left it. */
  readonly visit?: { readonly startedAt: string; readonly endedAt?: string };
  readonly minutes?: number;
  readonly ending?: Ending;
  readonly timer?: Countdown;
  readonly companion?: Companion;
  /** Calm before and after, 0 to 10, where the page asks for it. */
  readonly calmBefore?: number;
  readonly calmAfter?: number;
  readonly helped?: Helped;
  readonly note?: string;
  readonly nextTime?: string;
}

declare module '../../core/record.js' {
  interface ActivityPayloads {
    'breathing-room': BreathingRoomPayload;
  }
}

const together = ['arrive', 'like', 'choose', 'room', 'after'] as const;
const alone = ['choose', 'room', 'after'] as const;

/** The steps there are, in their usual order. */
export function stepsOf(setting: Setting): readonly [Step, ...Step[]] {
  return setting === 'alone' ? alone : together;
}
