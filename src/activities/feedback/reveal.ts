import type { ActivityRecord, Author } from '../../core/record.js';
import type { RecordStore } from '../../store/record-store.js';
import { type Meeting, sameMeeting, shownAnswers, type ShownAnswer, voiceOf } from './meeting.js';

const PAGE = 100; // records read at a time; a meeting is among the newest

/** What each showed; nothing else of either is in it. */
export type Shown = Readonly<Record<Author, readonly ShownAnswer[]>>;

/** Tells whether this author has ended a turn in this meeting. */
export async function hasFinished(store: RecordStore, as: Author, meeting: Meeting): Promise<boolean> {
  return voiceOf(await recordsOf(store, as, meeting), meeting) !== undefined;
}

/** What the two marked to show in this meeting; `undefined` unless both are ready, without saying who is not. */
export async function revealed(store: RecordStore, meeting: Meeting): Promise<Shown | undefined> {
  const [client, therapist] = await Promise.all((['client', 'therapist'] as const).map(async (as) => shownAnswers(voiceOf(await recordsOf(store, as, meeting), meeting))));
  return client && therapist ? { client, therapist } : undefined;
}

/** The finals an author wrote in a meeting, newest first. */
export async function recordsOf(store: RecordStore, as: Author, meeting: Meeting): Promise<readonly ActivityRecord<'feedback'>[]> {
  const { records } = await store.list({ as, activity: 'feedback', status: 'final', limit: PAGE });
  return (records as readonly ActivityRecord<'feedback'>[]).filter((record) => record.author === as && sameMeeting(record, meeting));
}
