import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityName, ActivityRecord } from '../../core/record.js';
import { keptOf } from '../../store/kept.js';
import type { RecordStore } from '../../store/record-store.js';
import type { DeskWords } from '../desk-words.js';
import { loadUnlockForm } from '../locking/load.js';
import { lockable, needsKey } from '../locking/lockable.js';
import type { DeskScreen } from '../screen.js';
import { deliveryText, deliveryView } from './delivery.view.js';
import { footView } from './foot.view.js';
import type { FrameProps, Part } from './frame.view.js';
import { deviceAnswerView, noticesView } from './notices.view.js';

/** What is drawn round an activity that has a desk. */
interface DeskProps<A extends ActivityName> extends FrameProps<A> {
  readonly words: DeskWords;
}

/** What stands on the screen of a desk. */
export function screenView<A extends ActivityName>(props: DeskProps<A>, screen: DeskScreen<A>): TemplateResult {
  const { words, frame, desk, readonly, asksDevice, act } = props;
  if (screen.at === 'locked') return lockedView({ ...props, store: desk?.store });
  return html`<div class="notices" lang=${frame.language} dir=${frame.direction}>${desk ? noticesView({ desk, words, localized: frame, readonly, asksDevice, act }) : nothing}</div>
    ${belowNotices(props, screen)}`;
}

function belowNotices<A extends ActivityName>(props: DeskProps<A>, screen: Exclude<DeskScreen<A>, { readonly at: 'locked' }>): unknown {
  const { words } = props;
  switch (screen.at) {
    case 'loading': return html`<button class="button" part="button" type="button" @click=${props.onRetry}>${words.retry}</button>`;
    case 'editing': return [props.body(), props.readonly ? nothing : foot(props), props.asksDevice ? deviceAnswerView(words) : nothing, props.after()];
    case 'viewing': return html`${props.record(screen.record)} ${delivery(props, screen.record)} <div class="actions">${props.recordActions(screen.record)}</div> ${props.after()}`;
    case 'kept': return keptView(props, screen.record);
  }
}

/** What a locked screen needs. */
interface LockedProps extends Pick<DeskProps<ActivityName>, 'words' | 'act' | 'onUnlock' | 'lockingWords'> {
  readonly store: RecordStore | undefined;
}

/** A curtain where one tap opens; else what asks for the key, and until that has arrived a way to ask for it again. */
export function lockedView(props: LockedProps): TemplateResult {
  const { words, act, onUnlock } = props;
  const store = lockable(props.store);
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

function keptView<A extends ActivityName>(props: DeskProps<A>, record: ActivityRecord<A>): TemplateResult {
  const { words, audience, desk } = props;
  const shared = record.sharing === 'shared';
  return html`<rk-notice kind="positive" class="kept">
      <p tabindex="-1" id="kept">${words.kept[desk?.store ? keptOf(desk.store.capabilities, record) : 'memory']} <span role="status">${keptText(props, record)}</span></p>
      ${shared ? html`<p>${words.notBeforeYouMeet(audience)}</p>` : nothing}
      <div slot="actions">
        <button class="button" part="button" type="button" @click=${props.onStartNew}>${props.again ?? words.kept.startNew}</button>
        ${props.recordActions(record)}
        ${delivery(props, record, 'actions')}
      </div>
    </rk-notice>
    ${props.after()}`;
}

/** Whether a record just kept is shared, and how far it has come. */
function keptText<A extends ActivityName>({ words, audience, desk }: DeskProps<A>, record: ActivityRecord<A>): string {
  if (desk?.store?.capabilities.kept === 'server' && record.sharing === 'shared') return words.delivery.sent(audience);
  return deliveryText(record, desk?.deliveries?.of(record.id), audience, words) ?? (record.sharing === 'shared' ? words.kept.shared(audience) : words.kept.private);
}

/** How far the sharing of a record has come, or only what the person can do about it. */
function delivery<A extends ActivityName>({ words, frame, audience, desk, act }: DeskProps<A>, record: ActivityRecord<A>, only?: 'actions'): Part {
  const { deliveries } = desk ?? {};
  if (!deliveries) return nothing;
  return deliveryView({ record, delivery: deliveries.of(record.id), audience, words, frame, only, retry: () => act(() => deliveries.retry(record.id)) });
}

function foot<A extends ActivityName>(props: DeskProps<A>): Part {
  const { words, frame, desk, problemWords } = props;
  if (!desk?.draft) return nothing;
  const problems = desk.problems.map(({ field, code }) => ({ field, text: problemWords[code] ?? code }));
  return footView({
    words, frame, state: desk.draft.saveState, problems, copied: props.copied, actions: props.actions(),
    retry: props.onRetry, copy: props.onCopy, goTo: props.goTo,
  });
}
