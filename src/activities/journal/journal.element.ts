import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../../runtime/property.js';
import { TextArea } from '../../components/text-area.js';
import { namesIn } from '../../core/names.js';
import type { ActivityRecord } from '../../core/record.js';
import type { ActivityStrings, CompleteOptions } from '../../runtime/activity.js';
import { ActivityElement } from '../../runtime/activity-element.js';
import { choiceOr, warnOfAttribute } from '../../runtime/attributes.js';
import type { RecordDetail } from '../../runtime/events.js';
import type { Overrides } from '../../runtime/localized.js';
import { laterWork } from '../../runtime/later-work.js';
import { chooserView } from './chooser.view.js';
import { journal } from './index.js';
import type { JournalMessage } from './journal.model.js';
import { styles } from './journal.styles.js';
import { ENTRY_KINDS, type EntryKind, isEntryKind, TEXT_LIMIT } from './kinds/entry.js';
import { forms } from './kinds/forms.js';
import { addKind } from './kinds/known-kinds.js';
import { Parts } from './kinds/parts.js';
import type { Part, ViewHost } from './kinds/view.js';
import type { ReadingProps } from './reading/props.js';
import type { Reading } from './reading/reading.js';
import type { JournalWords } from './strings/en.js';
import type { FormWords } from './strings/forms/en.js';
import type { MoreWords } from './strings/more/en.js';
import type { ReadingWords } from './strings/reading/en.js';
import type { Exports } from './tools/export.js';
import type { ImportResult } from './tools/import.js';

/** Wording a page overrides; what is loaded later stands under `forms` and, round the entries, under `reading`. */
export type JournalStrings = ActivityStrings<JournalWords> & { readonly forms?: Overrides<FormWords & MoreWords>; readonly reading?: Overrides<ReadingWords> };

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
 * @csspart scale - A rating, a slider or the mood map.
 * @csspart step - One step of a guided form.
 */
export class JournalElement extends ActivityElement<'journal', JournalMessage, JournalWords> {
  static override readonly activity = journal as never;
  static override readonly loadWork = laterWork;
  static override readonly dependencies = { 'rk-text-area': TextArea };
  static override readonly styles = [ActivityElement.styles, styles];

  /** Overrides any built-in wording, aria labels included. */
  declare strings?: JournalStrings;
  /** Kinds of entry that are offered, in this order: of `reflection thought sleep mood time-out day`. One shows no chooser. */
  @property() kinds: string = ENTRY_KINDS.join(' ');
  /** The clinic's own question, shown as "Your therapist asked"; the slot `prompt` does the same. */
  @property({ attribute: false }) prompt?: string;
  /** Shows the first line of earlier entries before they are opened. */
  @property({ type: Boolean }) previews = false;
  /** Shows the share of time in bed asleep; `show-efficiency="false"` leaves it out. */
  @property({ attribute: 'show-efficiency', type: Boolean, converter: (value) => value !== 'false' }) showEfficiency = true;
  /** How many columns a new thought record begins with: 3, 5 or 7. */
  @property({ type: Number }) columns = 7;

  @state() private slotted = '';
  /** What reading needs and writing does not; loaded once the form stands. */
  @state() private reading: Reading | undefined;
  readonly #parts = new Parts(this, () => this.strings?.forms);
  /** Drafts that were offered the clinic's question: it is not offered again after being skipped. */
  readonly #offered = new WeakSet<object>();
  /** Drafts that have begun with the kind that is offered first, or was chosen last. */
  readonly #begun = new WeakSet<object>();
  #chosen: EntryKind | undefined;
  /** The kind that was asked for last, whether or not it came. */
  #wanted: EntryKind | undefined;
  /** What the forms remember besides their words, by draft. */
  readonly #remembered = new WeakMap<object, Map<string, unknown>>();

  /** The shared entries as a file's text or a Bundle: `json` and `csv` (RFC 4180, safe from formulas) resolve with text, `fhir` with a transaction Bundle. Private entries are never in it. */
  async exportEntries<Format extends keyof Exports>(format: Format): Promise<Exports[Format]> {
    const { exportShared } = await import('./tools/export.js');
    const { store, place } = await this.#opened();
    return exportShared(format, store, place.author, this.words);
  }

