import { html, nothing, type TemplateResult } from 'lit';
import { printIcon } from '../../../theme/icons.js';
import type { ActivityRecord } from '../../../core/record.js';
import { everyEntry } from './all-entries.js';
import { button, entryPart, type Tool, type ToolProps, type ToolRow } from './tool.js';

/** What is marked for the session, full-screen in large type, to read together or to print on one page. */
class Agenda implements Tool {
  readonly #row: ToolRow;
  /** `undefined` while it is read. */
  #marked: readonly ActivityRecord<'journal'>[] | undefined;
  #shown: HTMLDialogElement | null = null;

  constructor(row: ToolRow, { desk, author, act }: ToolProps) {
    this.#row = row;
    act(async () => {
      const marked = await everyEntry(desk.store!, author, ({ payload }) => payload.bring);
      this.#marked = marked;
      row.changed();
    });
  }

  view(props: ToolProps): TemplateResult {
    const { host, words: { tools: words } } = props;
    return html`<dialog class="agenda" aria-labelledby="agenda" @close=${() => this.#row.close()}>
      <div class="row">
        <div role="heading" id="agenda" aria-level=${host.level}>${words.agenda}</div>
        ${this.#marked?.length ? button(html`${printIcon}${words.print}`, (event) => props.act(() => print(event, props))) : nothing}
        <button class="button primary" part="button primary" type="button" @click=${this.#onClose}>${words.close}</button>
      </div>
      ${this.#renderMarked(props)}
    </dialog>`;
  }

  #renderMarked(props: ToolProps): unknown {
    const { host } = props;
    if (!this.#marked) return html`<p role="status">${props.words.history.loading}</p>`;
    return this.#marked.length === 0 ? html`<p>${props.words.tools.agendaEmpty}</p>` : this.#marked.map((entry) => entryPart(props, entry, host.level + 1));
  }

  drawn(root: ParentNode): void {
    const dialog = root.querySelector<HTMLDialogElement>('dialog.agenda');
    if (dialog === this.#shown) return;
    this.#shown = dialog;
    dialog?.showModal();
  }

  #onClose = (event: Event) => dialogOf(event).close();
}

export const open = (row: ToolRow, props: ToolProps): Tool => new Agenda(row, props);

const dialogOf = (event: Event) => (event.target as Element).closest('dialog')!;

async function print(event: Event, { host: { localized } }: ToolProps): Promise<void> {
  const sheet = [...dialogOf(event).querySelectorAll('#agenda, article')]; // before anything is waited for: the event passes
  const { printOnly } = await import('../../../runtime/print-only.js');
  printOnly(sheet, localized, 'one page');
}
