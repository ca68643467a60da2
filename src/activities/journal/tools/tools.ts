import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { RecordStore } from '../../../store/record-store.js';
import type { Choosing, OpenTool, Tool, ToolName, ToolProps } from './tool.js';

const FIND_FROM = 10; // entries: fewer are seen at a glance

/** Each tool is loaded when it is first opened. */
const load: Readonly<Record<ToolName, () => Promise<{ readonly open: OpenTool }>>> = {
  find: () => import('./find.tool.js'),
  agenda: () => import('./agenda.tool.js'),
  several: () => import('./several.tool.js'),
  nights: () => import('./nights.tool.js'),
  month: () => import('./month.tool.js'),
  removed: () => import('./removed.tool.js'),
  copy: () => import('./copy.tool.js'),
  blank: () => import('./blank.tool.js'),
};

/** The row of tools over the history, and the one that is open. */
export class Tools {
  readonly #host: LitElement;
  /** The tool that is open or on its way. */
  #open: { readonly name: ToolName; tool?: Tool } | undefined;
  #store: RecordStore | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController({ hostDisconnected: () => this.#close(), hostUpdated: () => this.#open?.tool?.drawn?.(host.renderRoot) });
  }

  /** What can be chosen in the history for the tool that is open. */
  get choosing(): Choosing | undefined {
    return this.#open?.tool?.choosing;
  }

  render(props: ToolProps): TemplateResult {
    if (props.desk.store !== this.#store) this.#close(); // another client: nothing of one reaches the other
    this.#store = props.desk.store;
    return html`<div class="row tools" role="group" aria-label=${props.words.tools.label}>${offered(props).map((name) => this.#renderButton(name, props))}</div>
      ${this.#renderOpen(props)}`;
  }

  #renderButton(name: ToolName, props: ToolProps): TemplateResult {
    const expanded = this.#open?.name === name ? 'true' : 'false';
    return html`<button class="button quiet" part="button" type="button" aria-expanded=${expanded} @click=${() => this.#toggle(name, props)}>${props.words.tools[name]}</button>`;
  }

  #renderOpen(props: ToolProps): unknown {
    if (!this.#open) return nothing;
    return this.#open.tool?.view(props) ?? html`<p class="muted" role="status">${props.words.history.loading}</p>`;
  }

  #toggle(name: ToolName, props: ToolProps): void {
    const closes = this.#open?.name === name;
    this.#close();
    if (!closes) props.act(() => this.#load(name, props));
    this.#host.requestUpdate();
  }

  async #load(name: ToolName, props: ToolProps): Promise<void> {
    const opening = { name } as { readonly name: ToolName; tool?: Tool };
    this.#open = opening;
    try {
      const { open } = await load[name]();
      const row = { changed: () => this.#host.requestUpdate(), close: () => this.#open === opening && this.#closeAndDraw() };
      if (this.#open === opening) opening.tool = open(row, props);
    } catch (error) {
      if (this.#open === opening) this.#open = undefined; // it did not arrive: pressing again asks again
      throw error;
    } finally {
      this.#host.requestUpdate();
    }
  }

  #closeAndDraw(): void {
    this.#close();
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#open?.tool?.closed?.();
    this.#open = undefined;
  }
}

/** The tools that have something to do here. */
function offered({ entries: { records }, host, offersSharing }: ToolProps): readonly ToolName[] {
  const has = (kind: string) => records.some(({ payload }) => payload.kind === kind);
  const own = !host.readonly;
  const some: readonly (readonly [ToolName, boolean])[] = [
    ['find', records.length >= FIND_FROM], ['agenda', records.length > 0], ['several', own && offersSharing && records.length > 1],
    ['nights', has('sleep')], ['month', has('mood')], ['removed', own], ['copy', own], ['blank', own],
  ];
  return some.filter(([, useful]) => useful).map(([name]) => name);
}
