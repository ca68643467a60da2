import type { Form, Instrument, InstrumentDefinition, Item, Option, Rater, Wording } from './instrument.js';

/** The language of `definition` that is closest to `tag`: the same, its base, else English, else the first there is. */
function closestLanguage(definition: Pick<InstrumentDefinition, 'title'>, tag: string): string {
  const languages = Object.keys(definition.title);
  const wanted = tag.toLowerCase();
  const base = wanted.split('-')[0];
  return (
    languages.find((each) => each.toLowerCase() === wanted) ??
    languages.find((each) => each.toLowerCase() === base) ??
    languages.find((each) => each === 'en') ??
    languages[0] ??
    'en'
  );
}

/** A whole instrument with each of its texts put through `say`; `id` names the item a text belongs to. */
export function withWords<From, To>(instrument: Instrument<From>, say: (words: From, id?: string) => To): Instrument<To> {
  const item = (each: Item<From>): Item<To> =>
    each.type === 'group'
      ? { ...each, text: say(each.text, each.id), items: each.items.map(item) }
      : { ...each, text: say(each.text, each.id) };
  const option = (each: Option<From>): Option<To> => ({ ...each, text: say(each.text) });
  const { label, intro, credit, components, bands, ...rest } = instrument;
  return {
    ...rest,
    title: say(instrument.title),
    ...(label !== undefined && { label: say(label) }),
    ...(intro !== undefined && { intro: say(intro) }),
    ...(credit !== undefined && { credit: say(credit) }),
    options: Object.fromEntries(Object.entries(instrument.options).map(([name, options]) => [name, options.map(option)])),
    items: instrument.items.map(item),
    ...(components && { components: components.map((each) => ({ ...each, title: say(each.title) })) }),
    ...(bands && { bands: { ...bands, levels: bands.levels.map(({ from, text }) => ({ from, text: say(text) })) } }),
  };
}

/** The form that one rater is asked in one language. The definition is left as it is. */
export function compileForm(definition: InstrumentDefinition, { rater, language }: { readonly rater: Rater; readonly language: string }): Form {
  const { raters, ...instrument } = definition;
  const spoken = closestLanguage(definition, language);
  const own = raters?.[rater];
  const intro = own?.intro ?? instrument.intro;
  const say = (words: Wording, id?: string) => {
    const said = (id !== undefined && own?.items[id]) || words;
    return said[spoken] ?? said['en'] ?? Object.values(said)[0] ?? '';
  };
  return { ...withWords({ ...instrument, ...(intro && { intro }) }, say), language: spoken, rater };
}
