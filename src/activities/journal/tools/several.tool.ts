import { html, nothing, type TemplateResult } from 'lit';
import { button, type Choosing, entryPart, type Tool, type ToolProps, type ToolRow } from './tool.js';

/** Several entries are chosen in the history, looked at together, exactly as they would be shared, and then shared. */
class Several implements Tool {
  readonly #row: ToolRow;
  #chosen: readonly string[] = [];
  #looking = false;

  constructor(row: ToolRow) {
    this.#row = row;
  }

  get choosing(): Choosing | undefined {
    return this.#looking ? undefined : { chosen: this.#chosen, choose: (ids) => this.#become(() => (this.#chosen = ids)) };
  }

  view(props: ToolProps): TemplateResult {
    return this.#looking ? this.#renderReview(props) : this.#renderChoice(props);
  }

  #renderChoice({ words: { tools: words } }: ToolProps): TemplateResult {
    const count = this.#chosen.length;
    return html`<div class="panel">
      <p role="status">${words.choose}</p>
      ${count > 0 ? html`<div>${button(words.look(count), () => this.#become(() => (this.#looking = true)), 'primary')}</div>` : nothing}
    </div>`;
  }

  #renderReview(props: ToolProps): TemplateResult {
    const { host: { level }, words: { tools: words }, audience, entries: { records } } = props;
    const entries = records.filter(({ id }) => this.#chosen.includes(id));
    return html`<section class="panel" aria-labelledby="review">
      <div role="heading" id="review" aria-level=${level + 1}>${words.review}</div>
      ${entries.map((entry) => entryPart(props, entry, level + 2))}
      <div class="row">
        ${button(words.share(entries.length, audience), () => props.act(() => this.#share(props, entries.map(({ id }) => id))))}
        ${button(words.chooseAgain, () => this.#become(() => (this.#looking = false)))}
        ${button(words.close, () => this.#row.close(), 'quiet')}
      </div>
    </section>`;
  }

  async #share({ share }: ToolProps, ids: readonly string[]): Promise<void> {
    for (const id of ids) await share(id);
    this.#row.close();
  }

  #become(change: () => void): void {
    change();
    this.#row.changed();
  }
}

export const open = (row: ToolRow): Tool => new Several(row);
