import type { ChoiceItem, Condition, Instrument, Item, NumberItem } from './instrument.js';
import { isQuestion } from './questions.js';

/** A fault in an instrument, and where: `items[3].options`. */
export interface Fault {
  readonly path: string;
  readonly what: string;
}

/** Notes a fault. */
type Note = (path: string, what: string) => void;

function checkRepeated(ids: readonly string[], pathOf: (index: number) => string, note: Note): void {
  ids.forEach((id, index) => ids.indexOf(id) < index && note(pathOf(index), 'is not the first of that name'));
}

function checkChoice<Words>(item: ChoiceItem<Words>, instrument: Instrument<Words>, path: string, note: Note): void {
  const options = Object.hasOwn(instrument.options, item.options) ? instrument.options[item.options]! : undefined;
  if (!options) return note(`${path}.options`, 'names no option set');
  if (item.initial !== undefined && !options.some(({ id }) => id === item.initial)) note(`${path}.initial`, 'is none of the options');
  if (item.reverse && !options.some(({ score }) => score !== undefined)) note(`${path}.reverse`, 'needs options with a score');
}

function checkNumber<Words>({ type, min, max, initial }: NumberItem<Words>, path: string, note: Note): void {
  if (min !== undefined && max !== undefined && min > max) note(`${path}.min`, 'is above max');
  for (const [name, value] of Object.entries({ min, max, initial })) {
    if (type === 'integer' && value !== undefined && !Number.isInteger(value)) note(`${path}.${name}`, 'is not a whole number');
  }
  if (initial !== undefined && (initial < (min ?? -Infinity) || initial > (max ?? Infinity))) note(`${path}.initial`, 'is outside min and max');
}

function checkCondition<Words>({ item, operator, value }: Condition, earlier: ReadonlyMap<string, Item<Words>>, instrument: Instrument<Words>, path: string, note: Note): void {
  const asked = earlier.get(item);
  if (!asked || !isQuestion(asked)) return note(`${path}.item`, 'is no question asked before');
  if (operator === 'exists') return typeof value === 'boolean' ? undefined : note(`${path}.value`, 'is not yes or no');
  const type = asked.type === 'boolean' ? 'boolean' : asked.type === 'integer' || asked.type === 'decimal' ? 'number' : 'string';
  if (typeof value !== type) note(`${path}.value`, `is not a ${type}`);
  if (asked.type === 'choice' && !instrument.options[asked.options]?.some(({ id }) => id === value)) note(`${path}.value`, 'is none of the options');
}

/** @param earlier Items that stand before these; grows as they are read. */
function checkItems<Words>(items: readonly Item<Words>[], path: string, earlier: Map<string, Item<Words>>, instrument: Instrument<Words>, note: Note): void {
  for (const [index, item] of items.entries()) {
    const at = `${path}[${index}]`;
    if (earlier.has(item.id)) note(`${at}.id`, 'is not the first of that name');
    if (item.type === 'choice' || item.type === 'open-choice') checkChoice(item, instrument, at, note);
    if (item.type === 'integer' || item.type === 'decimal') checkNumber(item, at, note);
    const [kind, conditions] = Object.entries(item.showWhen ?? {})[0] ?? [];
    conditions?.forEach((each, nth) => checkCondition(each, earlier, instrument, `${at}.showWhen.${kind}[${nth}]`, note));
    earlier.set(item.id, item);
    if (item.type === 'group') checkItems(item.items, `${at}.items`, earlier, instrument, note);
  }
}

function isScorable<Words>(item: Item<Words> | undefined, instrument: Instrument<Words>): boolean {
  if (item?.type === 'integer' || item?.type === 'decimal') return item.min !== undefined && item.max !== undefined;
  return (item?.type === 'choice' || item?.type === 'open-choice') && (instrument.options[item.options] ?? []).some(({ score }) => score !== undefined);
}

function checkScoring<Words>(items: ReadonlyMap<string, Item<Words>>, instrument: Instrument<Words>, note: Note): void {
  const { components = [], scoring, bands, risk = [] } = instrument;
  checkRepeated(components.map(({ id }) => id), (index) => `components[${index}].id`, note);
  for (const [index, component] of components.entries()) {
    checkRepeated(component.items, (at) => `components[${index}].items[${at}]`, note);
    for (const [at, id] of component.items.entries()) if (!isScorable(items.get(id), instrument)) note(`components[${index}].items[${at}]`, 'is no item with scores');
  }
  if (components.length > 0 && !scoring) note('scoring', 'is missing, though there are components');
  if (scoring && components.length === 0 && ![...items.values()].some((item) => item.type !== 'integer' && item.type !== 'decimal' && isScorable(item, instrument))) note('scoring', 'finds no item with scores');
  if (bands && !scoring) note('bands', 'need scoring');
  for (const [index, { from }] of (bands?.levels ?? []).entries()) {
    if (index > 0 && from <= bands!.levels[index - 1]!.from) note(`bands.levels[${index}].from`, 'is not above the one before');
  }
  for (const [index, { item }] of risk.entries()) if (!isScorable(items.get(item), instrument)) note(`risk[${index}].item`, 'is no item with scores');
}

/** What is wrong with an instrument whose shape is right: names that lead nowhere, ranges that are none. */
export function faultsOf<Words>(instrument: Instrument<Words>): readonly Fault[] {
  const faults: Fault[] = [];
  const note: Note = (path, what) => void faults.push({ path, what });
  const items = new Map<string, Item<Words>>();
  for (const [name, options] of Object.entries(instrument.options)) checkRepeated(options.map(({ id }) => id), (index) => `options.${name}[${index}].id`, note);
  checkItems(instrument.items, 'items', items, instrument, note);
  checkScoring(items, instrument, note);
  return faults;
}
