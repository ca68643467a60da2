import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { frameComponents } from '../../components/frame.js';
import { TextArea } from '../../components/text-area.js';
import { RapportError } from '../../core/errors.js';
import type { ActivityRecord } from '../../core/record.js';
import { localIso } from '../../core/time.js';
import type { Bundle } from '../../fhir/r4.js';
import type { ActivityStrings } from '../../runtime/activity.js';
import { ActivityElement } from '../../runtime/activity-element.js';
import type { Overrides } from '../../runtime/localized.js';
import { define } from '../../runtime/define.js';
import { RecordList } from '../../runtime/record-list.js';
import { chooserView } from './chooser.view.js';
import { journal } from './index.js';
import type { JournalMessage, JournalPayload } from './journal.model.js';
import { styles } from './journal.styles.js';
import { ENTRY_KINDS, type EntryKind, TEXT_LIMIT } from './kinds/entry.js';
import { LaterKinds } from './kinds/later-kinds.js';
import type { FormHost, Part } from './kinds/view.js';
import type * as Reading from './reading.js';
import type { JournalWords } from './strings/en.js';
import type { ImportResult } from './tools/import.js';
import type { FormWords } from './strings/forms/en.js';

/** Wording a page overrides; that of the forms that are loaded later stands under `forms`. */
export type JournalStrings = ActivityStrings<JournalWords> & { readonly forms?: Overrides<FormWords> };

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
  static override readonly dependencies = { ...frameComponents, 'rk-text-area': TextArea };
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

  /** Earlier versions of the entry being read, once they were asked for. */
  @state() private versions: { readonly of: string; readonly list: readonly ActivityRecord<'journal'>[] } | undefined;
  @state() private slotted = '';
  @state() private reading: typeof Reading | undefined;
  #tools: Reading.Tools | undefined;
  readonly #entries = new RecordList<'journal'>(this, () => {
    const store = this.desk?.store;
    return store && this.screen.at !== 'locked' ? { store, as: this.author, activity: 'journal' } : undefined;
  });
  readonly #later = new LaterKinds(this, () => this.strings?.forms);
  /** Drafts that were offered the clinic's question: it is not offered again after being skipped. */
  readonly #offered = new WeakSet<object>();
  /** Drafts that have begun with the kind that is offered first, or was chosen last. */
  readonly #begun = new WeakSet<object>();
  #chosen: EntryKind | undefined;
  /** What the views remember of a form besides its words, by draft. */
  readonly #remembered = new WeakMap<object, Map<string, unknown>>();

  /** The shared entries as a file's text or a Bundle: `json` and `csv` (RFC 4180, safe from formulas) resolve with text, `fhir` with a transaction Bundle. Private entries are never in it. */
  async exportEntries<Format extends 'json' | 'csv' | 'fhir'>(format: Format): Promise<Format extends 'fhir' ? Bundle : string> {
    const { toCsv, toFhirBundle, toJson } = await import('./tools/export.js');
    await this.#loadReading();
    const entries = (await this.#tools!.all()).filter(({ sharing }) => sharing === 'shared');
    const exported = format === 'fhir' ? toFhirBundle(entries) : format === 'csv' ? toCsv(entries, this.words) : toJson(entries, localIso());
    return exported as Promise<Format extends 'fhir' ? Bundle : string> | (Format extends 'fhir' ? Bundle : string);
  }

  /** Reads a copy made by the journal back, as private entries; what is here already, by its id, stays. @throws {RapportError} `invalid` or `too-large`; nothing is changed then. */
  async importEntries(copy: string): Promise<ImportResult> {
    const { importCopy } = await import('./tools/import.js');
    const [store, place] = [this.desk?.store, this.place];
    if (!store || !place) throw new RapportError('storage-unavailable', 'nothing is open yet');
    return importCopy(copy, store, place.client, place.author);
  }

  protected override firstUpdated(): void {
    this.act(() => this.#loadReading());
  }

  protected override willUpdate(): void {
    const { screen } = this;
    if (screen.at === 'editing') this.#beginAsOffered();
    const shown = screen.at === 'viewing' ? [screen.record.payload.kind] : screen.at === 'editing' ? [this.payload.kind] : [];
    const { panel, agenda = [] } = this.#tools ?? {};
    const listed = this.previews || panel === 'several' || panel === 'review' ? this.#entries.records : [];
    this.#later.need(new Set([...shown, ...[...listed, ...agenda].map(({ payload }) => payload.kind)]));
  }

  protected override renderBody(): TemplateResult {
    const draft = this.desk?.draft;
    if (this.readonly && draft?.untouched) return html``;
    const { payload } = this;
    return html`<div class="form">
      ${this.#renderSlot()}
      ${chooserView({ words: this.words, kinds: this.#offeredKinds, readonly: this.readonly, edits: draft?.record.draftOf !== undefined, payload, choose: this.#onKind, chooseDay: (day) => this.send({ type: 'day-chosen', day }) })}
      ${this.#later.viewOf(payload.kind)?.form(this.#host, payload) ?? this.#later.renderState(this.words)}
      <label class="bring"><input type="checkbox" .checked=${payload.bring} ?disabled=${this.readonly} @change=${this.#onBring} />${this.words.entry.bring}</label>
    </div>`;
  }

  protected override renderRecord(record: ActivityRecord<'journal'>): TemplateResult {
    const own = this.#isOwn(record);
    return html`${this.#renderSlot()} ${this.reading?.entryView({
      host: { ...this.#host, change: own ? (first) => this.#change(record.id, first) : undefined }, view: this.#later.viewOf(record.payload.kind), record,
      audience: this.audience, level: this.headingLevel + 1, own, versions: this.versions?.of === record.id ? this.versions.list : undefined,
      goOnFrom: (payload) => this.#change(record.id, { type: 'version-chosen', payload }),
    })}`;
  }

  protected override renderRecordActions(record: ActivityRecord<'journal'>): Part {
    return this.reading?.actionsView({
      words: this.words, record, audience: this.audience, own: this.#isOwn(record), reading: this.screen.at === 'viewing', offersSharing: this.sharing === 'ask',
      edit: (id) => this.act(async () => this.desk?.edit(id)), remove: (id) => this.act(async () => this.desk?.remove(id)),
      bring: (id, bring) => this.act(async () => this.desk?.mark(id, { type: 'bring-chosen', bring })),
      share: (id) => this.act(() => this.share(id)), unshare: (id) => this.act(() => this.unshare(id)), versions: this.#onVersions, back: this.#onBack,
    }) ?? nothing;
  }

  protected override renderAfter(): Part {
    const { reading } = this;
    if (!reading) return nothing;
    return reading.historyView({
      list: this.#entries, tools: this.#renderTools(), choosing: this.#tools?.panel === 'several', chosen: this.#tools?.chosen ?? [], choose: (ids) => this.#tools?.choose(ids), words: this.words, localized: this.localized, level: this.headingLevel + 1,
      current: this.screen.at === 'viewing' ? this.screen.record.id : undefined,
      preview: ({ payload }) => (this.previews ? this.#later.viewOf(payload.kind)?.preview(this.#host, payload) : undefined),
      open: (id) => this.act(() => this.open(id)),
    });
  }

  #renderTools(): Part {
    if (!this.reading || !this.#tools || !this.#later.words) return nothing;
    return this.reading.toolsView({
      tools: this.#tools, host: this.#host, kinds: this.#offeredKinds, audience: this.audience, count: this.#entries.records.length, own: !this.readonly, offersSharing: this.sharing === 'ask',
      has: (kind) => this.#entries.records.some(({ payload }) => payload.kind === kind), viewOf: (kind) => this.#later.viewOf(kind), entryOf: (id) => this.#entries.records.find((entry) => entry.id === id), open: (id) => this.act(() => this.open(id)),
      act: (act) => this.act(act), restore: async (id) => this.desk?.restore(id), purge: async (id) => this.desk?.purge(id),
    });
  }

  #renderSlot(): TemplateResult {
    return html`<slot name="prompt" hidden @slotchange=${this.#onSlotted}></slot>`;
  }

  /** What a view of a kind is given. */
  get #host(): FormHost {
    const remembered = this.#memory;
    return {
      words: this.words, frameWords: this.frame.words, forms: this.#later.words!, localized: this.localized, readonly: this.readonly, asked: this.#asked, recent: this.#entries.records,
      level: this.headingLevel + 1, showEfficiency: this.showEfficiency, limit: TEXT_LIMIT, limitWords: this.words.text,
      problem: (field) => this.problem(field) ?? '', send: (message) => this.send(message),
      get: <T>(key: string, initial: T) => {
        if (!remembered.has(key)) remembered.set(key, initial);
        return remembered.get(key) as T;
      },
      set: (key, value) => { remembered.set(key, value); this.requestUpdate(); },
      focus: (selector) => void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus()),
    };
  }

  get #memory(): Map<string, unknown> {
    const key = this.screen.at === 'editing' ? (this.desk?.draft ?? this) : this;
    const known = this.#remembered.get(key) ?? new Map<string, unknown>();
    this.#remembered.set(key, known);
    return known;
  }

  get #asked(): string | undefined {
    return this.prompt?.trim() || this.slotted || undefined;
  }

  get #offeredKinds(): readonly EntryKind[] {
    const named = (this.kinds ?? '').split(/\s+/).filter((name): name is EntryKind => (ENTRY_KINDS as readonly string[]).includes(name));
    return named.length > 0 ? [...new Set(named)] : ENTRY_KINDS;
  }

  #isOwn({ author }: ActivityRecord<'journal'>): boolean {
    return !this.readonly && author === this.author;
  }

  /** A draft that nothing was written in yet begins with the first kind that is offered, and a reflection with the clinic's question. */
  #beginAsOffered(): void {
    const draft = this.desk?.draft;
    if (!draft?.untouched) return;
    if (!this.#begun.has(draft)) this.#begin(draft);
    const asked = this.#asked;
    if (asked === undefined || this.#offered.has(draft) || this.payload.kind !== 'reflection') return;
    this.#offered.add(draft);
    this.send({ kind: 'reflection', type: 'prompt-chosen', prompt: { asked } });
  }

  #begin(draft: object): void {
    this.#begun.add(draft);
    const kind = this.#chosen ?? this.#offeredKinds[0]!;
    this.send({ type: 'kind-chosen', kind });
    if (kind === 'thought' && (this.columns === 3 || this.columns === 5)) this.send({ kind, type: 'columns-chosen', columns: this.columns });
  }

  async #loadReading(): Promise<void> {
    if (this.#tools) return;
    const reading = await import('./reading.js');
    for (const [tag, component] of Object.entries(reading.dependencies)) define(tag, component);
    await this.#later.loadWords();
    this.#tools ??= new reading.Tools(this, () => this.desk);
    this.reading = reading;
  }

  /** Begins to change the final `id`, with `first` as the first change. */
  #change(id: string, first: JournalMessage): void {
    this.act(async () => {
      await this.desk?.edit(id);
      this.send(first);
      if (this.desk?.draft) this.#remembered.delete(this.desk.draft); // where it goes on follows from what was changed first
    });
  }

  /** Another kind: what is being written is put aside, durably, and the unfinished entry of that kind goes on. */
  #onKind = (kind: EntryKind) => this.act(async () => {
    if (this.payload.kind === kind) return;
    this.#chosen = kind;
    await this.desk?.switchTo((payload: JournalPayload) => payload.kind === kind, { type: 'kind-chosen', kind });
  });

  #onBring = (event: Event) => this.send({ type: 'bring-chosen', bring: (event.target as HTMLInputElement).checked });

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
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-journal': JournalElement;
  }
}
