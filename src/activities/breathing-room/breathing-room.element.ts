import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../runtime/property.js';
import { Chips } from '../../components/chips.js';
import { RatingScale } from '../../components/rating-scale.js';
import { StepGuide } from '../../components/step-guide.js';
import { TextArea } from '../../components/text-area.js';
import type { ActivityRecord } from '../../core/record.js';
import { localIso } from '../../core/time.js';
import { ActivityElement } from '../../runtime/activity-element.js';
import { choiceOr, warnOfAttribute } from '../../runtime/attributes.js';
import { LaterParts } from '../../runtime/later-parts.js';
import { RecordList } from '../../runtime/record-list.js';
import { laterWork } from '../../runtime/later-work.js';
import { type BreathingRoomMessage, model } from './breathing-room.model.js';
import { type BreathingRoomPayload, type Setting, type Step, stepsOf } from './breathing-room.payload.js';
import { styles } from './breathing-room.styles.js';
import type { ClinicRoomInput } from './clinic-rooms.js';
import { breathingRoom } from './index.js';
import { OfferedRooms } from './offered-rooms.js';
import { lastTimeOf, roomOf } from './spaces.js';
import { Staying } from './staying.controller.js';
import { bodyView, type BodyProps } from './steps/body.view.js';
import type { Part } from './steps/step-props.js';
import type { BreathingRoomWords } from './strings/en.js';

/**
 * Five gentle steps to a space where talking is easier; the client chooses it. Alone it opens on "Your room".
 *
 * @element rapport-breathing-room
 * @fires {CustomEvent<StepDetail>} rapport-stepped - The person moved to another step.
 * @csspart step - One stone of the path.
 * @csspart choice - One of the spaces, interests or answers offered.
 * @csspart field - Every field that is written in.
 * @csspart label - The name of a field or question.
 * @csspart scale - The points of the calm scale.
 * @csspart history - The earlier visits.
 * @csspart entry - One earlier visit.
 */
export class BreathingRoomElement extends ActivityElement<'breathing-room', BreathingRoomMessage, BreathingRoomWords> {
  static override readonly activity = breathingRoom as never;
  static override readonly loadWork = laterWork;
  static override readonly dependencies = { 'rk-step-guide': StepGuide, 'rk-chips': Chips, 'rk-rating-scale': RatingScale, 'rk-text-area': TextArea };
  static override readonly styles = [ActivityElement.styles, styles];

  /** Asks how calm the person is before and after; never required. */
  @property({ type: Boolean }) ratings = false;
  /** Names of the built-in spaces to offer, in order, as `tea short-walk`; all of them where unset. */
  @property({ attribute: 'rooms' }) builtInRooms?: string;
  /** The clinic's own spaces, offered before the built-in ones; one that cannot be read is left out, with one console warning. */
  @property({ attribute: false }) rooms?: readonly ClinicRoomInput[];

