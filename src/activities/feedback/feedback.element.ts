import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../runtime/property.js';
import { Chips } from '../../components/chips.js';
import { Disclosure } from '../../components/disclosure.js';
import { HistoryList } from '../../components/history-list.js';
import { recordActionsView } from '../../components/record-actions.js';
import { TextArea } from '../../components/text-area.js';
import { TextField } from '../../components/text-field.js';
import { RapportError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import type { ActivityRecord } from '../../core/record.js';
import type { CompleteOptions } from '../../runtime/activity.js';
import { ActivityElement } from '../../runtime/activity-element.js';
import { choiceOr, warnOfAttribute } from '../../runtime/attributes.js';
import type { RecordDetail } from '../../runtime/events.js';
import { LOCAL_CLIENT, type Place } from '../../runtime/place.js';
import { laterWork } from '../../runtime/later-work.js';
import type { RecordStore } from '../../store/record-store.js';
import { Earlier } from './earlier.js';
import type { FeedbackMessage } from './feedback.model.js';
import type { Change, Ending, FeedbackPayload, Voices } from './feedback.payload.js';
import { styles } from './feedback.styles.js';
import { feedback } from './index.js';
import { MeetingPlace } from './meeting-place.js';
import type { FeedbackWords } from './strings/en.js';
import { ownTurn, type SharedRecords } from './two-devices.js';
import { agreementView } from './views/agreement.view.js';
import { type HistoryProps, historyView } from './views/history.view.js';
import { NamelessVisit } from './nameless-visit.js';
import { recordView } from './views/record.view.js';
import { showView, turnActionsView } from './views/show.view.js';
import { button, type FeedbackView } from './views/view.js';
import { writeView } from './views/voice.view.js';

/** A voice for the two of them: it stays with its author, whatever the page asks. */
const isBetweenTwo = (payload: FeedbackPayload): boolean => payload.part === 'voice' && payload.voices === 'both';

/**
 * Client and therapist each say, apart, what they liked and would change; they reveal it together and agree what will be different.
 *
 * @element rapport-feedback
 * @slot elsewhere - Whom to tell, other than the therapist, when something felt wrong or unsafe; a line that says so stands above it.
 * @csspart choice - One of the ways to answer.
 * @csspart field - A field to write in.
 * @csspart label - The name of a field.
 * @csspart history - The earlier records.
 * @csspart entry - An earlier record.
 */
export class FeedbackElement extends ActivityElement<'feedback', FeedbackMessage, FeedbackWords> {
  static override readonly activity = feedback as never;
  static override readonly loadWork = laterWork;
  static override readonly dependencies = {
    'rk-text-area': TextArea, 'rk-text-field': TextField, 'rk-chips': Chips, 'rk-disclosure': Disclosure, 'rk-history-list': HistoryList,
  };
  static override readonly styles = [ActivityElement.styles, styles];

  /** Keeps no client, session, time of day or zone, in a fresh place in memory each visit. For one voice only. */
  @property({ type: Boolean }) anonymous = false;
  @state() private hasElsewhere = false;
  readonly #visit = new NamelessVisit(this);
  readonly #meeting = new MeetingPlace(this, (act) => this.act(act));
  readonly #earlier = new Earlier(this, () => {
    const { desk, clinic } = this;
    return desk?.store && this.screen.at !== 'locked' && !this.#meeting.covered ? { place: desk.place, store: desk.store, clinic } : undefined;
  });
  #clinic: SharedRecords | undefined;
  #voices: Voices = 'both';
  #count: 'one' | 'two' = 'one';
  #whose = '';
  #seen = '';

  constructor() {
    super();
    this.addController({ hostUpdate: () => this.#takeVoices() }); // after the base class has brought its draft
  }

  /** Where what the other shared is read, on a page whose own store does not hold it: `clinicReader()`, or a store of the host's. */
  @property({ attribute: false, noAccessor: true })
  get clinic(): SharedRecords | undefined {
    return this.#clinic;
  }
  set clinic(value: SharedRecords | null | undefined) {
    const reads = typeof value?.list === 'function' && typeof value.watch === 'function';
    if (!reads && value !== null && value !== undefined) warnOfAttribute(this, 'clinic', 'nothing');
    this.#clinic = reads ? value : undefined;
    this.requestUpdate();
  }

  /** `both`: each answers, then they reveal together; `client`: a short form for one. */
  @property({ noAccessor: true })
  get voices(): Voices {
    return this.anonymous ? 'client' : this.#voices;
  }
  set voices(value: Voices | null | undefined) {
    this.#voices = choiceOr(this, 'voices', value, ['both', 'client'], 'both');
    this.requestUpdate();
  }

  /** `one`: they hand it over, with a curtain between; `two`: each has their own, and only that a turn has ended leaves it before both have. */
  @property({ noAccessor: true })
  get devices(): 'one' | 'two' {
    return this.#count;
  }
  set devices(value: 'one' | 'two' | null | undefined) {
    this.#count = choiceOr(this, 'devices', value, ['one', 'two'], 'one');
    this.requestUpdate();
  }

  /** @internal */
  override get place(): Place | undefined {
    if (this.anonymous) return this.#visit.place;
    const place = super.place;
    return place && { ...place, author: this.#meeting.author };
  }

  /** As on every activity; a voice for the two of them is always kept private. */
  override async complete(options: CompleteOptions = {}): Promise<RecordDetail | undefined> {
    return super.complete(this.screen.at === 'editing' && isBetweenTwo(this.payload) ? { ...options, sharing: 'private' } : options);
  }

  /** As on every activity. @throws {RapportError} `private` for a voice for the two of them: only what they reveal is for both. */
  override async share(id: string): Promise<void> {
    const record = await this.desk?.records.get(id);
    if (record && isBetweenTwo(record.payload)) throw new RapportError('private', 'a voice for the two stays with its author');
    return super.share(id);
  }

  /** The store of the one whose turn it is, once it is open; part of the contract with the turns. @internal */
  async storeOfTurn(): Promise<RecordStore> {
    await this.updateComplete; // the desk follows the turn
    return (await this.deskOpened()).records.store;
  }

  /** A turn is on its way to the other; part of the contract with the devices. @internal */
  turnKept(record: ActivityRecord<'feedback'>): void {
    this.emit('rapport-saved', this.desk!.records.detail(record));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const place = super.place;
    const whose = JSON.stringify([place?.client, place?.namespace, place?.author, this.covered]);
    if (whose !== this.#whose) this.#meeting.end();
    this.#whose = whose;
    if (this.anonymous) this.#visit.begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { covered } = this.#meeting;
    const step = this.screen.at !== 'editing' ? '' : this.payload.part === 'voice' ? this.payload.step : 'agreement';
    const seen = covered ? `cover ${covered}` : step;
    if (seen === '' || seen === this.#seen) return;
    if (this.#seen !== '') this.#focus(covered ? '#cover' : '#turn');
    this.#seen = seen;
  }

  protected override renderCover(): TemplateResult | typeof nothing {
    return this.#meeting.view({ words: this.words, level: this.headingLevel + 1, failures: this.deskWords.failure, agree: () => this.act(() => this.#agree()) });
  }

  protected override renderBody(): TemplateResult {
    const { payload } = this;
    if (payload.part === 'turn') return html``; // made by the kit, never worked on
    if (payload.part === 'agreement') return agreementView(this.#view, payload);
    return payload.step === 'show' ? showView(this.#view, payload) : writeView(this.#view, payload, this.#note, this.#renderElsewhere());
  }

  protected override renderActions(): TemplateResult {
    const { words, payload } = this;
    if (payload.part === 'turn') return html``;
    if (payload.part === 'agreement') return html`${button(words.agreement.back, () => this.act(() => this.#goBack()), 'quiet')} ${super.renderActions()}`;
    if (payload.voices === 'client') return super.renderActions();
    return turnActionsView(payload.step, { words, keep: this.deskWords.keepForMyself, go: (to) => this.send({ type: 'stepped', to }), finish: (how) => this.act(() => this.#finish(how)) });
  }

  protected override renderRecord(record: ActivityRecord<'feedback'>): TemplateResult {
    return recordView(this.#view, record);
  }

  protected override renderRecordActions(record: ActivityRecord<'feedback'>): TemplateResult | typeof nothing {
    if (this.anonymous) return nothing;
    const { id, payload } = record;
    const own = record.author === this.#meeting.author && !this.readonly && payload.part !== 'turn';
    const waits = own && this.#meeting.guest === undefined && payload.part === 'voice' && payload.finished === 'to-reveal';
    return html`${waits ? button(this.words.history.reveal, () => this.act(() => this.#meeting.takeUp(record))) : nothing} ${recordActionsView({
      words: this.words.history, audience: this.audience, isShared: record.sharing === 'shared', isShareable: this.sharing === 'ask' && !isBetweenTwo(payload),
      own, reading: this.screen.at === 'viewing',
      edit: () => this.act(async () => this.desk?.edit(id)), remove: () => this.act(() => this.#remove(record)),
      share: () => this.act(() => this.share(id)), unshare: () => this.act(() => this.unshare(id)),
      close: () => this.act(async () => this.desk?.goOn()),
    })}`;
  }

  protected override renderAfter(): TemplateResult | typeof nothing {
    if (this.anonymous) return nothing;
    return historyView({
      words: this.words, localized: this.localized, level: this.headingLevel + 1, list: this.#earlier.list, there: this.#earlier.sharedThere, waiting: this.#waiting,
      current: 'record' in this.screen ? this.screen.record.id : undefined, open: (id) => this.act(() => this.open(id)),
      look: this.screen.at === 'editing' && this.payload.part === 'voice' && this.voices === 'both' && !this.readonly ? () => this.act(() => this.#agree()) : undefined,
    });
  }

  get #view(): FeedbackView {
    return {
      words: this.words, localized: this.localized, author: this.#meeting.author, readonly: this.readonly, level: this.headingLevel + 1, nobodyReads: this.deskWords.nobodyReads,
      problem: (field) => this.problem(field) ?? '', send: (message) => this.send(message), focus: (selector) => this.#focus(selector),
    };
  }

  /** The voice that waits to be revealed on two devices, where it is not on the screen and they are not past it. */
  get #waiting(): HistoryProps['waiting'] {
    if (this.devices === 'one' || this.readonly || (this.screen.at === 'editing' && this.payload.part === 'agreement')) return undefined;
    const record = this.#earlier.waitingOf(this.author);
    const isShown = 'record' in this.screen && this.screen.record.id === record?.id;
    return record && !isShown ? { record, look: () => this.act(() => this.#meeting.takeUp(record)) } : undefined;
  }

  /** What is kept where no name is: "anonymous" only where the page knows no client. */
  get #note(): string {
    if (!this.anonymous) return '';
    return super.place?.client === LOCAL_CLIENT ? this.words.short.anonymous : this.words.short.withoutName;
  }

  #renderElsewhere(): TemplateResult {
    return html`<section class="elsewhere" ?hidden=${!this.hasElsewhere}><p>${this.words.write.elsewhere}</p><slot name="elsewhere" @slotchange=${this.#onElsewhere}></slot></section>`;
  }

  /** Begins with the questions the page asks for; what was written already keeps its own. */
  #takeVoices(): void {
    if (this.screen.at !== 'editing' || !this.desk?.draft?.untouched) return;
    if (this.payload.part === 'voice' && this.payload.voices !== this.voices) this.send({ type: 'voices-set', voices: this.voices });
  }

  /** Ends the turn; without `how` the words are kept for oneself, and the device stays unless it was handed over. */
  async #finish(how?: Ending): Promise<void> {
    if (how) this.send({ type: 'finished', how });
    const detail = await this.complete();
    if (!detail || this.screen.at !== 'kept' || !(how || this.#meeting.guest)) return;
    (this as { record: string | undefined }).record = undefined; // what the page opened is not the other's
    await this.#meeting.turnEnded(this.screen.record, how);
  }

  /** A voice that goes takes along what had left of it. */
  async #remove(record: ActivityRecord<'feedback'>): Promise<void> {
    const { desk } = this;
    const turn = desk && record.payload.part === 'voice' ? await ownTurn(desk.records.store, record.author, record) : undefined;
    if (turn) await desk?.kept.remove(turn.id);
    await desk?.kept.remove(record.id);
  }

  /** Goes on with what they were agreeing, or begins with what is still open from last time. */
  async #agree(): Promise<void> {
    this.#meeting.end();
    const store = await this.storeOfTurn();
    const { records } = await store.list({ as: this.author, activity: 'feedback', status: 'final', limit: 100 });
    const open = this.#earlier.stillOpen(records as readonly ActivityRecord<'feedback'>[]);
    const changes: readonly Change[] = open.length > 0 ? open : [{ id: newId(), text: '', owner: 'both' }];
    await this.desk?.switchTo(({ part }) => part === 'agreement', { type: 'agreement-begun', changes });
  }

  async #goBack(): Promise<void> {
    await this.desk?.switchTo(({ part }) => part === 'voice', { type: 'voices-set', voices: this.voices });
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #onElsewhere = ({ target }: Event) => (this.hasElsewhere = (target as HTMLSlotElement).assignedElements().length > 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-feedback': FeedbackElement;
  }
}
