import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from '../../runtime/property.js';
import { Dialog } from '../../components/dialog.js';
import { Disclosure } from '../../components/disclosure.js';
import { frameElements } from '../../runtime/frame/frame-elements.js';
import { isRapportError } from '../../core/errors.js';
import type { ActivityName, ActivityRecord, Sharing } from '../../core/record.js';
import { ActivityRecords } from '../../runtime/activity-records.js';
import { catalogue } from '../../runtime/catalogue.js';
import { definedCodecs } from '../../runtime/define.js';
import { DeliveryWatch } from '../../runtime/deliveries.js';
import { deliveryText } from '../../runtime/frame/delivery.view.js';
import type { ElementStrings } from '../../runtime/placed-element.js';
import type { Opened } from '../across/open-place.js';
import { PanelElement } from '../across/panel-element.js';
import { RecordView } from '../across/record-view.js';
import { chooseView } from './choose.view.js';
import { OwnFinals } from './own-finals.js';
import { reviewView } from './review.view.js';
import { styles } from './share-review.styles.js';
import { sharedView } from './shared.view.js';
import { en, type ShareReviewWords } from './strings/en.js';

/** Where the person is: choosing, looking at what would leave, or having handed it over. */
type Step = { readonly at: 'choosing'; readonly said?: string } | { readonly at: 'reviewing'; readonly records: readonly ActivityRecord[] };

/**
 * What would leave, before it leaves: the person chooses among what is finished and private, sees every word that
 * would go, and hands it over in one act; and what is shared already, how far it has come, and taking it back.
 *
 * @element rapport-share-review
 * @fires {CustomEvent<RecordDetail>} rapport-shared - A kept record's sharing changed.
 */
export class ShareReviewElement extends PanelElement<ShareReviewWords> {
  static readonly dependencies = { ...frameElements, 'rk-dialog': Dialog, 'rk-disclosure': Disclosure, 'rk-record-view': RecordView };
  static override styles: CSSResultGroup = [PanelElement.styles, styles];

  /** Overrides any built-in wording, aria labels included. */
  declare strings?: ElementStrings<ShareReviewWords>;

  @state() private step: Step = { at: 'choosing' };
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private isEmptyHanded = false;
  @state() private isSharing = false;
  @state() private isChanged = false;
  @state() private reading: ActivityRecord | undefined;
  @state() private asked: ActivityRecord | undefined;
  @state() private fhir: ReadonlyMap<string, string> = new Map();
  readonly #own = new OwnFinals(this, this.open, this.activities);
  #deliveries: DeliveryWatch | undefined;
  #watched: Opened | undefined;

  constructor() {
    super(catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(undefined);
  }

  protected override willUpdate(): void {
    if (this.open.now !== this.#watched) this.#watch(this.open.now);
  }

  protected override opened(): void {
    this.step = { at: 'choosing' };
    this.chosen = new Set();
    this.fhir = new Map();
    this.reading = this.asked = undefined;
    this.isEmptyHanded = this.isSharing = this.isChanged = false;
  }

  protected override renderOpen(opened: Opened): TemplateResult {
    if (this.#own.phase !== 'ready') return html`<p class="muted" role="status">${this.frame.words.loading}</p>`;
    return html`${this.isChanged ? html`<rk-notice kind="info" role="alert">${this.deskWords.words.remark['changed-elsewhere']}</rk-notice>` : nothing}
      ${this.step.at === 'reviewing' ? this.#renderReview(opened, this.step.records) : html`${this.#renderSaid(this.step.said)} ${this.#renderChoice()} ${this.#renderShared()}`}
      ${this.#renderReading(opened)}`;
  }

  #renderChoice(): TemplateResult {
    const { words } = this;
    const { kept } = this.#own;
    if (kept.length === 0) return html`<div class="empty">${emptyTray}<p><strong>${words.nothing.title}</strong></p><p class="muted">${words.nothing.text}</p></div>`;
    return chooseView({
      ...this.#say, words, level: this.headingLevel + 1, records: kept, chosen: this.chosen, hasMore: this.#own.hasMore, isEmptyHanded: this.isEmptyHanded,
      onToggled: this.#onToggled, onAll: this.#onAll, onRead: this.#onRead, onMore: () => void this.#own.more(), onReview: this.#onReview,
    });
  }

  #renderReview(opened: Opened, records: readonly ActivityRecord[]): TemplateResult {
    const { words, audience, activities } = this;
    return reviewView({
      ...this.#say, words, level: this.headingLevel + 1, audience, note: this.surroundings?.audienceNote, records, activities, opened, isSharing: this.isSharing,
      fhirOf: ({ id }) => this.fhir.get(id), onFhir: this.#onFhir, onLeaveOut: this.#onLeaveOut, onShare: () => this.#onShare(records), onBack: this.#onBack,
    });
  }

  #renderShared(): unknown {
    const { words, audience, deskWords } = this;
    return sharedView({
      ...this.#say, words, retryText: deskWords.words.delivery.retry, level: this.headingLevel + 1, audience, records: this.#own.shared, hasMore: this.#own.hasMore, asked: this.asked,
      deliveryOf: ({ id }) => this.#deliveries?.of(id), onAsk: (record) => { this.asked = record; }, onTakeBack: this.#onTakeBack, onRetry: this.#onRetry,
      onRead: this.#onRead, onMore: () => void this.#own.more(),
    });
  }

  #renderReading(opened: Opened): TemplateResult {
    const { reading, words, activities } = this;
    const heading = reading ? words.choose.known(this.#say.kindOf(reading), this.#say.dayOf(reading)) : '';
    return html`<rk-dialog id="reading" .open=${reading !== undefined} .heading=${heading} close-text=${words.close} @closed=${() => { this.reading = undefined; }}>
      ${reading ? html`<rk-record-view .record=${reading} .activities=${activities} .opened=${opened}></rk-record-view>` : nothing}
    </rk-dialog>`;
  }

  #renderSaid(said: string | undefined): TemplateResult {
    return html`<div class="said" role="status" id="said" tabindex="-1">${said ? html`<rk-notice kind="positive">${said}</rk-notice>` : nothing}</div>`;
  }

  /** What is said of a record. */
  readonly #say = {
    kindOf: (record: ActivityRecord): string => this.activities.kindOf(record),
    dayOf: ({ completedAt, createdAt }: ActivityRecord): string => this.localized.date(completedAt ?? createdAt, { dateStyle: 'long' }),
    statusOf: (record: ActivityRecord): string | undefined => {
      const { words } = this.deskWords;
      const isAtClinic = this.open.now?.keeping.store.capabilities.kept === 'server';
      if (isAtClinic && record.sharing === 'shared') return words.delivery.sent(this.audience);
      return deliveryText(record, this.#deliveries?.of(record.id), this.audience, words);
    },
  };

  #watch(opened: Opened | undefined): void {
    this.#deliveries?.stop();
    this.#watched = opened;
    this.#deliveries = opened && new DeliveryWatch(opened.keeping.store, () => this.requestUpdate());
  }

