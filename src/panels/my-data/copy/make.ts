import { isRapportError, RapportError } from '../../../core/errors.js';
import type { ActivityRecord } from '../../../core/record.js';
import { localIso } from '../../../core/time.js';
import type { Bundle } from '../../../fhir/r4.js';
import { definedCodecs } from '../../../runtime/define.js';
import { allRecords } from '../../../store/all-records.js';
import type { RecordStore } from '../../../store/record-store.js';
import type { Activities } from '../../across/activities.js';
import type { Opened } from '../../across/open-place.js';
import { canonical } from './canonical.js';
import { copyText, readCopy, type Kept, type ParserOf } from './copy.js';
import { pageEntry, pageStart, type PageParts } from './page.js';
import { readAloud } from './read-aloud.js';
import { tableText } from './table.js';

/** What a copy can be. */
export type CopyKind = 'readable' | 'locked' | 'json' | 'csv' | 'fhir';

/** What a copy is made of. */
export interface CopySource {
  readonly opened: Opened;
  readonly activities: Activities;
  /** A box inside the panel that nobody sees, for what has to be rendered to be read. */
  readonly place: Element;
  readonly page: PageParts;
  /** What stands under the name of a record on the readable page. */
  factsOf(record: ActivityRecord): string;
  dayOf(record: ActivityRecord): string;
  progress(done: number): void;
  readonly passphrase?: string;
}

/** A copy, ready for the downloads. */
export interface MadeCopy {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly BlobPart[];
  readonly count: number;
  /** What could not be read and is not in it. */
  readonly unreadable: number;
}

const AT_A_TIME = 10; // records rendered at once

/** What reads an activity's payload back. */
export const parserOf: ParserOf = (activity) => definedCodecs.get(activity)?.loadParser();

/**
 * A copy of everything this author may read, private or not; never a private record of another.
 * A locked one is opened again from the very bytes that are saved, and every record of it compared, before it is handed out.
 * @throws {RapportError} what the store refused with; `storage-damaged` where a locked copy did not open again.
 */
export async function makeCopy(kind: CopyKind, source: CopySource): Promise<MadeCopy> {
  const { records, earlier, unreadable } = await everything(source, kind === 'json' || kind === 'locked');
  const savedAt = localIso();
  const made = (ending: string, type: string, parts: readonly BlobPart[]): MadeCopy => ({ name: `copy-${savedAt.slice(0, 10)}.${ending}`, type, parts, count: records.length, unreadable });
  switch (kind) {
    case 'readable': return made('html', 'text/html', await pageOf(records, source));
    case 'json': return made('json', 'application/json', [copyText({ records, earlier }, savedAt)]);
    case 'csv': return made('csv', 'text/csv', [tableText(records, { nameOf: ({ activity }) => source.activities.nameOf(activity), kindOf: (record) => source.activities.kindOf(record) })]);
    case 'fhir': return made('fhir.json', 'application/fhir+json', [await bundleText(records, savedAt)]);
    case 'locked': return made('locked', 'application/octet-stream', [await lockedBytes({ records, earlier }, savedAt, source.passphrase ?? '')]);
  }
}

/** What there is, and what it was before in a copy that is brought back: where an entry was changed, both are words of the person's. */
async function everything({ opened: { place, keeping: { store } }, ...source }: CopySource, withEarlier: boolean): Promise<Kept & { readonly unreadable: number }> {
  const records: ActivityRecord[] = [];
  const earlier: ActivityRecord[] = [];
  let unreadable = 0;
  for await (const page of allRecords(store, { as: place.author })) {
    records.push(...page.records);
    if (withEarlier) earlier.push(...(await earlierOf(page.records.filter(({ author }) => author === place.author), store)));
    unreadable += page.damaged.length;
    source.progress(records.length);
  }
  return { records, earlier, unreadable };
}

/** A record that was taken away meanwhile has none. */
async function earlierOf(records: readonly ActivityRecord[], store: RecordStore): Promise<readonly ActivityRecord[]> {
  if (!store.capabilities.history) return [];
  const finals = records.filter(({ status, revision }) => status === 'final' && revision > 1);
  return (await Promise.all(finals.map(({ id, author }) => store.history(id, { as: author }).catch(letGone)))).flat();
}

function letGone(error: unknown): readonly ActivityRecord[] {
  if (isRapportError(error, 'not-found')) return [];
  throw error;
}

async function pageOf(records: readonly ActivityRecord[], source: CopySource): Promise<readonly string[]> {
  const parts = [pageStart(source.page)];
  for (let at = 0; at < records.length; at += AT_A_TIME) {
    const some = records.slice(at, at + AT_A_TIME);
    const lines = await readAloud(some, source.place, source.activities, source.opened);
    parts.push(...some.map((record, i) => pageEntry({ title: `${source.dayOf(record)} · ${source.activities.kindOf(record)}`, facts: source.factsOf(record), lines: lines[i]! })));
    source.progress(Math.min(records.length, at + AT_A_TIME));
  }
  return parts;
}

/** One collection, so that nobody sends it by mistake: it asks no server for anything. */
async function bundleText(records: readonly ActivityRecord[], timestamp: string): Promise<string> {
  const entry: NonNullable<Bundle['entry']>[number][] = [];
  for (const record of records) {
    const mapping = await definedCodecs.get(record.activity)!.loadFhir();
    const bundle = await mapping.toFhir(record as never);
    entry.push(...(bundle.entry ?? []).map(({ request: _, ...rest }) => rest));
  }
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', timestamp, entry }, null, 1);
}

async function lockedBytes(kept: Kept, savedAt: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const { openBackup, sealBackup } = await import('../../../store/backup.js');
  const bytes = await sealBackup(copyText(kept, savedAt), passphrase);
  const back = await openBackup(bytes, passphrase).then((text) => readCopy(text, parserOf));
  if (back.refused > 0 || canonical([back.records, back.earlier]) !== canonical([kept.records, kept.earlier])) throw new RapportError('storage-damaged', 'the copy did not open to what was put in');
  return bytes;
}
