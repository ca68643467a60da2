import { isRapportError, RapportError } from '../core/errors.js';
import { faultsOf } from '../instruments/check.js';
import type { Condition, Form, InstrumentDefinition, Item, ItemCode, Option } from '../instruments/instrument.js';
import { parseForm } from '../instruments/parse.js';
import { withWords } from '../instruments/compile.js';
import {
  CALCULATED, comparedValue, fromFhirTime, INSTRUMENT, isSharedType, ITEM_WEIGHT, MAX_VALUE, MIN_VALUE, optionOf, ORDINAL_VALUE, plainCode, plainValue, type SharedType, weightOf,
} from './questionnaire-parts.js';
import { writeQuestionnaire, type Carried } from './questionnaire-write.js';
import { checkQuestionnaire } from './questionnaire-shape.js';
import type { Coding, Questionnaire, QuestionnaireAnswerOption, QuestionnaireEnableWhen, QuestionnaireItem } from './r4.js';

/** A Questionnaire as a definition, with what could not be taken over. */
export interface ReadQuestionnaire {
  readonly definition: InstrumentDefinition;
  /** Put back by `writeQuestionnaire`. */
  readonly carried: Carried;
  /** Paths of what changes how the form is asked and was not understood: `item[2].repeats`. */
  readonly notUnderstood: readonly string[];
}

type One = Item<string>;

interface Reading {
  readonly options: Record<string, readonly Option<string>[]>;
  readonly carriedItems: Record<string, Partial<QuestionnaireItem>>;
  readonly calculated: { within: string; at: number; item: QuestionnaireItem }[];
  readonly notUnderstood: string[];
}

const refuse = (path: string, what: string): never => {
  throw new RapportError('invalid', `Questionnaire.${path} ${what}`);
};

const codeOf = ({ system, code, display }: Coding): ItemCode => ({
  ...(system !== undefined && { system }), code: code ?? '', ...(display !== undefined && { display }),
});

function readOption(option: QuestionnaireAnswerOption, path: string): Option<string> {
  const { valueCoding, valueInteger, valueString, valueDate, valueTime } = option;
  const score = weightOf(option.extension) ?? weightOf(valueCoding?.extension);
  const weighed = score === undefined ? {} : { score };
  if (valueCoding) {
    const id = valueCoding.code ?? valueCoding.display ?? refuse(`${path}.valueCoding`, 'has no code');
    return { id, text: valueCoding.display ?? id, ...weighed, ...(valueCoding.code !== undefined && { code: codeOf(valueCoding) }) };
  }
  if (valueInteger !== undefined) return { id: String(valueInteger), text: String(valueInteger), ...weighed, code: plainCode('integer', String(valueInteger)) };
  if (valueDate !== undefined) return { id: valueDate, text: valueDate, ...weighed, code: plainCode('date', valueDate) };
  if (valueTime !== undefined) return { id: valueTime, text: fromFhirTime(valueTime), ...weighed, code: plainCode('time', valueTime) };
  const text = valueString ?? refuse(path, 'has no value of a kind that can be chosen');
  return { id: text, text, ...weighed, code: plainCode('string', text) };
}

/** Codes of different systems may be the same; an id may not. */
function distinct(options: readonly Option<string>[]): readonly Option<string>[] {
  const isRepeated = (option: Option<string>, index: number) => options.findIndex(({ id }) => id === option.id) < index;
  return options.map((option, index) => (isRepeated(option, index) ? { ...option, id: `${option.code?.system ?? index}|${option.id}` } : option));
}

function readCondition(each: QuestionnaireEnableWhen, reading: Reading, path: string): Condition {
  const { question: item, operator } = each;
  if (operator === 'exists') return { item, operator, value: each.answerBoolean ?? refuse(path, 'needs answerBoolean') };
  const compared = comparedValue(each);
  const value = optionOf(reading.options[item] ?? [], compared, '')?.id ?? plainValue(compared);
  return { item, operator, value: value ?? refuse(path, 'compares with nothing the question offers') };
}

