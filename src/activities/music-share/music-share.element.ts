import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../../runtime/property.js';
import { Announcer } from '../../runtime/announcer.js';
import { Chips } from '../../components/chips.js';
import { ChoiceCards } from '../../components/choice-cards.js';
import { Disclosure } from '../../components/disclosure.js';
import { HistoryList } from '../../components/history-list.js';
import { RatingScale } from '../../components/rating-scale.js';
import { StepGuide } from '../../components/step-guide.js';
import { TextArea } from '../../components/text-area.js';
import { TextField } from '../../components/text-field.js';
import { Timer } from '../../components/timer.js';
import type { ActivityRecord } from '../../core/record.js';
import { localIso } from '../../core/time.js';
import { ActivityElement } from '../../runtime/activity-element.js';
import { choiceOr } from '../../runtime/attributes.js';
import { LaterParts } from '../../runtime/later-parts.js';
import { RecordList } from '../../runtime/record-list.js';
import { laterWork } from '../../runtime/later-work.js';
import { musicShare } from './index.js';
import { type MusicShareMessage, stepOf } from './music-share.model.js';
import { Moves, type Position } from './moves.controller.js';
import { type MusicSharePayload, type Setting, stepsOf } from './music-share.payload.js';
import { InSetting, type SessionOnScreen } from './setting.controller.js';
import { styles } from './music-share.styles.js';
import { Rest } from './rest.controller.js';
import { actionsView } from './steps/actions.view.js';
import { stepView } from './steps/step.view.js';
import type { MusicView, Shown } from './steps/view.js';
import type { MusicShareWords } from './strings/en.js';

/**
 * Five steps for two people to share the music that matters to them and find a place for it; alone, one's own songs in two taps.
 *
 * @element rapport-music-share
 * @fires {CustomEvent<StepDetail>} rapport-stepped - The person moved to another step.
 * @csspart step - A stone of the path, and the heading of a step.
 * @csspart choice - One of the ideas offered.
 * @csspart scale - The points of a scale.
 * @csspart field - A field to write in.
 * @csspart label - The name of a field.
 * @csspart history - The earlier sessions.
 * @csspart entry - An earlier session.
 */
export class MusicShareElement extends ActivityElement<'music-share', MusicShareMessage, MusicShareWords> {
  static override readonly activity = musicShare as never;
  static override readonly loadWork = laterWork;
  static override readonly dependencies = {
    'rk-step-guide': StepGuide, 'rk-choice-cards': ChoiceCards, 'rk-rating-scale': RatingScale, 'rk-chips': Chips, 'rk-timer': Timer,
    'rk-text-area': TextArea, 'rk-text-field': TextField, 'rk-disclosure': Disclosure, 'rk-history-list': HistoryList,
  };
  static override readonly styles = [ActivityElement.styles, styles];

  /** Asks how calm a person is, before and after. */
  @property({ type: Boolean }) ratings = false;
  /** Offers the services' own players on the page, each after a second, consented press. */
  @property({ type: Boolean }) players = false;

