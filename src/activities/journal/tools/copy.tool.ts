import { html, type TemplateResult } from 'lit';
import { isRapportError } from '../../../core/errors.js';
import { localIso } from '../../../core/time.js';
import { everyEntry } from './all-entries.js';
import { button, type Tool, type ToolProps, type ToolRow } from './tool.js';

/** A copy of everything as a file, and back: the author's own act, so private entries are in it. */
class Copy implements Tool {
  readonly #row: ToolRow;
  /** What came of reading a copy. */
  #said = '';

  constructor(row: ToolRow) {
    this.#row = row;
  }

  view(props: ToolProps): TemplateResult {
    const { words: { tools: words } } = props;
    return html`<div class="panel">
      <p>${words.copyHint}</p>
      <div>${button(words.save, () => props.act(() => save(props)))}</div>
      <label class="stack">${words.read}
        <input type="file" part="field" accept="application/json,.json" @change=${(event: Event) => this.#onFile(event, props)} /></label>
      <p role="status">${this.#said}</p>
    </div>`;
  }

  #onFile(event: Event, props: ToolProps): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) props.act(() => this.#read(file, props));
    input.value = '';
  }

  async #read(file: File, { desk, author, words: { tools: words } }: ToolProps): Promise<void> {
    const { importCopy } = await import('./import.js');
    try {
      const { added, known, refused } = await importCopy(await file.text(), desk.store!, desk.place.client, author);
      this.#said = words.readDone(added, known, refused);
    } catch (error) {
      if (!isRapportError(error)) throw error;
      this.#said = words.readFailed;
    }
    this.#row.changed();
  }
}

export const open = (row: ToolRow): Tool => new Copy(row);

async function save({ desk, author }: ToolProps): Promise<void> {
  const { toJson } = await import('./export.js');
  const now = localIso();
  const file = new Blob([toJson(await everyEntry(desk.store!, author), now)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `journal-${now.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // ms: some browsers read the file only after the press has ended
}