const KNOWN = new Set(['linkId', 'type', 'text', 'prefix', 'code', 'enableWhen', 'enableBehavior', 'required', 'maxLength', 'answerOption', 'initial', 'item', 'extension']);
const HARMLESS = new Set(['definition', 'id', '_text', '_prefix', 'readOnly']);
const READ_EXTENSIONS = new Set([ITEM_WEIGHT, ORDINAL_VALUE, MIN_VALUE, MAX_VALUE]);

/** Sets aside what a definition has no place for, and lists what of it changes the form. */
function setAside(item: QuestionnaireItem, reading: Reading, path: string): void {
  const rest = Object.fromEntries(Object.entries(item).filter(([key, value]) => !KNOWN.has(key) && !(key === 'repeats' && value === false)));
  const extension = item.extension?.filter(({ url }) => !READ_EXTENSIONS.has(url)) ?? [];
  const own: Partial<QuestionnaireItem> = {
    ...rest, ...(extension.length > 0 && { extension }), ...(item.repeats === false && { repeats: false }), ...((item.code?.length ?? 0) > 1 && { code: item.code! }),
  };
  for (const key of Object.keys(rest)) if (!HARMLESS.has(key)) reading.notUnderstood.push(`${path}.${key}`);
  for (const [index, { url }] of (item.extension ?? []).entries()) if (!READ_EXTENSIONS.has(url)) reading.notUnderstood.push(`${path}.extension[${index}]`);
  if (Object.keys(own).length > 0) reading.carriedItems[item.linkId] = own;
}

function readInitial(item: QuestionnaireItem, options: readonly Option<string>[]): { readonly initial?: never } {
  const [first] = item.initial ?? [];
  const selected = item.answerOption?.findIndex(({ initialSelected }) => initialSelected) ?? -1;
  const value = options[selected]?.id ?? (first && (optionOf(options, first, '')?.id ?? plainValue(first)));
  return value === undefined ? {} : ({ initial: value } as { initial: never });
}

function readItems(items: readonly QuestionnaireItem[], within: string, path: string, reading: Reading): One[] {
  return items.flatMap((item, index): One[] => {
    const place = `${path}[${index}]`;
    if (item.extension?.some(({ url }) => url === CALCULATED)) {
      reading.calculated.push({ within, at: index, item });
      reading.notUnderstood.push(`${place}.extension(calculatedExpression)`);
      return [];
    }
    return [readItem(item, place, reading)];
  });
}

function readItem(item: QuestionnaireItem, path: string, reading: Reading): One {
  const { linkId: id, text = '', prefix, code, required, enableWhen, enableBehavior } = item;
  const conditions = enableWhen?.map((each, index) => readCondition(each, reading, `${path}.enableWhen[${index}]`));
  const showWhen = conditions && (enableBehavior === 'any' ? { any: conditions } : { all: conditions });
  const base = { id, text, ...(prefix && { prefix }), ...(code?.length === 1 && { code: codeOf(code[0]!) }), ...(showWhen && { showWhen }) };
  const asked = { ...base, ...(required !== undefined && { required }) };
  const askedAs = (type: SharedType): One => {
    const limit = (url: string) => {
      const found = item.extension?.find((each) => each.url === url);
      return found?.valueInteger ?? found?.valueDecimal;
    };
    switch (type) {
      case 'group': return { ...base, type, items: readItems(item.item!, id, `${path}.item`, reading) };
      case 'display': return { ...base, type };
      case 'choice':
      case 'open-choice': {
        const options = distinct((item.answerOption ?? []).map((option, index) => readOption(option, `${path}.answerOption[${index}]`)));
        reading.options[id] = options;
        return { ...asked, type, options: id, ...readInitial(item, options) };
      }
      case 'integer':
      case 'decimal': {
        const [min, max] = [limit(MIN_VALUE), limit(MAX_VALUE)];
        return { ...asked, type, ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...readInitial(item, []) };
      }
      case 'string':
      case 'text': return { ...asked, type, ...(item.maxLength !== undefined && { maxLength: item.maxLength }), ...readInitial(item, []) };
      case 'boolean': return { ...asked, type, ...readInitial(item, []) };
      case 'date':
      case 'time': return { ...asked, type, ...readInitial(item, []) };
    }
  };
  // What cannot be asked here is shown as text, whole, and listed: a form with a hole in it would look complete.
  const { type } = item;
  const hasNoOptions = type === 'choice' && !item.answerOption?.length;
  const hasParts = type !== 'group' && !!item.item?.length;
  if (isSharedType(type) && !hasNoOptions && !hasParts) {
    setAside(item, reading, path);
    return askedAs(type);
  }
  reading.notUnderstood.push(`${path}.${!isSharedType(type) ? 'type' : hasParts ? 'item' : 'answerValueSet'}`);
  const { linkId: _, text: _text, ...own } = item;
  reading.carriedItems[id] = own;
  return { ...base, type: 'display' };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

/** The form a Questionnaire of ours carries, unless someone changed the Questionnaire since. */
function keptForm(questionnaire: Questionnaire): Form | undefined {
  const json = questionnaire.extension?.find(({ url }) => url === INSTRUMENT)?.valueString;
  if (json === undefined) return undefined;
  try {
    const form = parseForm(JSON.parse(json));
    const parts = ({ item, title, version }: Questionnaire) => JSON.stringify(sorted({ item, title, version }));
    return parts(writeQuestionnaire(form)) === parts(questionnaire) ? form : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isRapportError(error)) return undefined; // the Questionnaire itself still says what is asked
    throw error;
  }
}

