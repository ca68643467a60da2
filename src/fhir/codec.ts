import type { ActivityName, ActivityRecord } from '../core/record.js';
import type { PayloadParser } from '../core/envelope.js';
import type { Bundle } from './r4.js';

/** Both ways between an activity's records and FHIR R4; lossless: record → Bundle → record gives the record back. */
export interface FhirMapping<A extends ActivityName = ActivityName> {
  toFhir(record: ActivityRecord<A>): Promise<Bundle>;
  /** @throws {RapportError} `invalid`, naming the element that was not understood. */
  fromFhir(bundle: Bundle): Promise<ActivityRecord<A>>;
}

/** What store, courier and endpoint are handed of an activity. The mapping is loaded when first used. */
export interface Codec<A extends ActivityName = ActivityName> {
  readonly activity: A;
  readonly version: number;
  /** What validates a stored, imported or received payload of this or any older version; loaded when the first record is read. */
  loadParser(): Promise<PayloadParser>;
  loadFhir(): Promise<FhirMapping<A>>;
}
