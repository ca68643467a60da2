import type { ActivityName, ActivityPayloads, Author } from './record.js';

/** One thing that stands between a payload and completing it. */
export interface Problem {
  /** Name of the field, as in the element's `data-field` attribute, so that it can be focused. */
  readonly field: string;
  /** What is wrong: a key of the activity's `problems` catalogue. */
  readonly code: string;
}

/** What a new payload may know of the moment it begins. */
interface Beginning {
  readonly author: Author;
  readonly session?: string;
  /** ISO 8601 with the local offset. */
  readonly now: string;
}

/** The pure heart of an activity: what is kept, how it changes, when it is whole. */
export interface Model<A extends ActivityName, Message> {
  readonly activity: A;
  /** Version of the payload's schema, from 1. */
  readonly version: number;
  /** The payload of an untouched activity. */
  begin(about: Beginning): ActivityPayloads[A];
  /** The payload after `message`; the same object when nothing changed. Never throws. */
  update(payload: ActivityPayloads[A], message: Message): ActivityPayloads[A];
  /** What stands between this payload and complete, field by field, in reading order. */
  problems(payload: ActivityPayloads[A]): readonly Problem[];
  /** Tells whether nothing worth keeping stands in the payload; such a draft is never stored. */
  isEmpty(payload: ActivityPayloads[A]): boolean;
}
