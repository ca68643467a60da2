import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from './property.js';
import { isRapportError } from '../core/errors.js';
import type { ActivityName, ActivityPayloads, ActivityRecord } from '../core/record.js';
import type { Activity, ActivityStrings, ActivityWords, CompleteOptions } from './activity.js';
import { ActivityController, type ActivityHost } from './activity-controller.js';
import { choiceOr } from './attributes.js';
import type { Dependencies } from './define.js';
import type { Desk } from './desk.js';
import type { DeskWords } from './desk-words.js';
import { FailedDetail, type RapportEvents, type RecordDetail } from './events.js';
import { frameView, type FrameProps } from './frame/frame.view.js';
import { loadStore } from './load-store.js';
import { loadedWork, loadWork, type Work } from './load-work.js';
import { Localized } from './localized.js';
import type { UnlockWith } from './locking/lockable.js';
import type { Place } from './place.js';
import { PlacedElement } from './placed-element.js';
import type { DeskScreen, Screen } from './screen.js';

export type { ActivityStrings, CompleteOptions };

/**
 * What every activity shares: the public contract, and the frame drawn round its body. It hands on
 * to `ActivityController`; an activity adds `renderBody` and `renderRecord`.
 *
 * @fires {CustomEvent<{activity: ActivityName, client: string}>} rapport-ready - Drafts and settings are loaded.
 * @fires {CustomEvent<RecordDetail>} rapport-drafted - The draft is durable.
 * @fires {CustomEvent<RecordDetail>} rapport-saved - A finished record is kept, after its transaction completed.
 * @fires {CustomEvent<RecordDetail>} rapport-shared - A kept record's sharing changed.
 * @fires {CustomEvent<RecordReference>} rapport-deleted - A record was removed.
 * @fires {CustomEvent<RecordReference>} rapport-restored - A removed record was brought back.
 * @fires {CustomEvent<FailedDetail>} rapport-failed - Something was refused; the words are still there.
 * @slot heading - Replaces the activity's heading.
 * @slot safety - Replaces the contacts behind "Need help now?".
 * @csspart heading - The activity's heading.
 * @csspart body - Everything between heading and foot.
 * @csspart status - The save state.
 * @csspart button - Every button.
 * @csspart primary - The main action of a screen.
 * @cssstate saving - Something is being saved.
 * @cssstate saved - Everything typed is durable.
 * @cssstate failed - Something could not be saved; the words are still there.
 * @cssstate locked - The screen is emptied until it is unlocked.
 * @cssstate readonly - Nothing can be changed.
 */
