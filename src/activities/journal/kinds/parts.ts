import { html, type LitElement, type TemplateResult } from 'lit';
import { Localized, nearestLanguage, type Overrides } from '../../../runtime/localized.js';
import { wearAlso } from '../../../runtime/sheets.js';
import type { JournalWords } from '../strings/en.js';
import type { FormWords } from '../strings/forms/en.js';
import type { MoreWords } from '../strings/more/en.js';
import { forms } from './forms.js';
import type { Companions, Later, LaterWords } from './later.js';
import { formWords, moreWords } from './later-words.js';

/** What comes later to one journal: shown with its words and its look, and with a way to try again where it did not arrive. */
export class Parts {
  readonly #host: LitElement;
  readonly #overrides: () => Overrides<FormWords & MoreWords> | undefined;
  /** The parts that can be shown in this element. */
  readonly #ready = new Set<object>([forms.reflection]);
  readonly #words = new Map<object, Localized<object>>();

  constructor(host: LitElement, overrides: () => Overrides<FormWords & MoreWords> | undefined) {
    this.#host = host;
    this.#overrides = overrides;
  }

  /** The words of the forms; there once one of them is. */
  get forms(): FormWords | undefined {
    return this.#words.get(formWords)?.words as FormWords | undefined;
  }

  /** The words of what comes later still; there once anything of it is. */
  get more(): MoreWords | undefined {
    return this.#words.get(moreWords)?.words as MoreWords | undefined;
  }

  /** A part; where it is not there yet it is asked for, and `undefined` stands for it. */
  get<Part extends object>(part: Later<Part>): Part | undefined {
    if (this.#ready.has(part)) return part.here;
    if (!part.failed) void this.load(part);
    return undefined;
  }

  /** What is shown with a part; until it is there, what `renderState` says. */
  show<Part extends object>(part: Later<Part>, journal: JournalWords, show: (part: Part) => unknown): unknown {
    const here = this.get(part);
    return here ? show(here) : this.renderState(part, journal, () => this.load(part));
  }

  /** What stands in place of a part: a word while it is on its way, and a way to try `again` where it did not arrive. */
  renderState(part: Later<object>, { later }: JournalWords, again: () => unknown): TemplateResult {
    if (!part.failed) return html`<p class="muted" role="status" aria-busy="true">${later.loading}</p>`;
    const retry = () => {
      part.again();
      this.#host.requestUpdate();
      again();
    };
    return html`<rk-notice kind="caution" role="alert">${later.failed}
      <div slot="actions"><button class="button" part="button" type="button" @click=${retry}>${later.retry}</button></div></rk-notice>`;
  }

  /** Resolves with a part once it can be shown, or with `undefined` where it did not arrive. */
  async load<Part extends object>(part: Later<Part>): Promise<Part | undefined> {
    const [here] = await Promise.all([part.load(), ...part.words.map((words) => this.#speak(words))]);
    if (here && !part.failed && !this.#ready.has(part)) {
      const { styles } = here as Companions;
      if (styles) wearAlso(this.#host, styles);
      this.#ready.add(part);
    }
    this.#host.requestUpdate();
    return part.failed ? undefined : here;
  }

  async #speak(words: LaterWords): Promise<void> {
    const catalogue = await words.load();
    await catalogue?.load(nearestLanguage(this.#host))?.catch(() => undefined); // not there: in English, as everywhere
    if (catalogue && !this.#words.has(words)) this.#words.set(words, new Localized<object>(this.#host, catalogue, this.#overrides));
  }
}
