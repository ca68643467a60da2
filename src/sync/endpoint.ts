import type { ActivityName, ActivityRecord } from '../core/record.js';
import type { Bundle } from '../fhir/r4.js';

/** A record that was shared, or changed since: final and shared at the moment it is handed over. */
export interface PutItem {
  readonly op: 'put';
  readonly record: ActivityRecord;
  /** The record as a FHIR R4 transaction Bundle; made when asked for. */
  toFhir(): Promise<Bundle>;
}

/** A record that is shared no longer: whatever was made from it should go. */
export interface RemoveItem {
  readonly op: 'remove';
  readonly id: string;
  readonly activity: ActivityName;
  /** Opaque id of the person it was about. */
  readonly client: string;
  readonly revision: number;
}

/** One thing for the endpoint to take. It may arrive more than once: the same id replaces what was there. */
export type Item = PutItem | RemoveItem;

/** What the endpoint says of one item. Only `ok` makes the kit say that something was sent or removed. */
export type Receipt =
  | { readonly status: 'ok' }
  /** Not now; `after` is the shortest wait in milliseconds. */
  | { readonly status: 'retry'; readonly after?: number }
  /** Never, as it is; `why` is a code or a few words for the person and the log, without content. */
  | { readonly status: 'rejected'; readonly why: string }
  /** The person has to sign in again; nothing is sent until the page says so. */
  | { readonly status: 'auth-needed' };

/** Where shared records go. A portal without FHIR writes its own. */
export interface Endpoint {
  /**
   * Takes a few items, each of another record, and gives a receipt for each in the same order. Throwing means "not now"
   * for all of them; so does not having answered a while after `signal` was aborted.
   */
  deliver(items: readonly Item[], options: { readonly signal: AbortSignal }): Promise<readonly Receipt[]>;
}
