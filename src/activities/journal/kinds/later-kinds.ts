import { html, type LitElement, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { define } from '../../../runtime/define.js';
import { Localized, type Overrides } from '../../../runtime/localized.js';
import type { JournalWords } from '../strings/en.js';
import type { FormWords } from '../strings/forms/en.js';
import type { EntryKind } from './entry.js';
import { reflectionView } from './reflection.view.js';
import type { KindView } from './view.js';

/** The kinds whose views are loaded when they are first needed. */
export type LaterKind = Exclude<EntryKind, 'reflection'>;

const load = {
  thought: () => import('./thought.view.js'),
  sleep: () => import('./sleep.view.js'),
  mood: () => import('./mood.view.js'),
  'time-out': () => import('./time-out.view.js'),
  day: () => import('./day.view.js'),
} as const satisfies Record<LaterKind, () => Promise<{ readonly view: KindView<never> }>>;

/** Loads the views of the kinds that are needed, with their words, components and styles, and says when that fails. */
export class LaterKinds implements ReactiveController {
  readonly #host: LitElement & ReactiveControllerHost;
  readonly #overrides: () => Overrides<FormWords> | undefined;
  readonly #views = new Map<EntryKind, KindView>([['reflection', reflectionView as unknown as KindView]]);
  readonly #asked = new Set<EntryKind>();
  #words: Localized<FormWords> | undefined;
  #failed = false;

  constructor(host: LitElement, overrides: () => Overrides<FormWords> | undefined) {
    this.#host = host;
    this.#overrides = overrides;
    host.addController(this);
  }

  hostConnected(): void {
    // nothing to do before a kind is needed
  }

  /** The words of these kinds; `undefined` until one of them is loaded. */
  get words(): FormWords | undefined {
    return this.#words?.words;
  }

  /** Loads the words, which the tools round the entries use too. */
  async loadWords(): Promise<void> {
    const { formWords } = await import('./form-words.js');
    this.#words ??= new Localized<FormWords>(this.#host, formWords, this.#overrides);
  }

  /** The view of a kind; `undefined` while it is not there. */
  viewOf(kind: EntryKind): KindView | undefined {
    return this.#views.get(kind);
  }

  /** Loads what is not there of `kinds`. */
  need(kinds: ReadonlySet<EntryKind>): void {
    for (const kind of kinds) if (kind !== 'reflection' && !this.#views.has(kind) && !this.#asked.has(kind)) void this.#load(kind);
  }

  /** What stands in place of a form that is not there yet. */
  renderState({ later }: JournalWords): TemplateResult {
    if (!this.#failed) return html`<p class="muted" role="status">${later.loading}</p>`;
    return html`<rk-notice kind="caution" role="alert">${later.failed}
      <div slot="actions"><button class="button" part="button" type="button" @click=${this.#onRetry}>${later.retry}</button></div></rk-notice>`;
  }

  async #load(kind: LaterKind): Promise<void> {
    this.#asked.add(kind);
    try {
      const [module] = await Promise.all([load[kind](), this.loadWords()]);
      this.#add(kind, module.view as unknown as KindView);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // a module that did not arrive is a TypeError; anything else is a bug
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }

  #add(kind: LaterKind, view: KindView): void {
    for (const [tag, component] of Object.entries(view.dependencies ?? {})) define(tag, component);
    const root = this.#host.renderRoot;
    if (view.styles?.styleSheet && root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, view.styles.styleSheet];
    this.#views.set(kind, view);
  }

  #onRetry = () => {
    this.#failed = false;
    this.#asked.clear();
    this.#host.requestUpdate();
  };
}
