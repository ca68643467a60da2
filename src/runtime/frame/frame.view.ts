import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityName, ActivityRecord } from '../../core/record.js';
import type { Safety } from '../contexts.js';
import type { Desk } from '../desk.js';
import type { FrameWords } from '../frame-words.js';
import { loadUnlockForm } from '../locking/load.js';
import { lockable, needsKey, type UnlockWith } from '../locking/lockable.js';
import type { LockingWords } from '../locking/locking-words.js';
import type { Localized, Overrides } from '../localized.js';
import type { Screen } from '../screen.js';
import { deliveryText, deliveryView } from './delivery.view.js';
import { footView } from './foot.view.js';
import { headView } from './head.view.js';
import { deviceAnswerView, noticesView } from './notices.view.js';

type Part = TemplateResult | typeof nothing;

/** What the frame draws round an activity, and whom it asks for the rest. */
export interface FrameProps<A extends ActivityName> {
  readonly frame: Localized<FrameWords>;
  /** Language and direction of the activity's own words. */
  readonly own: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
  readonly name: string;
  readonly purpose: string;
  readonly problemWords: Readonly<Record<string, string>>;
  readonly headingLevel: number;
  readonly screen: Screen<A>;
  /** Open whenever the screen shows a record or a form. */
  readonly desk: Desk<ActivityName, never> | undefined;
  readonly readonly: boolean;
  readonly asksDevice: boolean;
  readonly quickExit: boolean;
  readonly safety: Safety | undefined;
  readonly audience: string;
  readonly copied: boolean;
  body(): TemplateResult;
  record(record: ActivityRecord<A>): TemplateResult;
  recordActions(record: ActivityRecord<A>): Part;
  actions(): TemplateResult;
  after(): Part;
  /** Stands instead of everything below the heading, but for a lock; `nothing` most of the time. */
  cover(): Part;
  readonly act: (act: () => Promise<unknown>) => void;
  readonly onHelp: () => void;
  readonly onLeave: () => void;
  /** Rejects with why not. */
  readonly onUnlock: (secret?: UnlockWith) => Promise<void>;
  readonly lockingWords: Overrides<LockingWords> | undefined;
  readonly onStartNew: () => void;
  readonly onRetry: () => void;
  readonly onCopy: () => void;
  readonly goTo: (field: string) => void;
}

/** The whole of an activity: heading and help, what stands on the screen, save state and actions. */
export function frameView<A extends ActivityName>(props: FrameProps<A>): TemplateResult {
  const { frame, own } = props;
  return html`<div class="frame" lang=${frame.language} dir=${frame.direction}>
    ${headView({ ...props, words: frame.words, purpose: props.screen.at === 'editing' ? props.purpose : undefined })}
    <div class="body" part="body" lang=${own.language} dir=${own.direction}>${screenView(props)}</div>
  </div>`;
}

function screenView<A extends ActivityName>(props: FrameProps<A>): TemplateResult {
  const { screen, frame: { words } } = props;
  const cover = screen.at === 'locked' ? nothing : props.cover();
  if (cover !== nothing) return cover as TemplateResult;
  switch (screen.at) {
    case 'waiting': return html`<p class="muted" role="status">${words.waiting}</p>`;
    case 'loading': return props.desk?.remark ? html`${notices(props)}<button class="button" part="button" type="button" @click=${props.onRetry}>${words.retry}</button>` : html`<p class="muted" role="status">${words.loading}</p>`;
    case 'locked': return lockedView(props);
    case 'editing': return html`${notices(props)} ${props.body()} ${props.readonly ? nothing : foot(props)} ${props.asksDevice ? deviceAnswerView(words) : nothing} ${props.after()}`;
    case 'viewing': return html`${notices(props)} ${props.record(screen.record)} ${delivery(props, screen.record)} <div class="actions">${props.recordActions(screen.record)}</div> ${props.after()}`;
    case 'kept': return keptView(props, screen.record);
  }
}

