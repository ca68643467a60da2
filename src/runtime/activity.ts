import type { Model } from '../core/model.js';
import type { ActivityName } from '../core/record.js';
import type { Codec } from '../fhir/codec.js';
import type { Catalogue } from './catalogue.js';

/** The words every activity's catalogue has; the frame shows them. */
export interface ActivityWords {
  /** Its name, shown as the heading. */
  readonly name: string;
  /** One sentence of what it is for. */
  readonly purpose: string;
  /** What each problem's code is called, in words that help. */
  readonly problems: Readonly<Record<string, string>>;
}

/** All that makes an activity, but for its element. */
export interface Activity<A extends ActivityName, Message, Words extends ActivityWords> {
  readonly model: Model<A, Message>;
  readonly codec: Codec<A>;
  readonly words: Catalogue<Words>;
}
