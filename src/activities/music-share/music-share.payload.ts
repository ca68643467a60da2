import type { Countdown } from '../../core/countdown.js';
import type { Attendance } from './regularity.js';

/** Two people in one room or on a call, or one person alone. */
export type Setting = 'together' | 'alone';

/** The five steps. Alone there are only "your songs", music to rest with, and how it was. */
export type Step = 'arrive' | 'songs' | 'ideas' | 'listen' | 'after';

/** Whose list a song stands in. */
export type Side = 'client' | 'therapist';

/** One song. Only the title is asked for; `link` is kept as it was pasted, and only recognised when shown. */
export interface Song {
  /** A version 4 UUID, so that a song keeps its place and its focus when it is moved. */
  readonly id: string;
  readonly title: string;
  readonly artist?: string;
  readonly why?: string;
  readonly feeling?: string;
  readonly link?: string;
}

/** What of a song can be written. */
export type SongField = Exclude<keyof Song, 'id'>;

/** Ways to have music in the sessions. */
export const ideas = ['speaker', 'two-pairs', 'one-pair', 'relaxation', 'singing', 'instrument', 'open-close', 'hard-moments', 'own'] as const;
export type Idea = (typeof ideas)[number];

/** An idea picked, and what the two agreed about it. */
export interface ChosenIdea {
  readonly idea: Idea;
  readonly plan?: string;
}

/** How the timer ends; chosen beforehand. */
export const endings = ['nothing', 'tone', 'vibration'] as const;
export type Ending = (typeof endings)[number];

/** How it was, from 1 (not good) to 5 (very good). */
export type Satisfaction = 1 | 2 | 3 | 4 | 5;

/** What is kept of one music session. */
export interface MusicSharePayload {
  readonly setting: Setting;
  readonly step: Step;
  /** Steps the person said "not today" to. */
  readonly skipped: readonly Step[];
  /** Calm before and after, 0 to 10, where the page asks for it. */
  readonly calmBefore?: number;
  readonly calmAfter?: number;
  /** What would make today easier, in own words. */
  readonly arrival?: string;
  readonly clientSongs: readonly Song[];
  readonly therapistSongs: readonly Song[];
  readonly ideas: readonly ChosenIdea[];
  readonly ownIdea?: string;
  /** Minutes of the relaxation timer, how it ends, and whether music played from this device grows quiet with it. */
  readonly minutes?: number;
  readonly ending?: Ending;
  readonly fade?: boolean;
  readonly stayAwake?: boolean;
  readonly timer?: Countdown;
  /** ISO 8601 with the local offset: when resting with music began, and when it ended. */
  readonly rest?: { readonly startedAt: string; readonly endedAt?: string };
  readonly satisfaction?: Satisfaction;
  readonly note?: string;
  readonly nextTime?: string;
  /** Whether the session took place; the therapist's to record. */
  readonly attendance?: Attendance;
}

declare module '../../core/record.js' {
  interface ActivityPayloads {
    'music-share': MusicSharePayload;
  }
}

const together = ['arrive', 'songs', 'ideas', 'listen', 'after'] as const;
const alone = ['songs', 'listen', 'after'] as const;

/** The steps there are, in their usual order. */
export function stepsOf(setting: Setting): readonly [Step, ...Step[]] {
  return setting === 'alone' ? alone : together;
}

/** A song's list in the payload. */
export const listOf = (side: Side): 'clientSongs' | 'therapistSongs' => (side === 'client' ? 'clientSongs' : 'therapistSongs');
