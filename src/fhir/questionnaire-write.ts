import type { Condition, Form, Item, Question } from '../instruments/instrument.js';
import { optionsOf, questionsOf } from '../instruments/questions.js';
import {
  asCompared, CALCULATED, canonicalUrl, INSTRUMENT, ITEM_WEIGHT, MAX_VALUE, MIN_VALUE, optionValue, ORDINAL_VALUE, systemOf, toFhirTime,
} from './questionnaire-parts.js';
import type { Extension, Questionnaire, QuestionnaireAnswerOption, QuestionnaireEnableWhen, QuestionnaireInitial, QuestionnaireItem } from './r4.js';

/** What a Questionnaire held that a definition has no place for; carried through, untouched. */
export interface Carried {
  readonly resource: Partial<Questionnaire>;
  /** By link id. */
  readonly items: Readonly<Record<string, Partial<QuestionnaireItem>>>;
  /** Items that are calculated and so never asked, with the group they stand in (`''` at the top) and their place. */
  readonly calculated: readonly { readonly within: string; readonly at: number; readonly item: QuestionnaireItem }[];
}

const NOTHING_CARRIED: Carried = { resource: {}, items: {}, calculated: [] };

function comparedAnswer(form: Form, { item, operator, value }: Condition): Partial<QuestionnaireEnableWhen> {
  const asked = questionsOf(form.items).find(({ id }) => id === item);
  if (operator === 'exists' || typeof value === 'boolean') return { answerBoolean: value === true };
  if (typeof value === 'number') return asked?.type === 'integer' ? { answerInteger: value } : { answerDecimal: value };
  const option = asked && optionsOf(form, asked).find(({ id }) => id === value);
  if (option) {
    const value = optionValue(option, systemOf(form.id));
    if (!value.valueCoding) return asCompared(value);
    const { display: _, ...coding } = value.valueCoding;
    return { answerCoding: coding };
  }
  if (asked?.type === 'date') return { answerDate: value };
  return asked?.type === 'time' ? { answerTime: toFhirTime(value) } : { answerString: value };
}

function initialOf(item: Question): QuestionnaireInitial | undefined {
  if (item.initial === undefined) return undefined;
  switch (item.type) {
    case 'boolean': return { valueBoolean: item.initial };
    case 'integer': return { valueInteger: item.initial };
    case 'decimal': return { valueDecimal: item.initial };
    case 'date': return { valueDate: item.initial };
    case 'time': return { valueTime: toFhirTime(item.initial) };
    case 'string':
    case 'text': return { valueString: item.initial };
    case 'choice':
    case 'open-choice': return undefined; // que-11: it is marked among the options
  }
}

function answerOptions(form: Form, item: Question): readonly QuestionnaireAnswerOption[] {
  return optionsOf(form, item).map((option) => ({
    ...(option.score !== undefined && { extension: [ITEM_WEIGHT, ORDINAL_VALUE].map((url) => ({ url, valueDecimal: option.score! })) }),
    ...optionValue(option, systemOf(form.id)),
    ...('initial' in item && item.initial === option.id && { initialSelected: true }),
  }));
}

function limitsOf(item: Item): readonly Extension[] {
  if (item.type !== 'integer' && item.type !== 'decimal') return [];
  const limit = (url: string, value: number | undefined): Extension[] =>
    value === undefined ? [] : [item.type === 'integer' ? { url, valueInteger: value } : { url, valueDecimal: value }];
  return [...limit(MIN_VALUE, item.min), ...limit(MAX_VALUE, item.max)];
}

function writeItem(form: Form, item: Item, carried: Carried): QuestionnaireItem {
  const { extension = [], ...own } = carried.items[item.id] ?? {};
  const extensions = [...limitsOf(item), ...extension];
  const conditions = item.showWhen && ('all' in item.showWhen ? item.showWhen.all : item.showWhen.any);
  const options = item.type === 'group' || item.type === 'display' ? [] : answerOptions(form, item);
  const initial = item.type === 'group' || item.type === 'display' ? undefined : initialOf(item);
  return {
    ...(extensions.length > 0 && { extension: extensions }),
    linkId: item.id,
    ...(item.code && { code: [item.code] }),
    ...(item.prefix && { prefix: item.prefix }),
    ...(item.text !== '' && { text: item.text }),
    type: item.type,
    ...(conditions && { enableWhen: conditions.map((each) => ({ question: each.item, operator: each.operator, ...comparedAnswer(form, each) })) }),
    ...(conditions && conditions.length > 1 && { enableBehavior: 'all' in item.showWhen ? 'all' as const : 'any' as const }),
    ...('required' in item && item.required !== undefined && { required: item.required }),
    ...('maxLength' in item && item.maxLength !== undefined && { maxLength: item.maxLength }),
    ...(options.length > 0 && { answerOption: options }),
    ...(initial && { initial: [initial] }),
    ...own,
    ...(item.type === 'group' && { item: withCalculated(item.items.map((each) => writeItem(form, each, carried)), item.id, carried) }),
  };
}

function withCalculated(items: readonly QuestionnaireItem[], within: string, { calculated }: Carried): readonly QuestionnaireItem[] {
  return calculated.filter((each) => each.within === within).reduce((made, { at, item }) => made.toSpliced(at, 0, item), items);
}

/** The total, for a system that evaluates FHIRPath; the kit itself never reads it. */
function totalItem(form: Form): QuestionnaireItem[] {
  if (!form.scoring || form.components || form.scoring.total !== 'sum') return [];
  const ids = questionsOf(form.items).filter((item) => optionsOf(form, item).some(({ score }) => score !== undefined)).map(({ id }) => `'${id}'`);
  const expression = `%resource.descendants().where(linkId in (${ids.join(' | ')})).answer.value.ordinal().sum()`;
  return [{ linkId: `${form.id}-total`, text: form.title, type: 'decimal', readOnly: true, extension: [{ url: CALCULATED, valueExpression: { language: 'text/fhirpath', expression } }] }];
}

/**
 * A form as a FHIR Questionnaire, in its one language and for its one rater. What R4 has no place for (components,
 * scoring, bands) stands in one extension of the kit's own, which holds the form itself. `carried` puts back what was read from elsewhere and not understood.
 */
export function writeQuestionnaire(form: Form, carried: Carried = NOTHING_CARRIED): Questionnaire {
  const { extension = [], ...own } = carried.resource;
  return {
    resourceType: 'Questionnaire',
    language: form.language,
    extension: [...extension.filter(({ url }) => url !== INSTRUMENT), { url: INSTRUMENT, valueString: JSON.stringify(form) }],
    url: canonicalUrl(form),
    version: form.version,
    title: form.title,
    status: 'active',
    subjectType: ['Patient'],
    ...(form.intro && { description: form.intro }),
    ...(form.credit && { copyright: form.credit }),
    ...(form.code && { code: [form.code] }),
    ...own,
    item: [...withCalculated(form.items.map((item) => writeItem(form, item, carried)), '', carried), ...(carried.calculated.length > 0 ? [] : totalItem(form))],
  };
}
