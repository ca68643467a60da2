import type { ChoiceItem, Condition, Instrument, Item, NumberItem } from './instrument.js';
import { isQuestion, walkItems } from './questions.js';

/** A fault in an instrument, and where: `items[3].options`. */
export interface Fault {
  readonly path: string;
  readonly what: string;
}

type Found = Generator<Fault>;

/** Every item with its path. */
function* placed<Words>(items: readonly Item<Words>[], path: string): Generator<readonly [Item<Words>, string]> {
  for (const [index, item] of items.entries()) {
    yield [item, `${path}[${index}]`];
    if (item.type === 'group') yield* placed(item.items, `${path}[${index}].items`);
  }
}

function* repeated(ids: readonly string[], pathOf: (index: number) => string): Found {
  for (const [index, id] of ids.entries()) if (ids.indexOf(id) < index) yield { path: pathOf(index), what: 'is not the first of that name' };
}

function* checkChoice<Words>(item: ChoiceItem<Words>, instrument: Instrument<Words>, path: string): Found {
  const options = Object.hasOwn(instrument.options, item.options) ? instrument.options[item.options]! : undefined;
  if (!options) {
    yield { path: `${path}.options`, what: 'names no option set' };
    return;
  }
  if (item.initial !== undefined && !options.some(({ id }) => id === item.initial)) yield { path: `${path}.initial`, what: 'is none of the options' };
  if (item.reverse && !options.some(({ score }) => score !== undefined)) yield { path: `${path}.reverse`, what: 'needs options with a score' };
}

function* checkNumber<Words>({ type, min, max, initial }: NumberItem<Words>, path: string): Found {
  if (min !== undefined && max !== undefined && min > max) yield { path: `${path}.min`, what: 'is above max' };
  for (const [name, value] of Object.entries({ min, max, initial })) {
    if (type === 'integer' && value !== undefined && !Number.isInteger(value)) yield { path: `${path}.${name}`, what: 'is not a whole number' };
  }
  if (initial !== undefined && (initial < (min ?? -Infinity) || initial > (max ?? Infinity))) yield { path: `${path}.initial`, what: 'is outside min and max' };
}

function* checkCondition<Words>({ item, operator, value }: Condition, earlier: ReadonlyMap<string, Item<Words>>, instrument: Instrument<Words>, path: string): Found {
  const asked = earlier.get(item);
  if (!asked || !isQuestion(asked)) {
    yield { path: `${path}.item`, what: 'is no question asked before' };
    return;
  }
  if (operator === 'exists') {
    if (typeof value !== 'boolean') yield { path: `${path}.value`, what: 'is not yes or no' };
    return;
  }
  const type = asked.type === 'boolean' ? 'boolean' : asked.type === 'integer' || asked.type === 'decimal' ? 'number' : 'string';
  if (typeof value !== type) yield { path: `${path}.value`, what: `is not a ${type}` };
  if (asked.type === 'choice' && !instrument.options[asked.options]?.some(({ id }) => id === value)) yield { path: `${path}.value`, what: 'is none of the options' };
}

function* checkItems<Words>(instrument: Instrument<Words>): Found {
  const earlier = new Map<string, Item<Words>>();
  for (const [item, path] of placed(instrument.items, 'items')) {
    if (earlier.has(item.id)) yield { path: `${path}.id`, what: 'is not the first of that name' };
    if (item.type === 'choice' || item.type === 'open-choice') yield* checkChoice(item, instrument, path);
    if (item.type === 'integer' || item.type === 'decimal') yield* checkNumber(item, path);
    const [kind, conditions] = Object.entries(item.showWhen ?? {})[0] ?? [];
    for (const [index, each] of (conditions ?? []).entries()) yield* checkCondition(each, earlier, instrument, `${path}.showWhen.${kind}[${index}]`);
    earlier.set(item.id, item);
  }
}

function isScorable<Words>(item: Item<Words> | undefined, instrument: Instrument<Words>): boolean {
  if (item?.type === 'integer' || item?.type === 'decimal') return item.min !== undefined && item.max !== undefined;
  return (item?.type === 'choice' || item?.type === 'open-choice') && (instrument.options[item.options] ?? []).some(({ score }) => score !== undefined);
}

function* checkScoring<Words>(instrument: Instrument<Words>): Found {
  const items = new Map([...walkItems(instrument.items)].map(({ item }) => [item.id, item]));
  const { components = [], scoring, bands, risk = [] } = instrument;
  yield* repeated(components.map(({ id }) => id), (index) => `components[${index}].id`);
  for (const [index, component] of components.entries()) {
    yield* repeated(component.items, (at) => `components[${index}].items[${at}]`);
    for (const [at, id] of component.items.entries()) if (!isScorable(items.get(id), instrument)) yield { path: `components[${index}].items[${at}]`, what: 'is no item with scores' };
  }
  if (components.length > 0 && !scoring) yield { path: 'scoring', what: 'is missing, though there are components' };
  if (scoring && components.length === 0 && ![...items.values()].some((item) => item.type !== 'integer' && item.type !== 'decimal' && isScorable(item, instrument))) yield { path: 'scoring', what: 'finds no item with scores' };
  if (bands && !scoring) yield { path: 'bands', what: 'need scoring' };
  for (const [index, { from }] of (bands?.levels ?? []).entries()) {
    if (index > 0 && from <= bands!.levels[index - 1]!.from) yield { path: `bands.levels[${index}].from`, what: 'is not above the one before' };
  }
  for (const [index, { item }] of risk.entries()) if (!isScorable(items.get(item), instrument)) yield { path: `risk[${index}].item`, what: 'is no item with scores' };
}

/** What is wrong with an instrument whose shape is right: names that lead nowhere, ranges that are none. */
export function* faultsOf<Words>(instrument: Instrument<Words>): Found {
  for (const [name, options] of Object.entries(instrument.options)) yield* repeated(options.map(({ id }) => id), (index) => `options.${name}[${index}].id`);
  yield* checkItems(instrument);
  yield* checkScoring(instrument);
}
