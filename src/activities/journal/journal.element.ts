import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { frameComponents } from '../../components/frame.js';
import { TextArea } from '../../components/text-area.js';
import type { ActivityRecord } from '../../core/record.js';
import { ActivityElement } from '../../runtime/activity-element.js';
import { define } from '../../runtime/define.js';
import { RecordList } from '../../runtime/record-list.js';
import { journal } from './index.js';
import type { JournalMessage, JournalPayload } from './journal.model.js';
import { styles } from './journal.styles.js';
import { TEXT_LIMIT } from './kinds/entry.js';
import { reflectionView } from './kinds/reflection.view.js';
import type { KindView, Part, ViewHost } from './kinds/view.js';
import type * as Reading from './reading.js';
import type { JournalWords } from './strings/en.js';

/**
 * Everything a client writes between sessions: begun with a question or without one, kept on the device, shared only by choice.
 *
 * @element rapport-journal
 * @slot prompt - The clinic's own question, as text; shown as "Your therapist asked".
 * @csspart history - The earlier entries.
 * @csspart entry - One earlier entry.
 * @csspart field - Every field that is written in.
 * @csspart label - The name of a field.
 * @csspart choice - A word that can be chosen.
 */
export class JournalElement extends ActivityElement<'journal', JournalMessage, JournalWords> {
  static override readonly activity = journal as never;
  static override readonly dependencies = { ...frameComponents, 'rk-text-area': TextArea };
  static override readonly styles = [ActivityElement.styles, styles];

  /** The clinic's own question, shown as "Your therapist asked"; the slot `prompt` does the same. */
  @property({ attribute: false }) prompt?: string;
  /** Shows the first line of earlier entries before they are opened. */
  @property({ type: Boolean }) previews = false;

  /** Earlier versions of the entry being read, once they were asked for. */
  @state() private versions: { readonly of: string; readonly list: readonly ActivityRecord<'journal'>[] } | undefined;
  @state() private slotted = '';
  @state() private reading: typeof Reading | undefined;
  readonly #entries = new RecordList<'journal'>(this, () => {
    const store = this.desk?.store;
    return store && this.screen.at !== 'locked' ? { store, as: this.author, activity: 'journal' } : undefined;
  });
  /** Drafts that were offered the clinic's question: it is not offered again after being skipped. */
  readonly #offered = new WeakSet<object>();

  protected override firstUpdated(): void {
    this.act(() => this.#loadReading());
  }

  protected override willUpdate(): void {
    this.#offerPrompt();
  }

  protected override renderBody(): TemplateResult {
    if (this.readonly && this.desk?.draft?.untouched) return html``;
    return html`<div class="form">
      ${this.#renderSlot()}
      ${reflectionView.form(this.#host, this.payload as never)}
    </div>`;
  }

  protected override renderRecord(record: ActivityRecord<'journal'>): TemplateResult {
    return html`${this.#renderSlot()} ${this.reading?.entryView({
      host: this.#host, view: this.#viewOf(record.payload), record, audience: this.audience, level: this.headingLevel + 1, own: this.#isOwn(record),
      versions: this.versions?.of === record.id ? this.versions.list : undefined, goOnFrom: (payload) => this.#onGoOnFrom(record.id, payload),
    })}`;
  }

  protected override renderRecordActions(record: ActivityRecord<'journal'>): TemplateResult {
    const { entry } = this.words;
    const reading = this.screen.at === 'viewing';
    const own = this.#isOwn(record);
    return html`${own ? this.#renderOwnActions(record, reading) : ''}
      ${reading ? html`<button class="button" part="button" type="button" @click=${this.#onVersions}>${entry.versions}</button>
        <button class="button primary" part="button primary" type="button" @click=${this.#onBack}>${entry.back}</button>` : ''}`;
  }

  protected override renderAfter(): Part {
    return this.reading?.historyView({
      list: this.#entries, words: this.words, localized: this.localized, level: this.headingLevel + 1,
      current: this.screen.at === 'viewing' ? this.screen.record.id : undefined,
      preview: ({ payload }) => (this.previews ? this.#viewOf(payload)?.preview(this.#host, payload) : undefined),
      open: (id) => this.act(() => this.open(id)),
    }) ?? nothing;
  }

  #renderOwnActions({ id, sharing }: ActivityRecord<'journal'>, reading: boolean): TemplateResult {
    const { entry } = this.words;
    const share = sharing === 'shared'
      ? html`<button class="button" part="button" type="button" title=${entry.unsharing(this.audience)} @click=${() => this.act(() => this.unshare(id))}>${entry.unshare}</button>`
      : html`<button class="button" part="button" type="button" @click=${() => this.act(() => this.share(id))}>${entry.share(this.audience)}</button>`;
    return html`<button class="button" part="button" type="button" @click=${() => this.act(async () => this.desk?.edit(id))}>${entry.edit}</button>
      ${reading && (this.sharing === 'ask' || sharing === 'shared') ? share : ''}
      <button class="button danger" part="button" type="button" @click=${() => this.act(async () => this.desk?.remove(id))}>${entry.remove}</button>`;
  }

  #renderSlot(): TemplateResult {
    return html`<slot name="prompt" hidden @slotchange=${this.#onSlotted}></slot>`;
  }

  /** What a view of a kind is given. */
  get #host(): ViewHost {
    return {
      words: this.words, frameWords: this.frame.words, localized: this.localized, readonly: this.readonly, asked: this.#asked,
      limit: TEXT_LIMIT, limitWords: this.words.text, problem: (field) => this.problem(field) ?? '', send: (message) => this.send(message),
    };
  }

  get #asked(): string | undefined {
    return this.prompt?.trim() || this.slotted || undefined;
  }

  async #loadReading(): Promise<void> {
    const reading = await import('./reading.js');
    for (const [tag, component] of Object.entries(reading.dependencies)) define(tag, component);
    this.reading = reading;
  }

  #viewOf({ kind }: JournalPayload): KindView | undefined {
    return kind === 'reflection' ? (reflectionView) : undefined;
  }

  #isOwn({ author }: ActivityRecord<'journal'>): boolean {
    return !this.readonly && author === this.author;
  }

  /** A draft that nothing was written in yet begins with the clinic's question. */
  #offerPrompt(): void {
    const draft = this.desk?.draft;
    const asked = this.#asked;
    if (!draft || asked === undefined || this.screen.at !== 'editing' || !draft.untouched || this.#offered.has(draft)) return;
    this.#offered.add(draft);
    this.send({ kind: 'reflection', type: 'prompt-chosen', prompt: { asked } });
  }

  #onSlotted = (event: Event) => {
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    this.slotted = nodes.map((node) => node.textContent).join(' ').trim();
  };

  #onBack = () => this.act(async () => this.desk?.goOn());

  #onVersions = () => this.act(async () => {
    if (this.screen.at !== 'viewing' || !this.desk?.store) return;
    const { id } = this.screen.record;
    this.versions = { of: id, list: (await this.desk.store.history(id, { as: this.author })) as readonly ActivityRecord<'journal'>[] };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#versions')?.focus();
  });

  #onGoOnFrom = (id: string, payload: JournalPayload) => this.act(async () => {
    await this.desk?.edit(id);
    this.send({ type: 'version-chosen', payload });
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-journal': JournalElement;
  }
}
