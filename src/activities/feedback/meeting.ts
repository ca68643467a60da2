import { type ActivityRecord } from '../../core/record.js';
import { dayOf } from '../../core/time.js';
import type { DatedAgreement } from './agreement.js';
import { type Answer, writtenAnswers, type VoicePayload } from './feedback.payload.js';

type FeedbackRecord = ActivityRecord<'feedback'>;

/** What links the records of one meeting: its session, or the day where the page names none. */
export type Meeting = Pick<FeedbackRecord, 'session' | 'createdAt'>;

/** Tells whether two records are of one meeting. */
export function sameMeeting(one: Meeting, other: Meeting): boolean {
  if (one.session !== undefined || other.session !== undefined) return one.session === other.session;
  return dayOf(one.createdAt) === dayOf(other.createdAt);
}

/** The finished voice of a meeting among the records of one author, newest first. */
export function voiceOf(records: readonly FeedbackRecord[], meeting: Meeting): VoicePayload | undefined {
  const record = records.find(({ payload, ...each }) => sameMeeting(each, meeting) && payload.part === 'voice' && payload.voices === 'both');
  return record?.payload.part === 'voice' && record.payload.finished ? record.payload : undefined;
}

/** An answer that may be seen by both. */
export interface ShownAnswer {
  readonly answer: Answer;
  readonly words: string;
}

/** The answers a person marked to show, and nothing else of what they wrote; `undefined` unless they ended their turn ready to reveal. */
export function shownAnswers(voice: VoicePayload | undefined): readonly ShownAnswer[] | undefined {
  if (voice?.finished !== 'to-reveal') return undefined;
  return writtenAnswers(voice).filter((answer) => voice.show[answer] === true).map((answer) => ({ answer, words: voice[answer] ?? '' }));
}

/** The agreements among the records, newest first; each once, though it may be read in two places. */
export function agreementsOf(records: readonly FeedbackRecord[], there: readonly FeedbackRecord[] = []): readonly DatedAgreement[] {
  const others = there.filter(({ id }) => !records.some((record) => record.id === id));
  const all = others.length > 0 ? [...records, ...others].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt)) : records;
  return all.flatMap(({ payload, createdAt }) => (payload.part === 'agreement' ? [{ day: dayOf(createdAt), changes: payload.changes }] : []));
}