export abstract class ActivityElement<A extends ActivityName, Message extends { readonly type: string }, Words extends ActivityWords>
  extends PlacedElement<Words> implements ActivityHost {
  static readonly activity: Activity<never, never, ActivityWords>;
  static readonly dependencies: Dependencies = {};
  /** Loads what works once there is a place to keep words: `laterWork`, unless the element brings it along. */
  static readonly loadWork: () => Promise<Work>;

  /** Asks early for what the first record needs. An activity that misses some of it says so, and asks again. */
  static preload(): Promise<unknown> {
    return Promise.all([loadStore(), loadWork(this.loadWork), this.activity.codec.loadParser()]);
  }

  /** Opaque id or label of the therapy session; one of over 1,024 characters is refused as `invalid`, and counts as none. */
  @property() session?: string;
  /** Id of a stored record to open. */
  @property() record?: string;
  /** Shows, cannot change; fields stay focusable and readable. */
  @property({ type: Boolean }) readonly = false;
  /** Overrides any built-in wording, aria labels included. */
  declare strings?: ActivityStrings<Words>;

  readonly #controller: ActivityController<A, Message>;
  #sharing: 'ask' | 'off' = 'ask';
  /** The person unlocks here: where the focus was is gone after it. */
  #opens = false;
  #shown: Screen<A>['at'] = 'waiting';
  #deskWords: Localized<DeskWords> | undefined;
  @state() private copied = false;
  #onlyRecord = false;

  constructor() {
    const activity = new.target.activity as unknown as Activity<A, Message, Words>;
    super(activity.words);
    this.#controller = new ActivityController<A, Message>(this, activity, new.target.loadWork);
  }

  /** `ask` ends with two equal buttons, keep or keep and share; `off` only keeps. */
  @property({ noAccessor: true })
  get sharing(): 'ask' | 'off' {
    return this.#sharing;
  }
  set sharing(value: 'ask' | 'off' | null | undefined) {
    this.#sharing = choiceOr(this, 'sharing', value, ['ask', 'off'], 'off', 'ask');
    this.requestUpdate();
  }

  /** Opens a stored record: a draft to go on with, a final to read. @throws {RapportError} `not-found` and what the store refused with. */
  async open(id: string): Promise<void> {
    await (await this.#controller.ready()).open(id);
  }

  /** Puts what is unfinished aside and begins a new record. */
  async startNew(): Promise<void> {
    await (await this.#controller.ready()).startNew();
  }

  /** Opens the newest unfinished draft; resolves with whether there was one. */
  async resume(): Promise<boolean> {
    return (await this.#controller.ready()).resume();
  }

  /** Keeps the record as finished. With problems it focuses the first, fires nothing and resolves `undefined`; so it does when the store refuses, after `rapport-failed`. */
  async complete(options: CompleteOptions = {}): Promise<RecordDetail | undefined> {
    if (this.readonly) return undefined;
    return this.#controller.complete(options?.sharing === 'shared' ? 'shared' : 'private');
  }

  /** Shares a finished record of this author. @throws {RapportError} */
  async share(id: string): Promise<void> {
    await (await this.#controller.ready()).kept.setSharing(id, 'shared');
  }

  /** Takes a record's sharing back. @throws {RapportError} */
  async unshare(id: string): Promise<void> {
    await (await this.#controller.ready()).kept.setSharing(id, 'private');
  }

  /** Removes the draft on the screen; it can be brought back. @throws {RapportError} */
  async discard(): Promise<void> {
    if (!this.readonly) await (await this.#controller.ready()).kept.discard();
  }

  /** One step back; typing in one field within a second is one step. Ends at reload. */
  undo(): void {
    if (!this.readonly) this.desk?.draft?.undo();
  }

  /** One step forward again. */
  redo(): void {
    if (!this.readonly) this.desk?.draft?.redo();
  }

  /** Resolves when everything typed is durable; rejects with the `RapportError` otherwise. */
  async flush(): Promise<void> {
    await this.desk?.flush();
  }

  /** Saves what is unsaved, empties the screen and drops the key; inside a provider, for all elements in it. */
  async lock(): Promise<void> {
    await (this.surroundings ?? this.#controller).lock();
  }

  /** Opens again, with a password where there is one. @throws {RapportError} `wrong-key`, `locked`, `auth-needed`, `invalid` for a mistyped recovery code. */
  async unlock(secret?: UnlockWith): Promise<void> {
    try {
      await (this.surroundings ?? this.#controller).unlock(secret);
    } catch (error) {
      const { activity } = (this.constructor as typeof ActivityElement).activity.model;
      if (isRapportError(error)) this.emit('rapport-failed', new FailedDetail(activity, error.code, () => this.unlock(secret)));
      throw error;
    }
  }

  /** Where this element works: whose record, as whom and where it is kept. @internal */
  get place(): Place | undefined {
    return this.placeWith(this.session);
  }

  /** Shows the record it is asked to open, in the activity's words, and nothing round it: for an element that lists records itself. It fires nothing then. @internal */
  showOnlyRecord(): void {
    this.#onlyRecord = true;
    this.readonly = true;
  }

  /** Fires an event of the kit from this element; part of the contract with the controller. @internal */
  override emit<Name extends keyof RapportEvents>(name: Name, detail: RapportEvents[Name]['detail']): void {
    if (!this.#onlyRecord) super.emit(name, detail);
  }

  /** Redraws; part of the contract with the controller. @internal */
  changed(): void {
    this.requestUpdate();
  }

  /** Puts the focus on the field with a problem. @internal */
  focusProblem(field: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus());
  }

  protected override renderScreen(): TemplateResult {
    if (this.#onlyRecord) return this.#renderOnlyRecord();
    return frameView<A>({
      frame: this.frame, own: this.localized, name: this.words.name, purpose: this.words.purpose, again: this.words.again, problemWords: this.words.problems,
      headingLevel: this.headingLevel, screen: this.screen, screenView: loadedWork() && this.#screenView, desk: this.desk, readonly: this.readonly,
      asksDevice: this.asksDevice, safety: this.safety, audience: this.audience, copied: this.copied,
      body: () => this.renderBody(), record: (record) => this.renderRecord(record), recordActions: (record) => this.renderRecordActions(record),
      actions: () => this.renderActions(), after: () => this.renderAfter(), cover: () => this.renderCover(),
      act: (act) => this.act(act), onHelp: this.showHelp, onLeave: this.wayOut, onUnlock: this.#onUnlock, lockingWords: () => this.strings?.locking, onStartNew: this.#onStartNew,
      onRetry: this.#onRetry, onCopy: this.#onCopy, goTo: (field) => this.focusProblem(field),
    });
  }

  readonly #screenView = (props: FrameProps<A>, screen: DeskScreen<A>) => loadedWork()!.screenView({ ...props, words: this.deskWords }, screen);

  protected override async saveBeforeLeaving(): Promise<void> {
    await this.flush().catch(() => undefined); // the desk told it; the page goes all the same
  }

  protected override updated(changed: PropertyValues<this>): void {
    const save = this.desk?.draft?.saveState.is ?? 'untouched';
    for (const name of ['saving', 'saved', 'failed'] as const) this.setState(name, save === name);
    this.setState('locked', this.screen.at === 'locked');
    this.setState('readonly', this.readonly);
    if (changed.has('record')) this.act(() => this.#controller.show(this.record));
    if (this.#shown !== this.screen.at) this.#screenChanged();
  }

  /** The form, from `this.payload` and `this.words`. */
  protected abstract renderBody(): TemplateResult;

  /** A kept record, to read. */
  protected abstract renderRecord(record: ActivityRecord<A>): TemplateResult;

  /** What stands below the form and below a kept record: usually the history. */
  protected renderAfter(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What stands instead of form, record and notices while none of them may be seen, as when a device changes hands. Help stays. */
  protected renderCover(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** The actions at the end: by default the two equal ways to keep, or one where `sharing` is `off`. */
  protected renderActions(): TemplateResult {
    const words = this.deskWords;
    if (this.sharing === 'off') return html`<button class="button primary" part="button primary" type="button" @click=${this.#onKeep}>${words.keep}</button>`;
    return html`<button class="button" part="button" type="button" @click=${this.#onKeep}>${words.keepForMyself}</button>
      <button class="button" part="button" type="button" @click=${this.#onKeepAndShare}>${words.keepAndShare(this.audience)}</button>
      ${this.#renderAudienceNote()}`;
  }

  #renderOnlyRecord(): TemplateResult {
    const { language, direction } = this.localized;
    const record = this.screen.at === 'viewing' ? this.renderRecord(this.screen.record) : nothing;
    return html`<div class="only-record" lang=${language} dir=${direction}>${record}</div>`;
  }

  /** What the page wants known of sharing, where it is decided. */
  #renderAudienceNote(): TemplateResult | typeof nothing {
    const note = this.surroundings?.audienceNote;
    return note ? html`<p class="muted audience-note">${note}</p>` : nothing;
  }

  /** The record being read: the activity's own actions on it. */
  protected renderRecordActions(_record: ActivityRecord<A>): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Everything the person wrote, for "Copy my words". */
  protected copyText(payload: ActivityPayloads[A]): string {
    return loadedWork()!.writtenWords(payload); // there is a payload, so there is a desk, and what came with it
  }

  /** The open desk: drafts, kept records and acts on them; `undefined` while waiting. */
  protected get desk(): Desk<A, Message> | undefined {
    return this.#controller.desk;
  }

  /** The words round what is written and kept; there whenever a desk is. */
  protected get deskWords(): DeskWords {
    return (this.#deskWords ??= new Localized(this, loadedWork()!.deskWords, () => this.strings?.frame)).words;
  }

  /** Resolves with the desk once its store is open. @throws {RapportError} `not-found` while there is no client. */
  protected async deskOpened(): Promise<Desk<A, Message>> {
    return this.#controller.ready();
  }

  protected get screen(): Screen<A> {
    return this.#controller.screen;
  }

  /** The payload on the screen; read it only in `renderBody` and handlers. */
  protected get payload(): ActivityPayloads[A] {
    return this.#controller.payload!;
  }

  /** What is wrong with `field`, in words; `undefined` while nothing is. */
  protected problem(field: string): string | undefined {
    const found = this.desk?.problems.find((problem) => problem.field === field);
    return found && (this.words.problems[found.code] ?? found.code);
  }

  /** Changes the payload; ignored while `readonly`. */
  protected send(message: Message): void {
    if (!this.readonly) this.#controller.send(message);
  }

  /** Does an act of the person; a refusal was told already, anything else is a bug and is reported as one. */
  protected act(act: () => Promise<unknown>): void {
    act().catch((error: unknown) => {
      if (!isRapportError(error)) reportError(error);
    });
  }

  #screenChanged(): void {
    const [from, to] = [this.#shown, this.screen.at];
    this.#shown = to;
    if (to === 'locked') this.#opens = false;
    this.copied = false;
    const read = from === 'kept' || from === 'viewing' || from === 'editing' || (from === 'locked' && this.#opens);
    const target = to === 'kept' ? '#kept' : read && (to === 'viewing' || to === 'editing') ? '.heading' : undefined;
    // after the update: what stands in a slot can take the focus only once the component round it has rendered
    if (target) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(target)?.focus());
  }

  #onKeep = () => this.act(() => this.complete({ sharing: 'private' }));
  #onKeepAndShare = () => this.act(() => this.complete({ sharing: 'shared' }));
  #onStartNew = () => this.act(() => this.startNew());
  #onRetry = () => this.act(() => this.#controller.retry());
  #onUnlock = async (secret?: UnlockWith) => {
    this.#opens = true;
    try {
      await this.unlock(secret);
    } catch (error) {
      this.#opens = false;
      throw error;
    }
  };

  #onCopy = () => this.act(async () => {
    await navigator.clipboard.writeText(this.copyText(this.payload));
    this.copied = true;
  });
}
