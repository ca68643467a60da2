import type { ActivityRecord, Author } from '../../core/record.js';
import { localIso } from '../../core/time.js';
import { type About, newEnvelope } from '../../runtime/working-draft.js';
import type { ListOptions, RecordPage, RecordStore, StoreChange } from '../../store/record-store.js';
import { model } from './feedback.model.js';
import { answers, type TurnPayload } from './feedback.payload.js';
import { type Meeting, sameMeeting, type ShownAnswer } from './meeting.js';
import type { Shown } from './reveal.js';

/** Where what the other shared is read, on a page whose own store does not hold it. A `RecordStore` is one. */
export interface SharedRecords {
  list(options: ListOptions): Promise<RecordPage>;
  watch(listener: (change: StoreChange) => void): () => void;
}

/** The turns of the two in one meeting, as far as they have left their devices. */
type TurnsMade = Readonly<Partial<Record<Author, TurnPayload>>>;

/** How far two people at two devices are. The words of either are in it only once both have let theirs go. */
export type Progress =
  | { readonly at: 'waiting' }
  | { readonly at: 'ready' }
  | { readonly at: 'revealing' }
  | { readonly at: 'apart' }
  | { readonly at: 'revealed'; readonly shown: Shown };

const PAGE = 100; // records read at a time; a meeting is among the newest

/** The turns of a meeting that `as` may see: the newest of each author. */
export async function turnsOf(places: readonly SharedRecords[], as: Author, meeting: Meeting): Promise<TurnsMade> {
  return turnsAmong((await Promise.all(places.map((place) => turnRecords(place, as, meeting)))).flat(), meeting);
}

/** The turns of a meeting among records, newest first: the newest of each author. */
export function turnsAmong(records: readonly ActivityRecord<'feedback'>[], meeting: Meeting): TurnsMade {
  const turnOf = (author: Author) => records.find((record) => record.author === author && isTurnOf(record, meeting))?.payload as TurnPayload | undefined;
  const [client, therapist] = [turnOf('client'), turnOf('therapist')];
  return { ...(client && { client }), ...(therapist && { therapist }) };
}

/** How far they are, as `as` learns it; `undefined` while `as` has ended no turn. */
export function progressOf(turns: TurnsMade, as: Author): Progress | undefined {
  const [own, other] = as === 'client' ? [turns.client, turns.therapist] : [turns.therapist, turns.client];
  if (!own) return undefined;
  if (own.ending === 'not-today' || other?.ending === 'not-today') return { at: 'apart' };
  if (!other) return { at: 'waiting' };
  if (!own.shown) return { at: 'ready' };
  if (!other.shown) return { at: 'revealing' };
  const [client, therapist] = as === 'client' ? [own, other] : [other, own];
  return { at: 'revealed', shown: { client: answersIn(client), therapist: answersIn(therapist) } };
}

/** Keeps how a turn ended, shared: a new record, or the one of this meeting changed. */
export async function putTurn(store: RecordStore, about: About, meeting: Meeting, turn: Omit<TurnPayload, 'part'>): Promise<ActivityRecord<'feedback'>> {
  const before = await ownTurn(store, about.author, meeting);
  const now = localIso();
  const { session, createdAt } = meeting; // it is of the day its voice was written on, whenever it leaves
  const envelope = before ?? { ...newEnvelope(model as never, { client: about.client, author: about.author, ...(session !== undefined && { session }) }), createdAt };
  const record = { ...envelope, status: 'final', sharing: 'shared', updatedAt: now, completedAt: now, payload: { part: 'turn', ...turn } } as ActivityRecord<'feedback'>;
  return store.put(record, { expect: record.revision });
}

/** The turn an author ended in a meeting. */
export async function ownTurn(store: RecordStore, as: Author, meeting: Meeting): Promise<ActivityRecord<'feedback'> | undefined> {
  return (await turnRecords(store, as, meeting)).find((record) => record.author === as);
}

/** Answers to be shown, as they leave. */
export const asShown = (list: readonly ShownAnswer[]): NonNullable<TurnPayload['shown']> => Object.fromEntries(list.map(({ answer, words }) => [answer, words]));

function answersIn({ shown = {} }: TurnPayload): readonly ShownAnswer[] {
  return answers.flatMap((answer) => (shown[answer] === undefined ? [] : [{ answer, words: shown[answer] }]));
}

async function turnRecords(place: SharedRecords, as: Author, meeting: Meeting): Promise<readonly ActivityRecord<'feedback'>[]> {
  const { records } = await place.list({ as, activity: 'feedback', status: 'final', limit: PAGE });
  return (records as readonly ActivityRecord<'feedback'>[]).filter((record) => isTurnOf(record, meeting));
}

const isTurnOf = (record: ActivityRecord<'feedback'>, meeting: Meeting) => record.payload.part === 'turn' && sameMeeting(record, meeting);
