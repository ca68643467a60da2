import type { ActivityName, ActivityRecord } from '../core/record.js';

/** What stands on the screen of an activity. */
export type Screen<A extends ActivityName> =
  | { readonly at: 'waiting' }
  | { readonly at: 'loading' }
  | { readonly at: 'locked' }
  | { readonly at: 'editing' }
  | { readonly at: 'viewing'; readonly record: ActivityRecord<A> }
  | { readonly at: 'kept'; readonly record: ActivityRecord<A> };