  @state() private shown: Shown = {};
  readonly #list = new RecordList<'music-share'>(this, () => {
    const { desk } = this;
    return desk?.store && this.screen.at !== 'locked' ? { store: desk.store, as: desk.place.author, activity: 'music-share' } : undefined;
  });
  readonly #rest = new Rest(this, () => (this.screen.at === 'editing' ? this.payload : undefined), () => this.#changeRest('ended'));
  protected readonly later = new LaterParts(this, () => import('./steps/later.js'));
  readonly #announcer = new Announcer(this);
  #setting: Setting = 'together';
  #desk: unknown;

  constructor() {
    super(); // the base class brings the draft before the controllers below look at it
    const inSetting = new InSetting(this, () => this.#setting, () => this.#sessionOnScreen, {
      take: (setting) => this.send({ type: 'setting-changed', setting }),
      resume: async (id) => (await this.desk?.resume(id)) ?? false,
      begin: async (setting) => this.act(async () => this.desk?.startNew({ type: 'setting-changed', setting })),
    });
    new Moves(this, () => (this.screen.at === 'editing' ? { id: this.desk!.draft!.record.id, step: this.#payload.step } : undefined), {
      left: () => (this.shown = { ...this.shown, asking: undefined, playing: undefined, removed: undefined }),
      arrived: (at) => this.#arrived(at),
    });
    this.addController({ hostUpdate: () => (this.#desk !== this.desk || this.screen.at === 'locked') && this.#leave(inSetting) });
  }

  /** `together`: two people; `alone`: one, with the songs chosen before. */
  @property({ noAccessor: true })
  get setting(): Setting {
    return this.#setting;
  }
  set setting(value: Setting | null | undefined) {
    this.#setting = choiceOr(this, 'setting', value, ['together', 'alone'], 'together');
    this.requestUpdate();
  }

  /** @internal */
  override focusProblem(field: string): void {
    if (this.screen.at === 'editing') this.send({ type: 'stepped', to: stepOf(field) });
    super.focusProblem(field);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.later.need();
  }

  protected override renderBody(): TemplateResult {
    const { words } = this;
    const view = this.#view;
    const steps = stepsOf(view.payload.setting);
    return html`<div class="activity">
      <rk-step-guide exportparts="step" .steps=${steps.map((step) => words.steps[step])} .step=${steps.indexOf(view.payload.step) + 1} .words=${words.steps} @moved=${this.#onMoved}></rk-step-guide>
      ${stepView(view)}
      ${this.#announcer.render()}
    </div>`;
  }

  protected override renderActions(): TemplateResult {
    return actionsView(this.#view, super.renderActions());
  }

  protected override renderRecord(record: ActivityRecord<'music-share'>): TemplateResult {
    return this.later.here?.recordView(this.#view, record) ?? html``;
  }

  protected override renderRecordActions(record: ActivityRecord<'music-share'>): TemplateResult | typeof nothing {
    return this.later.here?.recordActionsView({
      words: this.words.history, audience: this.audience, isShared: record.sharing === 'shared', isShareable: this.sharing === 'ask',
      own: record.author === this.author && !this.readonly, reading: this.screen.at === 'viewing',
      edit: () => this.act(async () => this.desk?.edit(record.id)), remove: () => this.act(async () => this.desk?.kept.remove(record.id)),
      share: () => this.act(() => this.share(record.id)), unshare: () => this.act(() => this.unshare(record.id)), close: () => this.act(async () => this.desk?.goOn()),
    }) ?? nothing;
  }

  protected override renderAfter(): TemplateResult | typeof nothing {
    if (this.screen.at === 'editing' && this.payload.step !== stepsOf(this.payload.setting)[0]) return nothing; // one thing at a time
    return this.later.here?.historyView({
      words: this.words.history, localized: this.localized, level: this.headingLevel + 1, list: this.#list, author: this.author,
      current: 'record' in this.screen ? this.screen.record.id : undefined, open: (id) => this.act(() => this.open(id)),
    }) ?? nothing;
  }

  /** What is shown: the record, and while nothing may be changed the step that was looked at. A kept record brings its own. */
  get #payload(): MusicSharePayload {
    if (this.screen.at !== 'editing') return {} as MusicSharePayload;
    return this.readonly && this.shown.step ? { ...this.payload, step: this.shown.step } : this.payload;
  }

  get #view(): MusicView {
    const { draftOf, createdAt } = this.desk?.draft?.record ?? {};
    const records = this.#list.records.filter(({ id }) => id !== draftOf); // while it is changed, a session is not an earlier one
    return {
      words: this.words, localized: this.localized, author: this.author, ratings: this.ratings, players: this.players, shown: this.shown, later: this.later.here,
      payload: this.#payload, records, createdAt: createdAt ?? localIso(), readonly: this.readonly, level: this.headingLevel + 1, nobodyReads: this.deskWords.nobodyReads, quietAt: this.#rest.quietAt,
      last: records.find(({ payload }) => payload.clientSongs.length > 0 || payload.nextTime),
      problem: (field) => this.problem(field) ?? '',
      send: (message) => this.send(message),
      show: (change) => (this.shown = { ...this.shown, ...change }),
      focus: (selector) => void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus()),
      say: (text) => this.#announcer.say(text),
      startRest: () => this.#startRest(),
      changeRest: (to, early) => this.#changeRest(to, early),
    };
  }

  /** Where nothing may be changed, every session stays in the setting it has. */
  get #sessionOnScreen(): SessionOnScreen | undefined {
    const draft = this.screen.at === 'editing' && !this.readonly ? this.desk?.draft : undefined;
    return draft && { id: draft.record.id, setting: draft.payload.setting, untouched: draft.untouched };
  }

  /** Another client, or no one: a song from this device belongs to the person who picked it. */
  #leave(inSetting: InSetting): void {
    if (this.#desk !== this.desk) inSetting.forget();
    this.#desk = this.desk;
    this.shown = {};
  }

  /** Tells the page of a move, and leads the focus to where the person came. */
  #arrived({ id, step }: Position): void {
    const steps = stepsOf(this.payload.setting);
    this.emit('rapport-stepped', { activity: 'music-share', id, step: steps.indexOf(step) + 1, steps: steps.length });
    this.renderRoot.querySelector<HTMLElement>('#step')?.focus();
  }

  #startRest(): void {
    this.#rest.prepare();
    this.send({ type: 'timer-started', now: Date.now(), at: localIso() });
  }

  #changeRest(to: 'paused' | 'resumed' | 'ended', early = false): void {
    if (to === 'ended' && this.payload.timer?.phase !== 'ended') this.#rest.finish(early);
    const ended = to === 'ended' ? this.#rest.endTime : Date.now();
    if (to === 'ended' && !early && this.payload.fade) this.renderRoot.querySelector<HTMLElement & { stop(): void }>('rk-local-audio')?.stop();
    this.send({ type: 'timer-changed', to, now: ended, at: localIso(new Date(ended)) });
  }

  #onMoved = ({ detail }: CustomEvent<{ readonly step: number }>) => {
    const step = stepsOf(this.payload.setting)[detail.step - 1]!;
    if (this.readonly) this.shown = { ...this.shown, step };
    else this.send({ type: 'stepped', to: step });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-music-share': MusicShareElement;
  }
}
