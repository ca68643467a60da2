import type { Problem } from '../../../core/model.js';

/** The kinds of entry, in the order they are offered. */
export const ENTRY_KINDS = ['reflection', 'thought', 'sleep', 'mood', 'time-out', 'day'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Tells whether a name is one of a kind of entry. */
export const isEntryKind = (name: string): name is EntryKind => (ENTRY_KINDS as readonly string[]).includes(name);

/** What every kind of entry has. */
export interface EntryPayload {
  /** The calendar day the entry is about, `2026-11-23`; for sleep, the morning. */
  readonly day: string;
  /** Marked to be talked about in the next session. */
  readonly bring: boolean;
}

/** What the journal needs of one kind of entry: pure functions, loaded with its form. */
export interface KindModel<P extends EntryPayload = EntryPayload, Message = never> {
  /** An entry of which nothing is known yet. */
  begin(entry: EntryPayload, afterSession: boolean): P;
  /** The entry after `message`; the same object when nothing changed. Never throws. */
  update(payload: P, message: Message): P;
  problems(payload: P): readonly Problem[];
  /** Tells whether nothing worth keeping stands in it. */
  isEmpty(payload: P): boolean;
}

/** What can happen to an entry of any kind. */
export type EntryMessage =
  /** Starts an entry of this kind for the same day. */
  | { readonly type: 'kind-chosen'; readonly kind: EntryKind }
  | { readonly type: 'day-chosen'; readonly day: string }
  | { readonly type: 'bring-chosen'; readonly bring: boolean };

/** The most UTF-16 units of one text; what is over stays on the screen and is a problem. */
export const TEXT_LIMIT = 20_000;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Tells whether `value` is a calendar day that exists. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && new Date(`${value}T00:00:00Z`).getUTCDate() === Number(value.slice(8)); // the 30th of February is the 2nd of March
}

/** The calendar day `count` days after `day`. */
export function dayAfter(day: string, count = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** `payload` with `key` set, or without it when `value` is `undefined`; the same object when nothing changed. */
export function withField<P extends object, K extends keyof P>(payload: P, key: K, value: P[K] | undefined): P {
  if (payload[key] === value) return payload;
  if (value !== undefined) return { ...payload, [key]: value };
  const { [key]: _, ...rest } = payload;
  return rest as P;
}

/** `value` as a whole number within the bounds; `undefined` stays so, and what is no number is `undefined`. */
export function wholeWithin(value: number | undefined, from: number, to: number): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : Math.round(Math.min(to, Math.max(from, value))) + 0;
}

/** A `too-long` problem for each text over the limit. */
export function tooLong(texts: Readonly<Record<string, string>>): readonly Problem[] {
  return Object.entries(texts)
    .filter(([, text]) => text.length > TEXT_LIMIT)
    .map(([field]) => ({ field, code: 'too-long' }));
}

/** Tells whether none of these holds a word. */
export function wordless(...texts: readonly string[]): boolean {
  return texts.every((text) => text.trim() === '');
}
