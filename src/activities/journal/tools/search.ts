import type { ActivityRecord, Sharing } from '../../../core/record.js';
import { writtenWords } from '../../../runtime/plain-text.js';
import type { EntryKind } from '../kinds/entry.js';

type Entry = ActivityRecord<'journal'>;

/** What is looked for; what is left out does not matter. */
export interface Query {
  /** Words that must all begin some word of the entry, in any order, without regard to accents and capitals. */
  readonly text: string;
  readonly kind?: EntryKind;
  readonly sharing?: Sharing;
  /** First and last day it may be about. */
  readonly from?: string;
  readonly to?: string;
}

/** One entry, ready to be looked through; kept in memory only. */
export interface Searchable {
  readonly entry: Entry;
  /** What was written in it, without accents and capitals. */
  readonly text: string;
}

const ASCII = /^[\0-\x7f]*$/; // has no accents: most of what is written in many languages, and far cheaper to make plain
const IN_A_WORD = /[\p{L}\p{N}]$/u;

/** `text` without accents and capitals. */
function plain(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}

/** The words of `text`, plain. */
function plainWords(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Tells whether a word of the plain `text` begins with `word`. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!IN_A_WORD.test(text.slice(Math.max(0, at - 2), at))) return true; // two units: a letter may be a surrogate pair
  }
  return false;
}

const NOT_WRITTEN: readonly string[] = ['kind', 'day', 'prompt', 'span', 'zone', 'eveningZone', 'timer', 'laterOn'];

/** What the person wrote or chose in an entry; questions, days and zones are the kit's. */
function writtenIn({ payload }: Entry): string {
  return writtenWords(Object.entries(payload).map(([field, value]: [string, unknown]) => (NOT_WRITTEN.includes(field) ? undefined : value)));
}

/** An entry as it is looked through. */
export function searchable(entry: Entry): Searchable {
  return { entry, text: plain(writtenIn(entry)) };
}

/** The entries that fit, in the order given. */
export function search(entries: readonly Searchable[], query: Query): readonly Entry[] {
  const wanted = plainWords(query.text);
  return entries
    .filter(({ entry, text }) => fits(entry, query) && wanted.every((word) => hasWord(text, word)))
    .map(({ entry }) => entry);
}

function fits({ payload: { kind, day }, sharing }: Entry, query: Query): boolean {
  return (query.kind ?? kind) === kind && (query.sharing ?? sharing) === sharing && (query.from ?? day) <= day && (query.to ?? day) >= day;
}

/** A piece of a text, and whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

const AROUND = 60; // UTF-16 units shown on each side of the first word that was found

/** The first place in the entry where a word was found, with what stands around it; its beginning where none was. */
export function excerpt(entry: Entry, text: string): readonly Piece[] {
  const written = writtenIn(entry).replaceAll(/\s+/g, ' ');
  const wanted = plainWords(text);
  const hits = [...written.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter(([word]) => wanted.some((each) => plain(word).startsWith(each)));
  const first = hits[0]?.index ?? 0;
  const [start, end] = [Math.max(0, first - AROUND), Math.min(written.length, first + 2 * AROUND)];
  const pieces: Piece[] = [];
  let at = start;
  for (const { 0: word, index } of hits.filter((hit) => hit.index + hit[0].length <= end)) {
    if (index > at) pieces.push({ text: written.slice(at, index), found: false });
    pieces.push({ text: word, found: true });
    at = index + word.length;
  }
  pieces.push({ text: written.slice(at, end), found: false });
  const open = start > 0 ? [{ text: '… ', found: false }] : [];
  return [...open, ...pieces.filter((piece) => piece.text !== ''), ...(end < written.length ? [{ text: ' …', found: false }] : [])];
}
