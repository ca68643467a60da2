import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import type { RecordStore } from '../../../store/record-store.js';
import { button, type Tool, type ToolProps, type ToolRow } from './tool.js';

const PAGE = 100; // what was deleted within 30 days is rarely more

/** What was deleted within the last 30 days: to be brought back, or gone for good at once. */
class Removed implements Tool {
  readonly #row: ToolRow;
  readonly #store: RecordStore;
  readonly #as: ToolProps['author'];
  readonly #stop: () => void;
  /** `undefined` while they are read. */
  #records: readonly ActivityRecord<'journal'>[] | undefined;
  #next: number | undefined;

  constructor(row: ToolRow, { desk, author, act }: ToolProps) {
    this.#row = row;
    this.#store = desk.store!;
    this.#as = author;
    this.#stop = this.#store.watch(() => act(() => this.#read()));
    act(() => this.#read());
  }

  view(props: ToolProps): TemplateResult {
    const { words: { tools: words, history } } = props;
    const records = this.#records;
    if (!records) return html`<p class="muted" role="status">${history.loading}</p>`;
    return html`<div class="panel">
      <p class="muted" role="status">${records.length === 0 ? words.removedEmpty : words.removedHint}</p>
      <ul class="plain" role="list">${records.map((record) => renderRemoved(props, record))}</ul>
      <div class="row">
        ${this.#next === undefined ? nothing : button(history.more, () => props.act(() => this.#read(this.#next)), 'quiet')}
        ${this.#store.purge && records.length > 1 ? button(words.purgeAll, () => props.act(() => this.#purgeAll(props)), 'danger') : nothing}
      </div>
    </div>`;
  }

  closed(): void {
    this.#stop();
  }

  async #read(before?: number): Promise<void> {
    const page = await this.#store.list({ as: this.#as, activity: 'journal', removed: true, limit: PAGE, ...(before === undefined ? {} : { before }) });
    const found = page.records as readonly ActivityRecord<'journal'>[];
    this.#records = before === undefined ? found : [...(this.#records ?? []), ...found];
    this.#next = page.next;
    this.#row.changed();
  }

  async #purgeAll({ desk }: ToolProps): Promise<void> {
    while (this.#next !== undefined) await this.#read(this.#next);
    for (const { id } of this.#records ?? []) await desk.kept.purge(id);
  }
}

export const open = (row: ToolRow, props: ToolProps): Tool => new Removed(row, props);

function renderRemoved({ desk, host: { words, localized }, words: { tools }, act }: ToolProps, { id, payload }: ActivityRecord<'journal'>): TemplateResult {
  const name = `${localized.day(payload.day)}, ${words.kinds[payload.kind]}`;
  const acts = (text: string, does: () => Promise<void>, look = '') =>
    html`<button class="button ${look}" part="button" type="button" aria-label=${`${text}: ${name}`} @click=${() => act(does)}>${text}</button>`;
  return html`<li class="row"><span>${name}</span> ${acts(tools.restore, () => desk.kept.restore(id))} ${desk.store?.purge ? acts(tools.purge, () => desk.kept.purge(id), 'danger') : nothing}</li>`;
}
