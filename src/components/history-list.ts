import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { repeat } from 'lit/directives/repeat.js';
import { KitElement } from '../runtime/kit-element.js';
import { base } from '../theme/base.styles.js';
import { fire } from './fire.js';

/** One earlier record, as it is shown before it is opened: when and what, and no words unless the page asked for previews. */
export interface HistoryEntry {
  readonly id: string;
  /** The day it is about. */
  readonly date: string;
  /** What kind of record it is. */
  readonly kind: string;
  /** What else there is to know at a glance: shared, marked for the session. */
  readonly badges?: readonly string[];
  /** Its first line, where previews are shown. */
  readonly preview?: string;
  /** What it stands under; a heading is shown where it changes. */
  readonly group?: string;
  /** It is the one being read. */
  readonly current?: boolean;
}

/** What the list says. */
export interface HistoryWords {
  readonly more: string;
  /** Name of the box that chooses an entry among several. */
  choose(entry: string): string;
}

/**
 * Earlier records, newest first, as buttons that open them; a page at a time, and several can be chosen.
 *
 * @element rk-history-list
 * @slot empty - What stands there while there are none.
 * @fires {CustomEvent<{id: string}>} opened - The person wants to read this one.
 * @fires {CustomEvent<{ids: readonly string[]}>} chosen - Other entries are chosen than before.
 * @fires {CustomEvent} more-wanted - The person wants to see older ones.
 * @csspart entry - One earlier record.
 * @csspart button - Every button.
 */
export class HistoryList extends KitElement {
  static override readonly styles = [base, css`
    /* Thousands of entries scroll smoothly: what is out of sight is not laid out, a group at a time, and no grid is measured anew for it. */
    :host { display: block; }
    ul { content-visibility: auto; contain-intrinsic-block-size: auto calc(var(--_rows) * 4.6em); list-style: none; padding: 0; }
    ul + [role='heading'], ul + .more { margin-block-start: var(--_space-3); }
    li { align-items: center; display: flex; gap: var(--_space-3); margin-block-start: var(--_space-2); max-inline-size: none; }
    .entry {
      background: var(--_surface-raised);
      border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface));
      border-radius: var(--_radius);
      color: var(--_text);
      cursor: pointer;
      display: grid;
      flex: 1;
      font: inherit;
      gap: 0 var(--_space-3);
      grid-template-columns: minmax(0, 1fr) auto;
      margin: 3px;
      min-block-size: var(--_target-size);
      min-inline-size: 0;
      padding: var(--_space-2) var(--_space-4);
      text-align: start;
    }
    .entry:hover { border-color: var(--_accent); }
    .entry[aria-current='true'] { background: var(--_tint); border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); }
    .date { font-weight: 600; }
    .date::first-letter { text-transform: uppercase; }
    .badges { align-self: center; color: var(--_text-muted); display: flex; flex-wrap: wrap; font-size: 0.9em; gap: 0 var(--_space-3); grid-column: 2; grid-row: 1 / span 2; justify-content: end; max-inline-size: 12em; text-align: end; }
    @container (inline-size < 24em) { .badges { grid-column: 1; grid-row: auto; justify-content: start; text-align: start; } } /* beside a date they would break it in three */
    .kind { color: var(--_text-muted); font-size: 0.9em; grid-column: 1; }
    .preview { grid-column: 1 / -1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    [aria-current='true'] :is(.kind, .badges) { color: var(--_text); }
    .more { display: block; margin-inline: auto; }
  `];

  /** What to show, newest first. */
  @property({ attribute: false }) entries: readonly HistoryEntry[] = [];
  /** Whether there are older ones. */
  @property({ attribute: false }) hasMore = false;
  /** What it says. */
  @property({ attribute: false }) words: HistoryWords | undefined;
  /** Level of the headings of groups. */
  @property({ attribute: false }) level = 4;
  /** Whether several can be chosen. */
  @property({ attribute: false }) choosing = false;
  /** The ids that are chosen. */
  @property({ attribute: false }) selected: readonly string[] = [];

  /** Puts the focus on the button of an entry; on the first without an id. */
  focusEntry(id?: string): void {
    this.renderRoot.querySelector<HTMLElement>(id === undefined ? '.entry' : `[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  protected override render(): TemplateResult {
    if (this.entries.length === 0) return html`<slot name="empty"></slot>`;
    return html`${groupsOf(this.entries).map(([name, entries]) => this.#renderGroup(name, entries))}
      ${this.hasMore ? html`<button class="button quiet more" part="button" type="button" @click=${this.#onMore}>${this.words?.more ?? ''}</button>` : nothing}`;
  }

  /** How long a group is before it is drawn. Not by a style attribute: the strict policy refuses those. */
  protected override updated(): void {
    for (const list of this.renderRoot.querySelectorAll('ul')) list.style.setProperty('--_rows', String(list.childElementCount));
  }

  #renderGroup(name: string, entries: readonly HistoryEntry[]): TemplateResult {
    return html`${name ? html`<div role="heading" aria-level=${this.level}>${name}</div>` : nothing}
      <ul role="list">${repeat(entries, ({ id }) => id, (entry) => this.#renderEntry(entry))}</ul>`;
  }

  #renderEntry({ id, date, kind, badges = [], preview, current }: HistoryEntry): TemplateResult {
    return html`<li>
      ${this.choosing ? html`<input type="checkbox" aria-label=${this.words?.choose(`${date}, ${kind}`) ?? ''} .checked=${this.selected.includes(id)} @change=${() => this.#onChosen(id)} />` : nothing}
      <button class="entry" part="entry" type="button" data-id=${id} aria-current=${current ? 'true' : nothing} @click=${() => fire(this, 'opened', { id })}>
        <span class="date">${date}</span>
        <span class="kind">${kind}</span>
        ${badges.length > 0 ? html`<span class="badges">${badges.map((badge) => html`<span>${badge}</span>`)}</span>` : nothing}
        ${preview ? html`<span class="preview" dir="auto">${preview}</span>` : nothing}
      </button>
    </li>`;
  }

  readonly #onMore = (): void => fire(this, 'more-wanted');

  #onChosen(id: string): void {
    const ids = this.selected.includes(id) ? this.selected.filter((each) => each !== id) : [...this.selected, id];
    this.selected = ids;
    fire(this, 'chosen', { ids });
  }
}

/** Entries that follow one another under the same name. */
function groupsOf(entries: readonly HistoryEntry[]): readonly (readonly [string, readonly HistoryEntry[]])[] {
  const groups: [string, HistoryEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && last[0] === (entry.group ?? '')) last[1].push(entry);
    else groups.push([entry.group ?? '', [entry]]);
  }
  return groups;
}
