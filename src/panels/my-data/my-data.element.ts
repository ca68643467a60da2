import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from '../../runtime/property.js';
import { Dialog } from '../../components/dialog.js';
import { Disclosure } from '../../components/disclosure.js';
import { frameElements } from '../../runtime/frame/frame-elements.js';
import { HistoryList } from '../../components/history-list.js';
import type { ActivityName, ActivityRecord } from '../../core/record.js';
import { localIso } from '../../core/time.js';
import { catalogue } from '../../runtime/catalogue.js';
import { define } from '../../runtime/define.js';
import { DeliveryWatch } from '../../runtime/deliveries.js';
import { lockable } from '../../runtime/locking/lockable.js';
import { eraseClient } from '../../runtime/keeping.js';
import type { ElementStrings } from '../../runtime/placed-element.js';
import { RecordList } from '../../runtime/record-list.js';
import type { DeviceStore } from '../../store/local-store.js';
import type { RecordStore } from '../../store/record-store.js';
import type { Opened } from '../across/open-place.js';
import { PanelElement } from '../across/panel-element.js';
import { RecordView } from '../across/record-view.js';
import { BringingBack } from './bringing-back.js';
import { Copying } from './copying.js';
import { styles } from './my-data.styles.js';
import { en, type MyDataWords } from './strings/en.js';
import { Survey } from './survey.js';
import { allView } from './views/all.view.js';
import { backView } from './views/back.view.js';
import { binView } from './views/bin.view.js';
import { copyView } from './views/copy.view.js';
import { factsView } from './views/facts.view.js';
import { kindsView } from './views/kinds.view.js';
import { readingView } from './views/reading.view.js';
import { refusedView } from './views/refused.view.js';

/** What was done last, said once. */
type Said =
  | { readonly is: 'removed'; readonly record: ActivityRecord }
  | { readonly is: 'purged' | 'restored' | 'retried' | 'erased' };

/**
 * Everything a person wrote that is kept, across activities: what it is, where and how locked, a copy to take along, and deleting it.
 *
 * @element rapport-my-data
 * @fires {CustomEvent<RecordReference>} rapport-deleted - A record was removed.
 * @fires {CustomEvent<RecordReference>} rapport-restored - A removed record was brought back.
 * @slot lock - Replaces "Lock with a password" and "Recovery code".
 * @csspart field - Every field that is written in.
 * @csspart label - The name of a field.
 */
export class MyDataElement extends PanelElement<MyDataWords> {
  static readonly dependencies = { ...frameElements, 'rk-dialog': Dialog, 'rk-disclosure': Disclosure, 'rk-history-list': HistoryList, 'rk-record-view': RecordView };
  static override styles: CSSResultGroup = [PanelElement.styles, styles];

  /** Overrides any built-in wording, aria labels included. */
  declare strings?: ElementStrings<MyDataWords>;

