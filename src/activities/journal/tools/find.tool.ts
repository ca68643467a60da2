import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import { ENTRY_KINDS } from '../kinds/entry.js';
import type { ReadingWords } from '../strings/reading/en.js';
import { EntrySearch } from './entry-search.js';
import { excerpt, type Query } from './search.js';
import type { Tool, ToolProps, ToolRow } from './tool.js';
import { written } from '../../../components/quietly.js';

type Entry = ActivityRecord<'journal'>;
type Words = ReadingWords['tools']['search'];

const PAGE = 20; // results shown at first, and more at a time

/** Looks through everything by words, kind, sharing and day. */
class Find implements Tool {
  readonly #row: ToolRow;
  readonly #search: EntrySearch;
  #query: Query = { text: '' };
  /** What was found; `undefined` while it is being looked for. */
  #found: readonly Entry[] | undefined;
  #shown = PAGE;
  #turn = 0;

  constructor(row: ToolRow, { desk, author, act }: ToolProps) {
    this.#row = row;
    this.#search = new EntrySearch(desk.store!, author);
    act(() => this.#find({}));
  }

  view(props: ToolProps): TemplateResult {
    const { host: { words: { kinds } }, words: { tools: { search: words } } } = props;
    const query = this.#query;
    return html`<search class="panel">
      <label class="stack">${words.text}
        <input type="search" part="field" dir="auto" autocomplete="off" ${written(query.text)} @input=${(event: Event) => this.#ask(props, { text: valueOf(event) })} /></label>
      <div class="filters">
        ${choice(words.kind, words.any, ENTRY_KINDS.map((kind) => [kind, kinds[kind]]), query.kind, (kind) => this.#ask(props, { kind }))}
        ${choice(words.sharing, words.any, [['shared', words.shared], ['private', words.private]], query.sharing, (sharing) => this.#ask(props, { sharing }))}
        ${day(words.from, query.from, (from) => this.#ask(props, { from }))}
        ${day(words.to, query.to, (to) => this.#ask(props, { to }))}
      </div>
      ${this.#renderFound(props, words)}
    </search>`;
  }

  /** Forgets every word. */
  closed(): void {
    this.#search.close();
    this.#found = undefined;
  }

  #renderFound(props: ToolProps, words: Words): TemplateResult {
    const found = this.#found;
    if (!found) return html`<p role="status">${words.reading}</p>`;
    return html`<p role="status">${words.results(found.length)}</p>
      <ul class="plain" role="list">${found.slice(0, this.#shown).map((entry) => this.#renderResult(props, entry))}</ul>
      ${found.length > this.#shown ? html`<div><button class="button quiet" part="button" type="button" @click=${this.#onMore}>${words.more}</button></div>` : nothing}`;
  }

  #renderResult({ host: { words, localized }, act, open }: ToolProps, entry: Entry): TemplateResult {
    const pieces = this.#query.text.trim() === '' ? [] : excerpt(entry, this.#query.text);
    return html`<li>
      <button class="link" type="button" @click=${() => act(() => open(entry.id))}>${localized.day(entry.payload.day)}, ${words.kinds[entry.payload.kind]}</button>
      ${pieces.length > 0 ? html`<p dir="auto">${pieces.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))}</p>` : nothing}
    </li>`;
  }

  #ask({ act }: ToolProps, change: { readonly [K in keyof Query]?: string }): void {
    act(() => this.#find(change));
  }

  /** Looks once more; the newest question wins, and what was found before stays until then. */
  async #find(change: { readonly [K in keyof Query]?: string }): Promise<void> {
    const asked = Object.entries({ ...this.#query, ...change }).filter(([key, value]) => key === 'text' || value !== '');
    this.#query = Object.fromEntries(asked) as unknown as Query;
    const turn = (this.#turn += 1);
    const found = await this.#search.find(this.#query);
    if (turn !== this.#turn) return;
    this.#found = found;
    this.#shown = PAGE;
    this.#row.changed();
  }

  #onMore = () => {
    this.#shown += PAGE;
    this.#row.changed();
  };
}

export const open = (row: ToolRow, props: ToolProps): Tool => new Find(row, props);

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

function choice(label: string, any: string, options: readonly (readonly [string, string])[], chosen: string | undefined, choose: (value: string) => void): TemplateResult {
  return html`<label>${label}<select part="field" @change=${(event: Event) => choose(valueOf(event))}>
    ${[['', any] as const, ...options].map(([value, text]) => html`<option value=${value} ?selected=${(chosen ?? '') === value}>${text}</option>`)}
  </select></label>`;
}

function day(label: string, value: string | undefined, choose: (day: string) => void): TemplateResult {
  return html`<label>${label}<input type="date" part="field" .value=${value ?? ''} @change=${(event: Event) => choose(valueOf(event))} /></label>`;
}