const RESOURCE_KNOWN = new Set(['resourceType', 'language', 'url', 'version', 'title', 'description', 'copyright', 'item']);

function scoringOf(reading: Reading): Pick<InstrumentDefinition, 'scoring'> {
  const weighed = Object.values(reading.options).some((options) => options.some(({ score }) => score !== undefined));
  return reading.calculated.length > 0 && weighed ? { scoring: { component: 'sum', total: 'sum', missing: { maxMissing: 0 } } } : {};
}

/**
 * A FHIR Questionnaire as a definition in one language. The resource is left as it is. A `calculatedExpression` is
 * carried through and never evaluated; where one stands beside weighted options, the kit adds the weights up itself.
 * @throws {RapportError} `invalid`, naming the place: `Questionnaire.item[2].linkId is not the first of that name`.
 */
export function readQuestionnaire(value: unknown): ReadQuestionnaire {
  const questionnaire = checkQuestionnaire(value);
  const language = questionnaire.language ?? 'en';
  const inLanguage = <Words extends object>(form: Words) => withWords(form as Form, (text) => ({ [language]: text }));
  const kept = keptForm(questionnaire);
  if (kept) {
    const { language: _, rater: _rater, ...instrument } = kept;
    return { definition: inLanguage(instrument), carried: { resource: {}, items: {}, calculated: [] }, notUnderstood: [] };
  }
  const reading: Reading = { options: {}, carriedItems: {}, calculated: [], notUnderstood: [] };
  const items = readItems(questionnaire.item!, '', 'item', reading);
  const { url, version = '1', title, name, description, copyright, id, code } = questionnaire;
  const instrument = {
    id: id ?? name ?? url ?? 'questionnaire',
    version,
    ...(url !== undefined && { url }),
    title: title ?? name ?? '',
    ...(description !== undefined && { intro: description }),
    ...(copyright !== undefined && { credit: copyright }),
    licence: { name: copyright ?? 'not stated' },
    ...(code?.length === 1 && { code: codeOf(code[0]!) }),
    options: reading.options,
    items,
    ...scoringOf(reading),
  };
  for (const { path, what } of faultsOf(instrument)) refuse(path.replace(/items\b/g, 'item').replace(/\.showWhen\.(all|any)/, '.enableWhen'), what);
  const resource = Object.fromEntries(Object.entries(questionnaire).filter(([key]) => !RESOURCE_KNOWN.has(key) && !(key === 'code' && code?.length === 1)));
  return { definition: inLanguage(instrument), carried: { resource, items: reading.carriedItems, calculated: reading.calculated }, notUnderstood: reading.notUnderstood };
}