  /** Reads a copy made by the journal back, as private entries; what is here already, by its id, stays. @throws {RapportError} `invalid` or `too-large`; nothing is changed then. */
  async importEntries(copy: string): Promise<ImportResult> {
    const { importCopy } = await import('./tools/import.js');
    const { store, place } = await this.#opened();
    return importCopy(copy, store, place.client, place.author);
  }

  /** Keeps the entry as finished, once its kind is there to say what it still needs. */
  override async complete(options: CompleteOptions = {}): Promise<RecordDetail | undefined> {
    if (this.screen.at === 'editing' && !(await this.#isWhole(this.payload.kind))) return undefined;
    return super.complete(options);
  }

  protected override firstUpdated(): void {
    this.act(async () => {
      const { loadReading } = await import('./reading/reading.js');
      this.reading = await loadReading(this, () => this.#listSource, () => this.strings?.reading);
    });
  }

  protected override willUpdate(): void {
    if (this.screen.at === 'editing') this.#beginAsOffered();
  }

  protected override renderBody(): TemplateResult {
    const draft = this.desk?.draft;
    if (!draft || (this.readonly && draft.untouched)) return html``;
    const { payload } = this;
    const kind = this.#begun.has(draft) || !draft.untouched ? payload.kind : this.#firstKind;
    const view = this.#parts.get(forms[kind]);
    const isThere = view !== undefined && kind === payload.kind;
    const wanted = this.#wanted ?? kind;
    return html`<div class="form">
      ${this.#renderSlot()}
      ${chooserView({
        words: this.words, kinds: this.#offeredKinds, readonly: this.readonly, edits: draft.record.draftOf !== undefined, kind, day: payload.day,
        choose: this.#onKind, chooseDay: (day) => this.send({ type: 'day-chosen', day }),
      })}
      ${forms[wanted].failed || !isThere ? this.#parts.renderState(forms[wanted], this.words, () => this.#onKind(wanted)) : nothing}
      ${isThere ? view.form(this.#host, payload) : nothing}
      <label class="bring"><input type="checkbox" .checked=${payload.bring} ?disabled=${this.readonly} @change=${this.#onBring} />${this.words.bring}</label>
    </div>`;
  }

  protected override renderRecord(record: ActivityRecord<'journal'>): TemplateResult {
    return html`${this.#renderSlot()} ${this.reading?.renderRecord(this.#readingProps, record)}`;
  }

  protected override renderRecordActions(record: ActivityRecord<'journal'>): Part {
    return this.reading?.renderActions(this.#readingProps, record) ?? nothing;
  }

  protected override renderAfter(): Part {
    return this.reading?.renderHistory(this.#readingProps) ?? nothing;
  }

  #renderSlot(): TemplateResult {
    return html`<slot name="prompt" hidden @slotchange=${this.#onSlotted}></slot>`;
  }

  /** What a form of a kind is given. */
  get #host(): ViewHost {
    const remembered = this.#memory;
    const parts = this.#parts;
    return {
      get forms() { return parts.forms!; }, // there with the first part that is loaded later, and only such parts ask for them
      get more() { return parts.more!; },
      words: this.words, deskWords: this.deskWords, localized: this.localized, readonly: this.readonly, asked: this.#asked,
      recent: this.reading?.entries.records ?? [], hasOlder: this.reading?.entries.hasMore ?? true,
      level: this.headingLevel + 1, showEfficiency: this.showEfficiency, limit: TEXT_LIMIT, limitWords: this.words.text,
      problem: (field) => this.problem(field) ?? '', send: (message) => this.send(message), writeAbout: this.#onDay,
      part: (part) => parts.get(part), later: (part, show) => parts.show(part, this.words, show),
      get: <T>(key: string, initial: T) => {
        if (!remembered.has(key)) remembered.set(key, initial);
        return remembered.get(key) as T;
      },
      set: (key, value) => { remembered.set(key, value); this.requestUpdate(); },
      focus: (selector) => void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus()),
    };
  }

  /** What reading is given. */
  get #readingProps(): ReadingProps {
    return {
      host: this.#host, desk: this.desk!, author: this.author, audience: this.audience, kinds: this.#offeredKinds, previews: this.previews, offersSharing: this.sharing === 'ask',
      current: this.screen.at === 'viewing' ? this.screen.record.id : undefined, 
      act: (act) => this.act(act), open: (id) => this.open(id), share: (id) => this.share(id), unshare: (id) => this.unshare(id), change: this.#onChange,
    };
  }

  get #memory(): Map<string, unknown> {
    const key = this.screen.at === 'editing' ? (this.desk?.draft ?? this) : this;
    const known = this.#remembered.get(key) ?? new Map<string, unknown>();
    this.#remembered.set(key, known);
    return known;
  }

