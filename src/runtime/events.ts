import { RapportError, type RapportErrorCode } from '../core/errors.js';
import type { ActivityName, ActivityRecord, Author, Kept, Sharing, Status } from '../core/record.js';
import type { Bundle } from '../fhir/r4.js';

/** Looks a record up, at the moment it is asked. */
export interface RecordReader {
  record(): Promise<ActivityRecord>;
  toFhir(record: ActivityRecord): Promise<Bundle>;
}

/**
 * What an event says of a record: never a word of it. The functions sit on the prototype, so the
 * detail survives `structuredClone` and `JSON.stringify`, and both hold no content.
 */
export class RecordDetail {
  readonly activity: ActivityName;
  readonly id: string;
  readonly revision: number;
  readonly status: Status;
  readonly author: Author;
  readonly sharing: Sharing;
  /** ISO 8601 with the local offset: when this revision was written. */
  readonly at: string;
  readonly kept: Kept;
  readonly #reader: RecordReader;

  constructor(record: ActivityRecord, kept: Kept, reader: RecordReader) {
    this.activity = record.activity;
    this.id = record.id;
    this.revision = record.revision;
    this.status = record.status;
    this.author = record.author;
    this.sharing = record.sharing;
    this.at = record.updatedAt;
    this.kept = kept;
    this.#reader = reader;
  }

  /** The record as it is now. @throws {RapportError} `private` unless it is final and shared at this moment. */
  async read(): Promise<ActivityRecord> {
    const record = await this.#reader.record();
    if (record.status !== 'final' || record.sharing !== 'shared') throw new RapportError('private', 'this record is not shared');
    return record;
  }

  /** The record as a FHIR R4 transaction Bundle. @throws {RapportError} as `read`. */
  async toFhir(): Promise<Bundle> {
    return this.#reader.toFhir(await this.read());
  }
}

/** What was refused, and how to try it again. */
export class FailedDetail {
  /** Absent where it concerns no single activity, such as taking a copy of everything. */
  readonly activity?: ActivityName;
  readonly code: RapportErrorCode;
  readonly #retry: () => Promise<void>;

  constructor(activity: ActivityName | undefined, code: RapportErrorCode, retry: () => Promise<void>) {
    if (activity !== undefined) this.activity = activity;
    this.code = code;
    this.#retry = retry;
  }

  /** Tries the refused act again; rejects with its error when it is refused again. */
  retry(): Promise<void> {
    return this.#retry();
  }
}

/** Where in a guided activity the person is; `step` counts from 1. */
export interface StepDetail {
  readonly activity: ActivityName;
  readonly id: string;
  readonly step: number;
  readonly steps: number;
}

/** A record that was removed or brought back. */
export interface RecordReference {
  readonly activity: ActivityName;
  readonly id: string;
}

/** Every event of the kit, by name. */
export interface RapportEvents {
  'rapport-ready': CustomEvent<{ readonly activity: ActivityName; readonly client: string }>;
  'rapport-drafted': CustomEvent<RecordDetail>;
  'rapport-stepped': CustomEvent<StepDetail>;
  'rapport-saved': CustomEvent<RecordDetail>;
  'rapport-shared': CustomEvent<RecordDetail>;
  'rapport-deleted': CustomEvent<RecordReference>;
  'rapport-restored': CustomEvent<RecordReference>;
  'rapport-failed': CustomEvent<FailedDetail>;
  'rapport-sent': CustomEvent<RecordReference & { readonly revision: number }>;
  'rapport-locked': CustomEvent<{ readonly client: string }>;
  'rapport-unlocked': CustomEvent<{ readonly client: string }>;
}

declare global {
  /** What elements, document and window all hear of: `HTMLElementEventMap` has every one of these too. */
  interface GlobalEventHandlersEventMap extends RapportEvents {}
}

/** Tells the page a fact. The only way the kit fires a public event. */
export function emit<Name extends keyof RapportEvents>(target: EventTarget, name: Name, detail: RapportEvents[Name]['detail']): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
