import { csv } from '../../../core/csv.js';
import { RapportError } from '../../../core/errors.js';
import type { ActivityRecord, Author } from '../../../core/record.js';
import { localIso } from '../../../core/time.js';
import type { Bundle } from '../../../fhir/r4.js';
import type { RecordStore } from '../../../store/record-store.js';
import type { JournalWords } from '../strings/en.js';
import { everyEntry } from './all-entries.js';

type Entry = ActivityRecord<'journal'>;

/** What the entries can be exported as. */
export interface Exports {
  /** A file's text. */
  readonly json: string;
  readonly csv: string;
  /** A transaction. */
  readonly fhir: Bundle;
}

/** What a saved copy calls itself, so that it is recognised when it is read back. */
export const COPY_FORMAT = 'rapport-journal';

/** A copy of the entries as JSON, readable by people and by `import`. */
export function toJson(entries: readonly Entry[], now: string): string {
  return JSON.stringify({ format: COPY_FORMAT, version: 1, savedAt: now, entries }, null, 2);
}

/** The entries as a table: what is common to all, then each field by its path, with lists of words in the person's language. */
export function toCsv(entries: readonly Entry[], words: JournalWords): string {
  const flat = entries.map((entry) => flatten(entry.payload, words));
  const fields = [...new Set(flat.flatMap((each) => [...each.keys()]))];
  const header = ['id', 'day', 'kind', 'kind_label', 'sharing', 'created', 'completed', 'time_zone', ...fields];
  const rows = entries.map(({ id, payload, sharing, createdAt, completedAt, timeZone }, i) => [
    id, payload.day, payload.kind, words.kinds[payload.kind], sharing, createdAt, completedAt, timeZone, ...fields.map((field) => flat[i]!.get(field)),
  ]);
  return csv(header, rows);
}

/** A payload as fields by path, `emotions.0.word`; a word or a question of the kit also by its label. */
function flatten(payload: Entry['payload'], words: JournalWords): ReadonlyMap<string, string | number> {
  const found = new Map<string, string | number>();
  const labels: Readonly<Record<string, string>> = { ...words.moodWords, ...words.prompts };
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' || typeof value === 'number') {
      found.set(path, value);
      if (path.endsWith('.id') && typeof value === 'string' && labels[value] !== undefined) found.set(`${path}_label`, labels[value]);
    } else if (typeof value === 'boolean') found.set(path, value ? 1 : 0);
    else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key);
  };
  const { kind: _, day: __, ...rest } = payload;
  walk(rest, '');
  return found;
}

/** The entries as one FHIR R4 transaction Bundle. */
export async function toFhirBundle(entries: readonly Entry[]): Promise<Bundle> {
  const { fhir } = await import('../journal.fhir.js');
  const bundles = await Promise.all(entries.map((entry) => fhir.toFhir(entry)));
  return { resourceType: 'Bundle', type: 'transaction', entry: bundles.flatMap((bundle) => bundle.entry ?? []) };
}

/** The entries that `as` shared, in one of three forms; private ones are never in it. */
export async function exportShared<Format extends keyof Exports>(format: Format, store: RecordStore, as: Author, words: JournalWords): Promise<Exports[Format]> {
  const entries = await everyEntry(store, as, ({ sharing }) => sharing === 'shared');
  const forms: { readonly [F in keyof Exports]: () => Exports[F] | Promise<Exports[F]> } = {
    json: () => toJson(entries, localIso()), csv: () => toCsv(entries, words), fhir: () => toFhirBundle(entries),
  };
  if (typeof format !== 'string' || !Object.hasOwn(forms, format)) throw new RapportError('invalid', 'no such format');
  return forms[format]();
}
