import type { ActivityName, ActivityRecord } from '../../core/record.js';

/** How much there is of one activity. */
export interface Tally {
  readonly activity: ActivityName;
  readonly finals: number;
  readonly drafts: number;
  readonly shared: number;
  /** When the first of it was begun, ISO 8601. */
  readonly since: string;
  /** Finished and unfinished ones by what they are called. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** How much there is. */
export interface Count {
  readonly total: number;
  readonly since?: string;
  /** What could not be read. */
  readonly unreadable: number;
  readonly tallies: readonly Tally[];
}

export const NOTHING: Count = { total: 0, unreadable: 0, tallies: [] };

const earlier = (one: string, other: string | undefined): string => (other === undefined || Date.parse(one) < Date.parse(other) ? one : other);

/** `count` with one more page of records in it; `kindOf` says what a record is called. */
export function counted(count: Count, records: readonly ActivityRecord[], unreadable: number, kindOf: (record: ActivityRecord) => string): Count {
  const tallies = new Map(count.tallies.map((tally) => [tally.activity, { ...tally, kinds: new Map(tally.kinds) }]));
  let since = count.since;
  for (const record of records) {
    const { activity, status, sharing, createdAt } = record;
    const tally = tallies.get(activity) ?? { activity, finals: 0, drafts: 0, shared: 0, since: createdAt, kinds: new Map<string, number>() };
    const kind = kindOf(record);
    tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
    const [isFinal, isShared] = [status === 'final', status === 'final' && sharing === 'shared'];
    tallies.set(activity, {
      ...tally, finals: tally.finals + Number(isFinal), drafts: tally.drafts + Number(!isFinal), shared: tally.shared + Number(isShared), since: earlier(createdAt, tally.since),
    });
    since = earlier(createdAt, since);
  }
  return { total: count.total + records.length, unreadable: count.unreadable + unreadable, tallies: [...tallies.values()], ...(since === undefined ? {} : { since }) };
}
