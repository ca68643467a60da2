import type { Author } from '../../core/record.js';

/** The questions, in the order they are asked. None has to be answered. */
export const answers = ['liked', 'wouldChange', 'helped', 'hindered', 'unsaid', 'wish'] as const;
export type Answer = (typeof answers)[number];

/** The questions of a form for one voice only. */
const shortAnswers = ['liked', 'wouldChange', 'wish'] as const satisfies readonly Answer[];

/** Both people answer, or the client alone. */
export type Voices = 'both' | 'client';

/** How a person ended their turn: ready to show what they marked, or not today. */
export type Ending = 'to-reveal' | 'not-today';

/** What one person says about the time together. */
export interface VoicePayload {
  readonly part: 'voice';
  readonly voices: Voices;
  readonly step: 'write' | 'show';
  readonly liked: string;
  readonly wouldChange: string;
  readonly helped?: string;
  readonly hindered?: string;
  readonly unsaid?: string;
  readonly wish?: string;
  /** Answers marked: `true` to show, `false` to keep to oneself; absent while undecided. */
  readonly show: Readonly<Partial<Record<Answer, boolean>>>;
  /** Absent while the turn is not over. */
  readonly finished?: Ending;
}

/** Whose task a change is. */
export const owners = ['client', 'therapist', 'both'] as const satisfies readonly (Author | 'both')[];
export type Owner = (typeof owners)[number];

/** What came of a change, asked the next time. */
export const outcomes = ['yes', 'partly', 'not-yet', 'let-go'] as const;
export type Outcome = (typeof outcomes)[number];

/** One thing the two agreed to do differently. */
export interface Change {
  /** A version 4 UUID; it stays when the change is taken along to a later time. */
  readonly id: string;
  readonly text: string;
  readonly owner: Owner;
  /** Calendar day. */
  readonly due?: string;
  /** Calendar day it was first agreed, where it was taken along from an earlier time. */
  readonly since?: string;
  readonly happened?: Outcome;
}

/** What the two agreed. */
export interface AgreementPayload {
  readonly part: 'agreement';
  readonly changes: readonly Change[];
}

/**
 * What leaves the device of one of two people who each have their own: that a turn has ended, and once both have ended
 * theirs, what its author marked to show. It holds nothing else of a voice, which stays where it was written.
 */
export interface TurnPayload {
  readonly part: 'turn';
  readonly ending: Ending;
  /** Absent until its author reveals it. */
  readonly shown?: Readonly<Partial<Record<Answer, string>>>;
}

/** A voice, a turn, or an agreement; those of one meeting share their session. */
export type FeedbackPayload = VoicePayload | TurnPayload | AgreementPayload;

declare module '../../core/record.js' {
  interface ActivityPayloads {
    feedback: FeedbackPayload;
  }
}

/** Most UTF-16 units in one answer or one change. */
export const WORDS_LIMIT = 20_000;

/** Most changes in one agreement. */
export const MOST_CHANGES = 20;

/** The questions this voice is asked. */
export const answersOf = (voices: Voices): readonly Answer[] => (voices === 'client' ? shortAnswers : answers);

/** The questions this voice answered. */
export const writtenAnswers = (payload: VoicePayload): readonly Answer[] => answersOf(payload.voices).filter((answer) => (payload[answer] ?? '').trim() !== '');