  get #asked(): string | undefined {
    return (typeof this.prompt === 'string' && this.prompt.trim()) || this.slotted || undefined;
  }

  get #offeredKinds(): readonly EntryKind[] {
    const asked = namesIn(this.kinds);
    const named = asked.filter(isEntryKind);
    if (named.length < asked.length) warnOfAttribute(this, 'kinds', 'the rest');
    return named.length > 0 ? named : ENTRY_KINDS;
  }

  get #firstKind(): EntryKind {
    return this.#chosen ?? this.#offeredKinds[0]!;
  }

  get #listSource() {
    const store = this.desk?.store;
    return store && this.screen.at !== 'locked' ? { store, as: this.author, activity: 'journal' as const } : undefined;
  }

  /** Where the entries are, once that is open. */
  async #opened() {
    const { records, place } = await this.deskOpened();
    return { store: records.store, place };
  }

  /** Resolves with whether all is there that keeping an entry of this kind needs. */
  async #isWhole(kind: EntryKind): Promise<boolean> {
    const view = await this.#parts.load(forms[kind]);
    if (!view?.rest) return view !== undefined;
    const rest = await this.#parts.load(view.rest);
    if (rest) addKind(kind, rest.model);
    return rest !== undefined;
  }

  /** A draft that nothing was written in yet begins with the first kind that is offered, once it is there, and a reflection with the clinic's question. */
  #beginAsOffered(): void {
    const draft = this.desk?.draft;
    if (!draft?.untouched) return;
    if (!this.#begun.has(draft) && this.#parts.get(forms[this.#firstKind])) this.#begin(draft);
    const asked = this.#asked;
    if (asked === undefined || this.#offered.has(draft) || this.payload.kind !== 'reflection') return;
    this.#offered.add(draft);
    this.send({ kind: 'reflection', type: 'prompt-chosen', prompt: { asked } });
  }

  #begin(draft: object): void {
    const kind = this.#firstKind;
    this.#begun.add(draft);
    this.send({ type: 'kind-chosen', kind });
    if (kind === 'thought') this.send({ kind, type: 'columns-chosen', columns: choiceOr(this, 'columns', this.columns, [3, 5, 7], 7) });
  }

  /** Begins to change the final `id`, with `first` as the first change. */
  #onChange = (id: string, first: JournalMessage) => this.act(async () => {
    await this.desk?.edit(id);
    this.send(first);
    if (this.desk?.draft) this.#remembered.delete(this.desk.draft); // where it goes on follows from what was changed first
  });

  /** Another kind, once it is there: what is being written is put aside, durably, and the unfinished entry of that kind goes on. */
  #onKind = (kind: EntryKind) => this.act(async () => {
    this.#wanted = kind;
    if (!(await this.#parts.load(forms[kind])) || this.payload.kind === kind) return;
    this.#chosen = kind;
    await this.desk?.switchTo((payload) => payload.kind === kind, { type: 'kind-chosen', kind });
  });

  #onDay = (day: string) => this.act(async () => {
    const { kind } = this.payload;
    await this.desk?.switchTo((payload) => payload.kind === kind && payload.day === day, { type: 'kind-chosen', kind });
    this.send({ type: 'day-chosen', day });
  });

  #onBring = (event: Event) => this.send({ type: 'bring-chosen', bring: (event.target as HTMLInputElement).checked });

  #onSlotted = (event: Event) => {
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    this.slotted = nodes.map((node) => node.textContent).join(' ').trim();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-journal': JournalElement;
  }
}