  @state() private listed: ActivityName | undefined;
  @state() private reading: ActivityRecord | undefined;
  @state() private said: Said | undefined;
  @state() private isErasing = false;
  @state() private wasRefused = false;
  @state() private hasLock = false;
  @state() private canLock = false;
  readonly #survey = new Survey(this, this.open, this.activities);
  readonly #finals = new RecordList<ActivityName>(this, () => this.#sourceOf({ status: 'final' }));
  readonly #drafts = new RecordList<ActivityName>(this, () => this.#sourceOf({ status: 'draft' }));
  readonly #removed = new RecordList<ActivityName>(this, () => (this.#survey.standing?.hasRemoved ? this.#source({ removed: true }) : undefined));
  readonly #copying: Copying = new Copying(this, () => ({
    opened: this.open.now!, activities: this.activities, place: this.renderRoot.querySelector('.silent')!,
    page: { language: this.localized.language, direction: this.localized.direction, title: this.words.name, note: this.words.copy.readable.text },
    factsOf: (record) => this.#factsOf(record), dayOf: ({ createdAt }) => this.localized.date(createdAt, { dateStyle: 'long' }),
  }));
  readonly #back = new BringingBack(this, () => this.open.now);

  constructor() {
    super(catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }));
  }

  protected override opened(): void {
    this.said = this.listed = this.reading = undefined;
    this.isErasing = this.wasRefused = false;
  }

  protected override renderOpen(opened: Opened): TemplateResult {
    const { count, phase } = this.#survey;
    if (phase === 'waiting') return html`${this.#renderSaid()}<p class="muted" role="status">${this.words.looking}</p>`;
    const isEmpty = phase === 'ready' && count.total + count.unreadable === 0;
    return html`${this.#renderSaid()} ${isEmpty ? this.#renderEmpty() : this.#renderKept(opened)} ${this.#renderBack(opened)}
      ${this.#renderBin()} ${isEmpty && !this.#survey.standing?.hasRemoved ? nothing : this.#renderAll(opened)}
      ${readingView({ localized: this.localized, activities: this.activities, opened, record: this.reading, onClose: () => { this.reading = undefined; }, onRemove: this.#onRemove })}
      <div class="silent" inert></div>`;
  }

  #renderKept(opened: Opened): TemplateResult {
    const { activities, audience, localized, words } = this;
    const { count, standing, phase } = this.#survey;
    const level = this.headingLevel + 1;
    return html`
      ${factsView({
        localized, count, isLooking: phase === 'looking', standing, kept: opened.keeping.store.capabilities.kept, audience, wasRefused: this.wasRefused, onAsk: this.#onAskToPersist,
      })}
      ${refusedView({ words, level, audience, activities, parked: standing?.parked ?? [], onRetry: this.#onRetry })}
      ${kindsView({
        localized, activities, author: this.author, level, tallies: count.tallies, listed: this.listed, finals: this.#finals, drafts: this.#drafts,
        onList: (activity) => { this.listed = activity; }, onRead: (record) => { this.reading = record; },
      })}
      ${copyView({ words, level, copying: this.#copying, act: (act) => this.act(act) })}`;
  }

  #renderBack(opened: Opened): TemplateResult {
    const level = this.headingLevel + 1;
    const store = lockable(opened.keeping.store);
    if (store) this.#loadLock();
    return html`${backView({ localized: this.localized, level, back: this.#back, act: (act) => this.act(act) })}
      <section class="section" aria-labelledby="lock" ?hidden=${!this.hasLock && !(store && this.canLock)}>
        <div id="lock" role="heading" aria-level=${level}>${this.words.lock.title}</div>
        <slot name="lock" @slotchange=${this.#onLockSlot}>${store && this.canLock ? html`<rk-lock-settings .keys=${store.keys} .lock=${() => this.#lock(store)} .strings=${() => this.strings?.locking} @changed=${() => this.#survey.look()}></rk-lock-settings>` : nothing}</slot>
      </section>`;
  }

  #renderBin(): unknown {
    const { activities, localized } = this;
    return binView({ localized, activities, level: this.headingLevel + 1, removed: this.#removed, onRestore: this.#onRestore, onPurge: this.#store?.purge && this.#onPurge });
  }

  #renderAll(opened: Opened): unknown {
    if (this.author !== 'client') return nothing; // it would take the client's own words as well
    const { count, standing } = this.#survey;
    return allView({
      words: this.words, level: this.headingLevel + 1, kept: opened.keeping.store.capabilities.kept, audience: this.audience, unsent: standing?.unsent ?? 0,
      isShared: count.tallies.some(({ shared }) => shared > 0), isAsking: this.isErasing, onAsk: (asking) => { this.isErasing = asking; }, onErase: this.#onErase,
    });
  }

  #renderEmpty(): TemplateResult {
    const { nothing: empty } = this.words;
    return html`<div class="empty">${emptyShelf}<p><strong>${empty.title}</strong></p><p class="muted">${empty.text}</p></div>`;
  }

  #renderSaid(): TemplateResult {
    const { said, words: { removed, refused, all } } = this;
    return html`<div role="status" class="said" id="said" tabindex="-1">${said ? html`<rk-notice kind=${said.is === 'removed' ? 'info' : 'positive'}>
      ${said.is === 'removed' ? removed.said : said.is === 'retried' ? refused.retried : said.is === 'erased' ? all.done : removed[said.is]}
      ${said.is === 'removed' && this.#store?.capabilities.restore ? html`<div slot="actions">
        <button class="button" part="button" type="button" @click=${() => this.#onRestore(said.record)}>${removed.undo}</button>
        ${this.#store.purge ? html`<button class="button quiet" part="button" type="button" @click=${() => this.#onPurge(said.record)}>${removed.purge}</button>` : nothing}
      </div>` : nothing}
    </rk-notice>` : nothing}</div>`;
  }

  get #store(): RecordStore | undefined {
    return this.open.now?.keeping.store;
  }

  #source(of: { readonly status?: 'draft' | 'final'; readonly removed?: boolean; readonly activity?: ActivityName }) {
    const { now } = this.open;
    return now && { store: now.keeping.store, as: now.place.author, ...of };
  }

  #sourceOf(of: { readonly status: 'draft' | 'final' }) {
    return this.listed === undefined ? undefined : this.#source({ ...of, activity: this.listed });
  }

  #factsOf({ status, sharing, activity, author }: ActivityRecord): string {
    const { kinds } = this.words;
    const facts = [this.activities.nameOf(activity), status === 'draft' && kinds.unfinished(1), status === 'final' && sharing === 'shared' && kinds.sharedBadge, author !== this.author && kinds.ofOther[author]];
    return facts.filter((each) => each !== false).join(' · ');
  }

  /** Says what was done, and puts the focus there: what had it may be gone. */
  #say(said: Said): void {
    this.said = said;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#said')?.focus());
  }

  #onRemove = (record: ActivityRecord) => this.act(async () => {
    const { activity, id, author } = record;
    await this.open.now!.keeping.store.remove(id, { as: author });
    this.reading = undefined;
    this.emit('rapport-deleted', { activity, id });
    this.#say({ is: 'removed', record });
  });

  #onRestore = (record: ActivityRecord) => this.act(async () => {
    const { activity, id, author } = record;
    await this.open.now!.keeping.store.restore(id, { as: author });
    this.emit('rapport-restored', { activity, id });
    this.#say({ is: 'restored' });
  });

  #onPurge = (record: ActivityRecord) => this.act(async () => {
    await this.open.now!.keeping.store.purge!(record.id, { as: record.author });
    this.#say({ is: 'purged' });
  });

  #onRetry = (id: string) => this.act(async () => {
    const watch = new DeliveryWatch(this.open.now!.keeping.store, () => undefined);
    await watch.retry(id).finally(() => watch.stop());
    this.#survey.look();
    this.#say({ is: 'retried' });
  });

  #onAskToPersist = () => this.act(async () => {
    const answer = await (this.open.now?.keeping.store as Partial<DeviceStore> | undefined)?.askToPersist?.();
    this.wasRefused = answer !== 'persisted';
    this.#survey.look();
  });

  #onErase = (withReceipt: boolean) => this.act(async () => {
    const { place, keeping } = this.open.now!;
    if (place.store) await keeping.store.erase(place.client);
    else await eraseClient(place);
    this.isErasing = false;
    this.listed = undefined;
    if (withReceipt) await this.#saveReceipt();
    this.#survey.look();
    this.#say({ is: 'erased' });
  });

  async #saveReceipt(): Promise<void> {
    const now = localIso();
    const { saveFile } = await import('./copy/save-file.js');
    saveFile(`note-${now.slice(0, 10)}.txt`, [`${this.words.all.note(this.localized.date(now, { dateStyle: 'full', timeStyle: 'short' }))}\n`], 'text/plain');
  }

  #loadLock(): void {
    if (this.canLock) return;
    import('../../runtime/locking/lock-settings.element.js').then(({ LockSettings }) => {
      define('rk-lock-settings', LockSettings);
      this.canLock = true;
    }, () => undefined); // offline: the next draw asks again
  }

  /** Locks the provider with everything inside it, else this store. */
  async #lock(store: DeviceStore): Promise<void> {
    if (this.surroundings) await this.surroundings.lock();
    else await store.lock();
  }

  #onLockSlot = (event: Event) => {
    this.hasLock = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };
}

const emptyShelf = html`<svg viewBox="0 0 96 64" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path class="fill" d="M14 14h68v40H14z" /><path d="M14 14h68v40H14zM14 34h68M40 24h16M40 44h16" /></svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'rapport-my-data': MyDataElement;
  }
}
