import type { ActivityName, ActivityRecord } from '../core/record.js';

/** What stands on the screen of an activity: without a desk, nobody to work for, or no way to do so yet. */
export type Screen<A extends ActivityName> =
  | { readonly at: 'waiting' }
  | { readonly at: 'unreachable' }
  | DeskScreen<A>;

/** What stands on the screen of a desk. */
export type DeskScreen<A extends ActivityName> =
  | { readonly at: 'loading' }
  | { readonly at: 'locked' }
  | { readonly at: 'editing' }
  | { readonly at: 'viewing'; readonly record: ActivityRecord<A> }
  | { readonly at: 'kept'; readonly record: ActivityRecord<A> };
