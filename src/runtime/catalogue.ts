/** Words in English, the source, and how to load each other language. */
export interface Catalogue<Words> {
  readonly en: Words;
  /** The words for a BCP 47 tag, or its closest; `undefined` where none is shipped. Loaded once. */
  load(language: string): Promise<Loaded<Words>> | undefined;
}

/** Words together with the language they are really in. */
export interface Loaded<Words> {
  readonly language: string;
  readonly words: Words;
}

const generators = new Map<string, (en: unknown) => unknown>();

/** Adds a language that is made from the English of every catalogue: for tests of layout and direction. */
export function generateLanguage(language: string, make: (en: unknown) => unknown): void {
  generators.set(language.toLowerCase(), make);
}

/** A typed catalogue; a language whose words miss a key does not compile. */
export function catalogue<Words>(en: Words, languages: Readonly<Record<string, () => Promise<Words>>> = {}): Catalogue<Words> {
  const loaded = new Map<string, Promise<Loaded<Words>>>();
  const once = (language: string, load: () => Promise<Words>) => {
    const known = loaded.get(language);
    if (known) return known;
    const loading = load().then((words) => ({ language, words }));
    loading.catch(() => loaded.delete(language)); // offline the first time: ask again later
    loaded.set(language, loading);
    return loading;
  };
  return {
    en,
    load(language) {
      const tag = language.toLowerCase();
      const generate = generators.get(tag);
      if (generate) return once(tag, async () => generate(en) as Words);
      const closest = Object.keys(languages).find((each) => tag === each || tag.startsWith(`${each}-`));
      return closest === undefined ? undefined : once(closest, languages[closest]!);
    },
  };
}