/** A curtain where one tap opens; else what asks for the key, and until that has arrived a way to ask for it again. */
function lockedView<A extends ActivityName>(props: FrameProps<A>): TemplateResult {
  const { frame: { words }, desk, act, onUnlock } = props;
  const store = lockable(desk?.store);
  const isCurtain = !needsKey(store);
  const button = (text: string, press: () => void) => html`<button class="button primary" part="button primary" type="button" @click=${press}>${text}</button>`;
  if (isCurtain) {
    return html`<div class="locked">
      <p><strong>${words.locked.curtain}</strong></p>
      <p>${words.locked.curtainText}</p>
      ${button(words.locked.unlock, () => act(() => onUnlock()))}
    </div>`;
  }
  loadUnlockForm();
  return html`<div class="locked">
    <rk-unlock-form .kinds=${store!.keys.kinds} .refusal=${store!.refusal} .unlock=${onUnlock} .strings=${props.lockingWords}>
      <p><strong>${words.locked.title}</strong></p>${button(words.retry, loadUnlockForm)}
    </rk-unlock-form>
  </div>`;
}

function keptView<A extends ActivityName>(props: FrameProps<A>, record: ActivityRecord<A>): TemplateResult {
  const { frame: { words }, audience, desk } = props;
  const shared = record.sharing === 'shared';
  return html`${notices(props)}
    <rk-notice kind="positive" class="kept">
      <p tabindex="-1" id="kept">${words.kept[desk?.store?.capabilities.kept ?? 'memory']} <span role="status">${keptText(props, record)}</span></p>
      ${shared ? html`<p>${words.notBeforeYouMeet(audience)}</p>` : nothing}
      <div slot="actions">
        <button class="button" part="button" type="button" @click=${props.onStartNew}>${words.kept.startNew}</button>
        ${props.recordActions(record)}
        ${delivery(props, record, 'actions')}
      </div>
    </rk-notice>
    ${props.after()}`;
}

/** Whether a record just kept is shared, and how far it has come. */
function keptText<A extends ActivityName>({ frame: { words }, audience, desk }: FrameProps<A>, record: ActivityRecord<A>): string {
  if (desk?.store?.capabilities.kept === 'server' && record.sharing === 'shared') return words.delivery.sent(audience);
  return deliveryText(record, desk?.deliveries?.of(record.id), audience, words) ?? (record.sharing === 'shared' ? words.kept.shared(audience) : words.kept.private);
}

/** How far the sharing of a record has come, or only what the person can do about it. */
function delivery<A extends ActivityName>({ frame, audience, desk, act }: FrameProps<A>, record: ActivityRecord<A>, only?: 'actions'): Part {
  const { deliveries } = desk ?? {};
  if (!deliveries) return nothing;
  return deliveryView({ record, delivery: deliveries.of(record.id), audience, frame, only, retry: () => act(() => deliveries.retry(record.id)) });
}

function notices<A extends ActivityName>(props: FrameProps<A>): TemplateResult {
  const { frame, desk, readonly, asksDevice, act } = props;
  return html`<div class="notices" lang=${frame.language} dir=${frame.direction}>${desk ? noticesView({ desk, words: frame.words, localized: frame, readonly, asksDevice, act }) : nothing}</div>`;
}

function foot<A extends ActivityName>(props: FrameProps<A>): Part {
  const { frame, desk, problemWords } = props;
  if (!desk?.draft) return nothing;
  const problems = desk.problems.map(({ field, code }) => ({ field, text: problemWords[code] ?? code }));
  return html`<div lang=${frame.language} dir=${frame.direction}>${footView({
    words: frame.words, state: desk.draft.saveState, problems, copied: props.copied, actions: props.actions(),
    retry: props.onRetry, copy: props.onCopy, goTo: props.goTo,
  })}</div>`;
}
