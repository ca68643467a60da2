import { html, type LitElement, type TemplateResult } from 'lit';
import { define } from '../../../runtime/define.js';
import { Localized, nearestLanguage, type Overrides } from '../../../runtime/localized.js';
import type { JournalWords } from '../strings/en.js';
import type { FormWords } from '../strings/forms/en.js';
import type { EntryKind } from './entry.js';
import { addKind } from './known-kinds.js';
import { reflectionView } from './reflection.view.js';
import type { KindView } from './view.js';
import { wearAlso } from '../../../runtime/sheets.js';

const load: Readonly<Record<Exclude<EntryKind, 'reflection'>, () => Promise<{ readonly view: KindView }>>> = {
  thought: () => import('./thought.view.js'),
  sleep: () => import('./sleep.view.js'),
  mood: () => import('./mood.view.js'),
  'time-out': () => import('./time-out.view.js'),
  day: () => import('./day.view.js'),
};

/** Loads each kind when it is first needed, with its model, form, words, components and styles, and says when that fails. */
export class Kinds {
  readonly #host: LitElement;
  readonly #overrides: () => Overrides<FormWords> | undefined;
  readonly #views = new Map<EntryKind, KindView>([['reflection', reflectionView as unknown as KindView]]);
  readonly #loading = new Map<EntryKind, Promise<boolean>>();
  #words: Localized<FormWords> | undefined;
  #failed = false;

  constructor(host: LitElement, overrides: () => Overrides<FormWords> | undefined) {
    this.#host = host;
    this.#overrides = overrides;
  }

  /** The words of the kinds that are loaded later; there once one of them is. */
  get words(): FormWords | undefined {
    return this.#words?.words;
  }

  /** Whether a kind could not be loaded, until it is tried again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The form of a kind; where it is not there yet it is asked for, and `undefined` stands for it. */
  view(kind: EntryKind): KindView | undefined {
    if (!this.#views.has(kind)) void this.load(kind);
    return this.#views.get(kind);
  }

  /** Resolves with whether the kind is there. */
  async load(kind: EntryKind): Promise<boolean> {
    if (kind === 'reflection') return true;
    if (!this.#loading.has(kind)) this.#loading.set(kind, this.#load(kind));
    return this.#loading.get(kind)!;
  }

  /** What stands in place of a form that is not there yet; `again` asks for it once more. */
  renderState({ later }: JournalWords, again: () => void): TemplateResult {
    if (!this.#failed) return html`<p class="muted" role="status">${later.loading}</p>`;
    return html`<rk-notice kind="caution" role="alert">${later.failed}
      <div slot="actions"><button class="button" part="button" type="button" @click=${() => this.#retry(again)}>${later.retry}</button></div></rk-notice>`;
  }

  async #load(kind: Exclude<EntryKind, 'reflection'>): Promise<boolean> {
    try {
      const [{ view }] = await Promise.all([load[kind](), this.#loadWords()]);
      this.#add(kind, view);
      return true;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // a module that did not arrive is a TypeError; anything else is a bug
      this.#failed = true;
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }

  async #loadWords(): Promise<void> {
    const { formWords } = await import('./form-words.js');
    await formWords.load(nearestLanguage(this.#host))?.catch(() => undefined); // not there: in English, as everywhere
    this.#words ??= new Localized<FormWords>(this.#host, formWords, this.#overrides);
  }

  #add(kind: EntryKind, view: KindView): void {
    for (const [tag, component] of Object.entries(view.dependencies ?? {})) define(tag, component);
    adopt(this.#host, view);
    addKind(kind, view.model);
    this.#views.set(kind, view);
  }

  #retry(again: () => void): void {
    this.#failed = false;
    this.#loading.clear();
    this.#host.requestUpdate();
    again();
  }
}

/** Gives the element the styles of what was loaded later. */
export function adopt({ renderRoot }: LitElement, { styles }: { readonly styles?: KindView['styles'] }): void {
  if (styles?.styleSheet && renderRoot instanceof ShadowRoot) wearAlso(renderRoot, styles.styleSheet);
}