  @state() private allSpaces = false;
  @state() private choosing = false;
  #setting: Setting = 'together';
  #settingChanged = false;
  #draft: string | undefined;
  protected readonly later = new LaterParts(this, () => import('./later.js'));
  readonly #offered = new OfferedRooms(this, () => warnOfAttribute(this, 'rooms', 'the rest'));
  readonly #staying = new Staying(this, { present: () => this.payload, send: (message) => this.send(message), focusOn: (selector) => this.#focusOn(selector) });
  readonly #visits = new RecordList<'breathing-room'>(this, () => {
    const store = this.desk?.store;
    return store && this.screen.at !== 'locked' ? { store, as: this.author, activity: 'breathing-room' } : undefined;
  });

  constructor() {
    super();
    this.addController({ hostUpdate: () => this.#settle() }); // after the base class has brought its draft, before anything is drawn
  }

  /** Two people together, or one person alone: at night, at home. */
  @property({ noAccessor: true })
  get setting(): Setting {
    return this.#setting;
  }
  set setting(value: Setting | null | undefined) {
    this.#setting = choiceOr(this, 'setting', value, ['together', 'alone'], 'together');
    this.#settingChanged = this.hasUpdated;
    this.requestUpdate();
  }

  /** Goes to the step that has the field, then to the field. @internal */
  override focusProblem(field: string): void {
    const step = STEP_OF[field];
    if (step !== undefined && stepsOf(this.payload.setting).includes(step)) this.#moveTo(step);
    this.choosing ||= step === 'choose';
    super.focusProblem(field);
  }

  protected override firstUpdated(): void {
    this.later.need();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('builtInRooms')) this.#offered.name(this.builtInRooms);
    if (changed.has('rooms')) this.act(() => this.#offered.readOwn(this.rooms));
  }

  protected override renderBody(): TemplateResult {
    return html`${bodyView(this.#props)}`;
  }

  protected override renderActions(): TemplateResult {
    const { step, setting } = this.payload;
    const { steps, room, alone } = this.words;
    const place = stepsOf(setting).indexOf(step);
    const back = place > 0 ? html`<button class="button quiet" part="button" type="button" @click=${this.#onBack}>${steps.back}</button>` : nothing;
    if (step === 'after') return html`${back} ${super.renderActions()}`;
    if (step === 'room') return html`${back} <button class="button primary" part="button primary" type="button" @click=${this.#onReady}>${room.ready}</button>`;
    if (setting === 'alone') return this.#isHome || !this.#isKnown ? html`` : html`<button class="button primary" part="button primary" type="button" @click=${this.#onBegin}>${alone.begin}</button>`;
    return html`${back}
      <button class="button quiet" part="button" type="button" @click=${this.#onSkip}>${steps.skip}</button>
      <button class="button primary" part="button primary" type="button" @click=${this.#onGoOn}>${steps.next}</button>`;
  }

  protected override renderRecord(record: ActivityRecord<'breathing-room'>): TemplateResult {
    return this.later.here?.recordView(record, this.#offered.pictureOf(roomOf(record.payload.chosen, this.#offered.list)), this.words, this.localized, this.headingLevel + 1) ?? html``;
  }

  protected override renderRecordActions(record: ActivityRecord<'breathing-room'>): TemplateResult {
    return this.later.here?.recordActionsView({
      words: this.words.history, audience: this.audience, isShared: record.sharing === 'shared', isShareable: this.sharing === 'ask',
      own: record.author === this.author && !this.readonly, reading: this.screen.at === 'viewing',
      edit: () => this.act(async () => this.desk?.edit(record.id)), remove: () => this.act(async () => this.desk?.kept.remove(record.id)),
      share: () => this.act(() => this.share(record.id)), unshare: () => this.act(() => this.unshare(record.id)),
      close: () => this.act(async () => this.desk?.goOn()),
    }) ?? html``;
  }

  protected override renderAfter(): Part {
    if (this.screen.at === 'editing' && this.payload.step === 'room') return nothing;
    return this.later.here?.historyView({
      list: this.#visits, words: this.words, localized: this.localized, level: this.headingLevel + 1,
      current: this.screen.at === 'viewing' ? this.screen.record.id : undefined,
      open: (id) => this.act(() => this.open(id)), more: () => void this.#visits.more(),
    }) ?? nothing;
  }

  get #props(): BodyProps {
    const { payload, words, localized, readonly } = this;
    return {
      payload, words, localized, readonly, ratings: this.ratings, level: this.headingLevel + 1, forTherapist: this.author === 'therapist',
      last: lastTimeOf(this.#visits.records, this.desk?.draft?.record.draftOf), rooms: this.#offered.list, pictureOf: this.#offered.pictureOf, all: this.allSpaces, home: this.#isHome, known: this.#isKnown,
      staying: this.#staying, later: this.later.here, send: this.#onMessage, problem: (field) => this.problem(field) ?? '', moveTo: this.#moveTo,
      showAll: () => (this.allSpaces = true), chooseOther: () => (this.choosing = true), begin: this.#onBegin,
    };
  }

  /** Earlier visits were read, or cannot be. */
  get #isKnown(): boolean {
    return this.#visits.phase === 'ready' || this.#visits.phase === 'failed';
  }

  /** Alone, with a space of this time or the last: "Your room" rather than all spaces. */
  get #isHome(): boolean {
    const { setting, step, chosen } = this.payload;
    return setting === 'alone' && step === 'choose' && !this.choosing && (chosen ?? lastTimeOf(this.#visits.records)?.choice) !== undefined;
  }

  /** A draft that nothing was done in yet takes the setting of the element; another keeps its own until the page changes it. */
  #settle(): void {
    const editing = this.screen.at === 'editing';
    const draft = this.desk?.draft?.record.id;
    if (draft !== this.#draft) [this.#draft, this.allSpaces, this.choosing] = [draft, false, false];
    if (!editing || this.payload.step !== 'room') this.#staying.leave();
    if (editing && (this.#settingChanged || model.isEmpty(this.payload))) this.send({ type: 'setting-changed', setting: this.setting });
    this.#settingChanged &&= !editing;
  }

  /** Sends a message that may lead to another step; if so tells the page and puts the focus on the new heading. */
  #step(message: BreathingRoomMessage): void {
    const before = this.payload.step;
    this.send(message);
    const { step, setting } = this.payload;
    if (step === before) return;
    this.later.again();
    const steps = stepsOf(setting);
    this.emit('rapport-stepped', { activity: 'breathing-room', id: this.desk!.draft!.record.id, step: steps.indexOf(step) + 1, steps: steps.length });
    this.#focusOn('.step-heading');
  }

  #focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  /** Who is choosing goes on seeing the spaces: arrows walk through them. */
  #onMessage = (message: BreathingRoomMessage) => {
    this.choosing ||= message.type === 'space-picked';
    this.send(message);
  };

  #moveTo = (to: Step) => this.#step({ type: 'stepped', to, at: localIso() });
  #onGoOn = () => this.#step({ type: 'continued', at: localIso() });
  #onSkip = () => this.#step({ type: 'skipped', at: localIso() });
  #onReady = () => this.#step({ type: 'ready', at: localIso(), now: Date.now() });

  #onBack = () => {
    const steps = stepsOf(this.payload.setting);
    this.#moveTo(steps[steps.indexOf(this.payload.step) - 1]!);
  };

  #onBegin = () => {
    const choice = lastTimeOf(this.#visits.records)?.choice;
    if (this.#isHome && !this.payload.chosen && choice) this.send({ type: 'space-picked', choice, by: 'client' });
    this.choosing = false;
    this.#onGoOn();
  };

  protected override copyText(payload: BreathingRoomPayload): string {
    return [payload.interestWords, payload.note, payload.nextTime].filter(Boolean).join('\n\n');
  }
}

/** Where the field of each problem is. */
const STEP_OF: Readonly<Record<string, Step>> = { interests: 'like', 'own-space': 'choose', note: 'after', 'next-time': 'after' };

declare global {
  interface HTMLElementTagNameMap {
    'rapport-breathing-room': BreathingRoomElement;
  }
}
