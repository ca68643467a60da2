import type { LitElement, ReactiveController } from 'lit';
import { warnOfAttribute } from './attributes.js';
import type { Catalogue, Loaded } from './catalogue.js';

/** Part of the words, at any depth: what a page overrides. */
export type Overrides<Words> = { readonly [Key in keyof Words]?: Words[Key] extends (...args: never[]) => unknown ? Words[Key] : Words[Key] extends object ? Overrides<Words[Key]> : Words[Key] };

/** `words` with the page's own wording put over it; keys that do not exist are dropped, and `wrong` hears of what is no wording for its key. */
function override<Words>(words: Words, overrides: unknown, wrong: () => void): Words {
  if (typeof overrides !== 'object') wrong();
  const result = Object.assign(Array.isArray(words) ? [] : {}, words) as Record<string, unknown>;
  for (const key of Object.keys(overrides as object)) {
    if (!Object.hasOwn(result, key)) continue;
    const own = result[key];
    const value = (overrides as Record<string, unknown>)[key] ?? own;
    if (typeof own === 'function') result[key] = spoken(own as Speaks, value, wrong);
    else if (typeof value !== typeof own) wrong();
    else result[key] = typeof own === 'object' ? override(own, value, wrong) : value;
  }
  return result as Words;
}

type Speaks = (...about: unknown[]) => unknown;

/** A page's own sentence, as a text or made by a function; the kit's where that fails or says nothing. */
const spoken = (own: Speaks, theirs: unknown, wrong: () => void): Speaks => (...about) => {
  const said = typeof theirs === 'function' ? attempt(() => (theirs as Speaks)(...about)) : theirs;
  if (typeof said === 'string') return said;
  wrong();
  return own(...about);
};

/** What a part of the page's own gives; `false`, which is no wording, where it throws. */
function attempt<T>(act: () => T): T | false {
  try {
    return act();
  } catch {
    return false; // the page's mistake, and no reason to show nothing
  }
}

/** The nearest `lang` on the element or an ancestor, through shadow roots, `<html>` included; else `en`. */
export function nearestLanguage(element: Element | null): string {
  return element ? element.getAttribute('lang') || nearestLanguage(parentAcross(element)) : 'en';
}

/** The parent element in the composed tree: through slots and shadow roots. */
export function parentAcross(node: Element): Element | null {
  const root = node.getRootNode();
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)\b/i; // where Intl.Locale has no text direction (Firefox)

/** Writing direction of a BCP 47 tag. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

const watched = new WeakMap<Node, Set<() => void>>();

/** Calls `listener` when a `lang` changes anywhere in `root`; one observer a root, however many elements. */
function watchLanguages(root: Node, listener: () => void): () => void {
  const listeners = watched.get(root) ?? new Set();
  if (!watched.has(root)) new MutationObserver(() => listeners.forEach((each) => each())).observe(root, { subtree: true, attributeFilter: ['lang'] });
  watched.set(root, listeners);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Dates and numbers as the person writes them. */
export interface Formats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  date(iso: string): string;
}

/** Words and formats in the language of the place an element stands in; follows `lang` live. */
export class Localized<Words> implements ReactiveController {
  readonly #host: LitElement;
  readonly #catalogue: Catalogue<Words>;
  readonly #overrides: () => Overrides<Words> | undefined;
  #stop: (() => void)[] = [];
  /** Each made once: making one takes longer than all else that a growing total asks for. */
  readonly #numbers: Record<string, Intl.NumberFormat> = {};
  #asked = '';
  #language = 'en';
  #source: Words;
  #merged: { readonly from: Words; readonly over: Overrides<Words> | false | undefined; readonly words: Words } | undefined;

  constructor(host: LitElement, catalogue: Catalogue<Words>, overrides: () => Overrides<Words> | undefined = () => undefined) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#overrides = overrides;
    this.#source = catalogue.en;
    host.addController(this);
  }

  /** The words, the page's overrides applied. */
  get words(): Words {
    const over = attempt(this.#overrides);
    if (this.#merged?.from !== this.#source || this.#merged.over !== over) {
      const wrong = () => warnOfAttribute(this.#host, 'strings', 'its default');
      this.#merged = { from: this.#source, over, words: attempt(() => override(this.#source, over ?? {}, wrong)) || override(this.#source, false, wrong) };
    }
    return this.#merged.words;
  }

  /** The language the words are really in: what assistive technology should read them as. */
  get language(): string {
    return this.#language;
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.#language);
  }

  hostConnected(): void {
    for (let root: Node | undefined = this.#host.getRootNode(); root; root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined) {
      this.#stop.push(watchLanguages(root, () => this.#follow()));
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#stop.forEach((stop) => stop());
    this.#stop = [];
  }

  /** An element that moved without being removed may stand under other roots now, in another language. */
  hostUpdate(): void {
    if (this.#stop.length === 0) return; // not on the page
    this.hostDisconnected();
    this.hostConnected();
  }

  /** A date or time, in the person's own way of writing it; `iso` is ISO 8601. */
  date(iso: string, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string {
    return new Intl.DateTimeFormat(this.#format, options).format(new Date(iso.length === 10 ? `${iso}T12:00` : iso));
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    const key = `${this.#language} ${this.#asked} ${JSON.stringify(options)}`;
    return (this.#numbers[key] ??= new Intl.NumberFormat(this.#format, options)).format(value);
  }

  list(values: readonly string[]): string {
    return new Intl.ListFormat(this.#format, { type: 'conjunction' }).format(values);
  }

  /** A calendar day as a person names it: today, yesterday, a weekday within the week, else the date. */
  day(iso: string): string {
    const days = Math.round((new Date().setHours(12, 0, 0, 0) - Date.parse(`${iso.slice(0, 10)}T12:00`)) / 86_400_000); // noon to noon: clock changes round away
    if (days === 0 || days === 1) return new Intl.RelativeTimeFormat(this.#format, { numeric: 'auto' }).format(-days, 'day');
    if (days > 1 && days < 7) return this.date(iso.slice(0, 10), { weekday: 'long' });
    return this.date(iso.slice(0, 10), { dateStyle: 'long' });
  }

  /** Formats follow the language of the words, with its region where the page gives one, else where the person's browser does. */
  get #format(): string {
    const language = this.#language.toLowerCase();
    const speaks = (tag: string) => tag.toLowerCase().startsWith(language);
    const asked = speaks(this.#asked) ? this.#asked : language;
    try {
      return Intl.getCanonicalLocales(asked.toLowerCase() === language ? (navigator.languages.find(speaks) ?? asked) : asked)[0]!;
    } catch {
      return 'en'; // a `lang` that is no language tag is the page's mistake, not the person's
    }
  }

  #follow(): void {
    const asked = nearestLanguage(this.#host);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const loading = this.#catalogue.load(asked);
    const english = { language: 'en', words: this.#catalogue.en };
    if (!loading) return this.#speak(english);
    void loading.catch(() => english).then((loaded) => asked === this.#asked && this.#speak(loaded)); // a file that did not arrive: English rather than nothing
  }

  #speak({ language, words }: Loaded<Words>): void {
    this.#language = language;
    this.#source = words;
    this.#host.requestUpdate();
  }
}
