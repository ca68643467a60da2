import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityName, ActivityRecord } from '../../core/record.js';
import type { Safety } from '../contexts.js';
import type { Desk } from '../desk.js';
import type { FrameWords } from '../frame-words.js';
import type { UnlockWith } from '../locking/lockable.js';
import type { LockingWords } from '../locking/locking-words.js';
import type { Localized, Overrides } from '../localized.js';
import type { DeskScreen, Screen } from '../screen.js';
import { headView } from './head.view.js';

export type Part = TemplateResult | typeof nothing;

/** What the frame draws round an activity, and whom it asks for the rest. */
export interface FrameProps<A extends ActivityName> {
  readonly frame: Localized<FrameWords>;
  /** What begins one more, in the activity's own words. */
  readonly again: string | undefined;
  /** Language and direction of the activity's own words. */
  readonly own: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
  readonly name: string;
  readonly purpose: string;
  readonly problemWords: Readonly<Record<string, string>>;
  readonly headingLevel: number;
  readonly screen: Screen<A>;
  /** Draws what stands on the screen of a desk; there whenever a desk is. */
  readonly screenView: ((props: FrameProps<A>, screen: DeskScreen<A>) => TemplateResult) | undefined;
  /** Open whenever the screen shows a record or a form. */
  readonly desk: Desk<ActivityName, never> | undefined;
  readonly readonly: boolean;
  readonly asksDevice: boolean;
  readonly safety: Safety | undefined;
  readonly audience: string;
  readonly copied: boolean;
  body(): TemplateResult;
  record(record: ActivityRecord<A>): TemplateResult;
  recordActions(record: ActivityRecord<A>): Part;
  actions(): TemplateResult;
  after(): Part;
  /** Stands instead of everything below the heading, but for a lock; `nothing` most of the time. Asked once `screenView` is there. */
  cover(): Part;
  readonly act: (act: () => Promise<unknown>) => void;
  readonly onHelp: () => void;
  /** Leaves at once; `undefined` where there is no way out to offer. */
  readonly onLeave: (() => void) | undefined;
  /** Rejects with why not. */
  readonly onUnlock: (secret?: UnlockWith) => Promise<void>;
  readonly lockingWords: () => Overrides<LockingWords> | undefined;
  readonly onStartNew: () => void;
  readonly onRetry: () => void;
  readonly onCopy: () => void;
  readonly goTo: (field: string) => void;
}

/** The whole of an activity: heading and help, what stands on the screen, save state and actions. */
export function frameView<A extends ActivityName>(props: FrameProps<A>): TemplateResult {
  const { frame, own, screen } = props;
  return html`<div class="frame" lang=${frame.language} dir=${frame.direction}>
    ${headView({ ...props, words: frame.words, purpose: screen.at === 'editing' ? props.purpose : undefined })}
    <div class="body" part="body" lang=${own.language} dir=${own.direction}>${bodyView(props)}</div>
  </div>`;
}

function bodyView<A extends ActivityName>(props: FrameProps<A>): TemplateResult {
  const { screen, screenView, frame: { words } } = props;
  const cover = screen.at === 'locked' || !screenView ? nothing : props.cover();
  if (cover !== nothing) return cover as TemplateResult;
  switch (screen.at) {
    case 'waiting': return html`<p class="muted" role="status">${words.waiting}</p>`;
    case 'loading': return props.desk?.remark ? screenView!(props, screen) : html`<p class="muted" role="status">${words.loading}</p>`;
    case 'unreachable': return html`<p role="alert">${words.unreachable}</p><button class="button" part="button" type="button" @click=${props.onRetry}>${words.retry}</button>`;
    case 'locked':
    case 'editing':
    case 'viewing':
    case 'kept': return screenView!(props, screen);
  }
}
