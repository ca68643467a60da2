/**
 * Payload types by activity name. Each activity adds its own entry, beside its model:
 * `declare module '../../core/record.js' { interface ActivityPayloads { journal: JournalPayload } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface ActivityPayloads {}

export type ActivityName = keyof ActivityPayloads & string;

/** Who is at the screen: a display role the page sets, not access control. */
export type Author = 'client' | 'therapist';

/** Whether a record stays with its author or is for both. Every record starts private. */
export type Sharing = 'private' | 'shared';

export type Status = 'draft' | 'final';

/** Where a record is kept. */
export type Kept = 'device' | 'memory' | 'server';

/** The envelope every activity shares; only `payload` differs. */
export interface ActivityRecord<A extends ActivityName = ActivityName> {
  /** A version 4 UUID: ids end up in URLs and audit logs and must not leak time. */
  readonly id: string;
  readonly activity: A;
  /** Version of the payload's schema. */
  readonly version: number;
  /** 1, 2, …; 0 before the first put. The store compares and swaps on it. */
  readonly revision: number;
  readonly status: Status;
  /** Id of the final that this draft edits. */
  readonly draftOf?: string;
  /** Id of the record this draft lost a race to; it is kept beside the winner. */
  readonly conflictOf?: string;
  readonly client: string;
  readonly session?: string;
  readonly author: Author;
  readonly sharing: Sharing;
  /** ISO 8601 with the local offset, as are the two below. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly completedAt?: string;
  /** IANA name of the zone the words were written in. */
  readonly timeZone: string;
  readonly payload: ActivityPayloads[A];
}

/** A finished record that its author has shared: the only kind that ever leaves. */
export function isSharedFinal({ status, sharing }: Pick<ActivityRecord, 'status' | 'sharing'>): boolean {
  return status === 'final' && sharing === 'shared';
}
