import type { Form, ItemCode, Option, Question } from '../instruments/instrument.js';
import type {
  Coding, Extension, QuestionnaireAnswerOption, QuestionnaireEnableWhen, QuestionnaireInitial, QuestionnaireItem, QuestionnaireResponseAnswer,
} from './r4.js';
import { carryText, carriedText } from './text.js';
import { kitUrl } from './urls.js';

const HL7 = 'http://hl7.org/fhir/StructureDefinition';
/** What an option counts for: one address since R5, the other of R4; both are written, either is read. */
export const ITEM_WEIGHT = `${HL7}/itemWeight`;
export const ORDINAL_VALUE = `${HL7}/ordinalValue`;
export const MIN_VALUE = `${HL7}/minValue`;
export const MAX_VALUE = `${HL7}/maxValue`;
export const ABSENT_REASON = `${HL7}/data-absent-reason`;
export const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
/** The form itself, as JSON: components, scoring and bands have no place in R4. */
export const INSTRUMENT = kitUrl('instrument');

/** Marks an option that is a plain value rather than a code. */
const PLAIN = kitUrl('plain-');
const PLAIN_TYPES = ['integer', 'string', 'date', 'time'] as const;
type OptionValue = Pick<QuestionnaireAnswerOption, 'valueInteger' | 'valueString' | 'valueDate' | 'valueTime' | 'valueCoding'>;

/** The code of a plain value, so that it finds its type again. */
export function plainCode(type: (typeof PLAIN_TYPES)[number], value: string): ItemCode {
  return { system: PLAIN + type, code: value };
}

/** The weight an option or its coding carries. */
export function weightOf(extensions: readonly Extension[] | undefined): number | undefined {
  const found = extensions?.find(({ url }) => url === ITEM_WEIGHT) ?? extensions?.find(({ url }) => url === ORDINAL_VALUE);
  return found?.valueDecimal ?? found?.valueInteger;
}

const codingOf = ({ code, text, id }: Option<string>, system: string): Coding => ({
  ...(code ? (code.system !== undefined && { system: code.system }) : { system }),
  code: code?.code ?? id,
  display: code?.display ?? text,
});

/** An option as a FHIR value: a plain one as it was, else a coding; `system` is for options without a code of their own. */
export function optionValue(option: Option<string>, system: string): OptionValue {
  const type = PLAIN_TYPES.find((each) => option.code?.system === PLAIN + each);
  const value = option.code?.code ?? option.id;
  switch (type) {
    case 'integer': return { valueInteger: Number(value) };
    case 'string': return { valueString: value };
    case 'date': return { valueDate: value };
    case 'time': return { valueTime: value };
    case undefined: return { valueCoding: codingOf(option, system) };
  }
}

/** The option that a FHIR value stands for. */
export function optionOf(options: readonly Option<string>[], value: OptionValue, system: string): Option<string> | undefined {
  return options.find((option) => {
    const own = optionValue(option, system);
    if (own.valueCoding) return value.valueCoding?.code === own.valueCoding.code && (value.valueCoding?.system ?? own.valueCoding.system) === own.valueCoding.system;
    return Object.entries(own).every(([key, each]) => value[key as keyof OptionValue] === each);
  });
}

/** The code system of the options of one instrument. */
export const systemOf = (id: string): string => kitUrl(`instrument:${id}`);

/** A text answer, to the letter. */
export function textAnswer(text: string): QuestionnaireResponseAnswer {
  const { value, extension } = carryText(text);
  return { valueString: value, ...(extension && { extension }) };
}

/** The text of `textAnswer`. */
export function answerText({ valueString, extension }: QuestionnaireResponseAnswer): string | undefined {
  return valueString === undefined ? undefined : carriedText(valueString, extension);
}

/** R4 `time` has seconds; a person's has none. */
export const toFhirTime = (time: string): string => (time.length === 5 ? `${time}:00` : time);
export const fromFhirTime = (time: string): string => time.replace(/^(\d{2}:\d{2}):00(\.0+)?$/, '$1');

/** One value of any kind, as an initial value holds it. */
type AnyValue = Omit<QuestionnaireInitial, 'valueDateTime'>;

/** What a condition compares with, named as an initial value is: R4 has `answerString` there and `valueString` here. */
export function comparedValue(condition: QuestionnaireEnableWhen): AnyValue {
  return renamed(condition, 'answer', 'value');
}

/** The same the other way round. */
export function asCompared(value: AnyValue): Partial<QuestionnaireEnableWhen> {
  return renamed(value, 'value', 'answer');
}

function renamed(value: object, from: string, to: string): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith(from)).map(([key, each]) => [to + key.slice(from.length), each]));
}

/** A value as the kit holds it, where it is no coding. */
export function plainValue(value: AnyValue): boolean | number | string | undefined {
  const { valueBoolean, valueDecimal, valueInteger, valueString, valueDate, valueTime } = value;
  return valueBoolean ?? valueDecimal ?? valueInteger ?? valueString ?? valueDate ?? (valueTime === undefined ? undefined : fromFhirTime(valueTime));
}

/** Question types that both sides have by the same name. */
export type SharedType = Question['type'] | 'group' | 'display';
const SHARED_TYPES: readonly string[] = ['group', 'display', 'boolean', 'decimal', 'integer', 'date', 'time', 'string', 'text', 'choice', 'open-choice'] satisfies readonly SharedType[];

/** Tells whether the kit can ask an item of this type. */
export function isSharedType(type: QuestionnaireItem['type']): type is SharedType {
  return SHARED_TYPES.includes(type);
}

/** The canonical of a form, without its version. */
export function canonicalUrl({ url, id }: Pick<Form, 'url' | 'id'>): string {
  return url ?? kitUrl(`questionnaire:${encodeURIComponent(id)}`);
}
