import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../runtime/property.js';
import type { ActivityRecord } from '../../core/record.js';
import { KitElement } from '../../runtime/kit-element.js';
import { writtenWords } from '../../runtime/plain-text.js';
import { base } from '../../theme/base.styles.js';
import type { Activities } from './activities.js';
import type { Opened } from './open-place.js';

/** The element of an activity, as far as it is used to show one record. */
interface Reader extends HTMLElement {
  client?: string;
  author: string;
  store?: unknown;
  record?: string;
  showOnlyRecord(): void;
}

/**
 * One record in its activity's words; of a draft, or where there is no such element, what was written in it.
 *
 * @element rk-record-view
 */
export class RecordView extends KitElement {
  static override readonly styles = [base, css`
    :host { display: block; overflow-wrap: anywhere; }
    .plain { white-space: pre-wrap; }
  `];

  /** The record. */
  @property({ attribute: false }) record: ActivityRecord | undefined;
  /** The words of activities. */
  @property({ attribute: false }) activities: Activities | undefined;
  /** Whose record it is, and its store. */
  @property({ attribute: false }) opened: Opened | undefined;

  @state() private reader: HTMLElement | undefined;
  #of = '';

  /** Whether the activity's own element shows it. */
  get isReading(): boolean {
    return this.reader !== undefined;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { record } = this;
    const of = record ? `${record.id} ${record.revision}` : '';
    if (of === this.#of) return;
    this.#of = of;
    this.reader = undefined;
    if (record?.status === 'final') void this.#make(record, of).catch(() => undefined); // not loaded: what was written is shown as it is
  }

  protected override render(): TemplateResult {
    const { record } = this;
    if (!record) return html``;
    return html`${this.reader ?? html`<p class="plain" dir="auto">${writtenWords(record.payload)}</p>`}`;
  }

  async #make(record: ActivityRecord, of: string): Promise<void> {
    const tag = await this.activities?.readerOf(record.activity);
    if (!tag || this.#of !== of || !this.opened) return;
    const { place, keeping } = this.opened;
    const reader = document.createElement(tag) as Reader;
    reader.showOnlyRecord();
    Object.assign(reader, { client: place.client, author: place.author, store: keeping.store, record: record.id });
    this.reader = reader;
  }
}
