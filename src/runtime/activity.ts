import type { Model } from '../core/model.js';
import type { ActivityName, ActivityPayloads } from '../core/record.js';
import type { Codec } from '../fhir/codec.js';
import type { Catalogue } from './catalogue.js';
import type { ElementStrings } from './placed-element.js';

/** The words every activity's catalogue has; the frame shows them. */
export interface ActivityWords {
  /** Its name, shown as the heading. */
  readonly name: string;
  /** One sentence of what it is for. */
  readonly purpose: string;
  /** What begins one more, where "Write another" is not what a person does here. */
  readonly again?: string;
  /** What each problem's code is called, in words that help. */
  readonly problems: Readonly<Record<string, string>>;
}

/** All that makes an activity, but for its element. */
export interface Activity<A extends ActivityName, Message, Words extends ActivityWords> {
  readonly model: Model<A, Message>;
  readonly codec: Codec<A>;
  readonly words: Catalogue<Words>;
  /** A new record can be begun while its store is still being opened. */
  readonly beginsAtOnce?: true;
  /** What kind of record it is, in words, where the activity has several kinds. */
  kindOf?(payload: ActivityPayloads[A], words: Words): string | undefined;
}

/** Wording a page overrides: the activity's own, the frame's under `frame`, and what is said of locking under `locking`. */
export type ActivityStrings<Words> = ElementStrings<Words>;

/** How a finished record may be kept. */
export interface CompleteOptions {
  readonly sharing?: 'private' | 'shared';
}

/** Any activity, for what looks across them. */
export type AnyActivity = Activity<ActivityName, never, ActivityWords>;
