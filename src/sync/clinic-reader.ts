import { definedCodecs } from '../fhir/codec-register.js';
import type { ListOptions, RecordPage, StoreChange } from '../store/record-store.js';
import { checkLimit, clearFieldsOf, isVisible, type Codecs } from '../store/rules.js';
import { Watchers } from '../store/watchers.js';
import { ClinicCache } from './clinic-cache.js';
import { ClinicRecords } from './clinic-records.js';
import { FhirClient } from './fhir-client.js';
import type { FhirEndpointOptions } from './fhir-endpoint.js';

/** Which server, and whose records. */
export interface ClinicReaderOptions extends FhirEndpointOptions {
  /** Opaque id of the person the records are about. */
  readonly client: string;
  /** How the records are read: the activities defined on this page, where this is not given. */
  readonly codecs?: Codecs;
  /** Milliseconds between looks at the server while someone watches; 10,000 by default. */
  readonly every?: number;
}

/** What was shared about one client, to read. */
export interface ClinicReader {
  /** One page, newest first; a private record is never in it. @throws {RapportError} `network`, `auth-needed`, `rejected`. */
  list(options: ListOptions): Promise<RecordPage>;
  watch(listener: (change: StoreChange) => void): () => void;
  /** Stops looking. */
  close(): void;
}

const EVERY = 10_000; // ms

/**
 * The client's side: reads what was shared about them from a FHIR server, such as what their therapist shows them. It keeps
 * and sends nothing; what the client writes stays in the store of their device.
 */
export function clinicReader({ client, codecs = definedCodecs, every = EVERY, ...server }: ClinicReaderOptions): ClinicReader {
  const watchers = new Watchers();
  const closed = new AbortController();
  const clinic = new ClinicCache(new ClinicRecords(new FhirClient(server), client, codecs), every, closed.signal, (change) => watchers.tell(change));
  return {
    async list({ as, activity, status = 'final', before = Infinity, limit, removed }) {
      checkLimit(limit);
      if (removed || status === 'draft') return { records: [], damaged: [] };
      const { records, damaged } = await (before === Infinity ? clinic.refreshed() : clinic.loaded());
      const placed = [...records.values()]
        .sort((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt))
        .map((record, place) => ({ record, place: place + 1 }))
        .filter(({ record, place }) => place < before && isVisible(clearFieldsOf(record), as) && (!activity || record.activity === activity))
        .reverse();
      const page = placed.slice(0, limit);
      const found = { records: page.map(({ record }) => structuredClone(record)), damaged: before === Infinity ? damaged : [] };
      return placed.length > limit ? { ...found, next: page.at(-1)!.place } : found;
    },
    watch(listener) {
      const stops = [watchers.watch(listener), clinic.watch()];
      return () => stops.forEach((stop) => stop());
    },
    close: () => closed.abort(),
  };
}