  #recordsOf(activity: ActivityName): ActivityRecords<ActivityName> {
    const { keeping, place } = this.open.now!;
    return new ActivityRecords(keeping.store, definedCodecs.get(activity)!, place.author);
  }

  async #setSharing({ id, activity }: ActivityRecord, sharing: Sharing): Promise<void> {
    const records = this.#recordsOf(activity);
    const { record, changed } = await records.setSharing(id, sharing);
    if (changed) this.emit('rapport-shared', records.detail(record));
  }

  /** What was looked at is what leaves: where something was changed meanwhile, the newest is shown and nothing leaves yet. */
  async #hasChanged(records: readonly ActivityRecord[]): Promise<boolean> {
    const present = await Promise.all(records.map(({ id, activity }) => this.#recordsOf(activity).get(id).catch((error: unknown) => {
      if (isRapportError(error, 'not-found')) return undefined;
      throw error;
    })));
    const isAsSeen = present.every((record, at) => record !== undefined && (record.sharing === 'shared' || record.revision === records[at]!.revision));
    if (isAsSeen) return false;
    const left = present.flatMap((record) => (record?.sharing === 'private' ? [record] : []));
    this.chosen = new Set(left.map(({ id }) => id));
    this.step = left.length > 0 ? { at: 'reviewing', records: left } : { at: 'choosing' };
    this.isChanged = true;
    return true;
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #onToggled = (id: string) => this.#onAll(this.chosen.has(id) ? [...this.chosen].filter((each) => each !== id) : [...this.chosen, id]);

  #onAll = (ids: readonly string[]) => {
    this.chosen = new Set(ids);
    this.isEmptyHanded = false;
  };

  #onRead = (record: ActivityRecord) => {
    this.reading = record;
  };

  #onReview = () => {
    const records = this.#own.kept.filter(({ id }) => this.chosen.has(id));
    this.isEmptyHanded = records.length === 0;
    if (this.isEmptyHanded) return;
    this.step = { at: 'reviewing', records };
    this.#focus('#review');
  };

  #onBack = () => {
    this.isChanged = false;
    this.step = { at: 'choosing' };
    this.#focus('#choose');
  };

  #onLeaveOut = ({ id }: ActivityRecord) => {
    if (this.step.at !== 'reviewing') return;
    const records = this.step.records.filter((record) => record.id !== id);
    this.chosen = new Set(records.map((record) => record.id));
    if (records.length === 0) return this.#onBack();
    this.step = { at: 'reviewing', records };
    this.#focus('#review');
  };

  /** As it would be once shared: what is looked at is what leaves. */
  #onFhir = (record: ActivityRecord) => this.act(async () => {
    const mapping = await definedCodecs.get(record.activity)!.loadFhir();
    const bundle = await mapping.toFhir({ ...record, sharing: 'shared', revision: record.revision + 1 } as never);
    this.fhir = new Map([...this.fhir, [record.id, JSON.stringify(bundle, null, 2)]]);
  });

  #onShare = (records: readonly ActivityRecord[]) => this.act(async () => {
    this.isSharing = true;
    try {
      if (await this.#hasChanged(records)) return;
      for (const record of records) {
        await this.#setSharing(record, 'shared');
        this.chosen = new Set([...this.chosen].filter((id) => id !== record.id));
      }
      this.isChanged = false;
      this.step = { at: 'choosing', said: this.words.done(records.length, this.audience) };
      this.#focus('#said');
    } catch (error) {
      const left = records.filter(({ id }) => this.chosen.has(id)); // what went is shared; the others are still here to be tried again
      this.step = { at: 'reviewing', records: left };
      throw error;
    } finally {
      this.isSharing = false;
    }
  });

  #onTakeBack = (record: ActivityRecord) => this.act(async () => {
    this.asked = undefined;
    await this.#setSharing(record, 'private');
    this.step = { at: 'choosing', said: this.words.takenBack };
    this.#focus('#said');
  });

  #onRetry = ({ id }: ActivityRecord) => this.act(async () => this.#deliveries?.retry(id));
}

const emptyTray = html`<svg viewBox="0 0 96 64" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path class="fill" d="M18 36l8-20h44l8 20v14H18z" /><path d="M18 36l8-20h44l8 20v14H18zM18 36h16l4 6h20l4-6h16" /></svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'rapport-share-review': ShareReviewElement;
  }
}
