/** The shape of definitions and forms. What a shape cannot say, such as that ids are known, `check.ts` does. */
import * as v from 'valibot';
import type { Form, InstrumentDefinition } from './instrument.js';

const LONGEST_TEXT = 10_000; // characters: an instruction of several paragraphs
const MOST_ITEMS = 500; // a form is answered by a person

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const number = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.regex(/^\S(.{0,253}\S)?$/));
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TEXT));
const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));
/** A text in at least one language. */
const wording = v.pipe(v.record(language, text), v.minEntries(1));
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/));
const canonical = v.pipe(v.string(), v.regex(/^\S+$/));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/));

const code = v.strictObject({ system: v.optional(canonical), code: name, display: v.optional(text) });
const condition = v.strictObject({
  item: id,
  operator: v.picklist(['exists', '=', '!=', '>', '<', '>=', '<=']),
  value: v.union([v.string(), number, v.boolean()]),
});
const conditions = v.pipe(v.array(condition), v.nonEmpty());
const showWhen = v.union([v.strictObject({ all: conditions }), v.strictObject({ any: conditions })]);
const missingRule = v.strictObject({
  minAnswered: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  minShare: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  maxMissing: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
const scoring = v.strictObject({
  component: v.picklist(['mean', 'sum']),
  total: v.picklist(['sum', 'mean']),
  missing: missingRule,
  missingComponents: v.optional(missingRule),
  source: v.optional(text),
});
const change = v.strictObject({
  sd: v.pipe(number, v.gtValue(0)),
  reliability: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
  citation: name,
});
const licence = v.strictObject({ name, url: v.optional(webAddress) });
/** Shapes that stand in many places, by the name the published JSON schema gives them. */
export const SHARED_SHAPES: Readonly<Record<string, v.GenericSchema>> = { wording, code, showWhen, conditions, missingRule };

const risk = v.array(v.strictObject({ item: id, above: number }));

function itemSchema<Words extends v.GenericSchema>(words: Words): v.GenericSchema {
  const base = { id, text: words, prefix: v.optional(text), code: v.optional(code), required: v.optional(v.boolean()), showWhen: v.optional(showWhen) };
  const { required: _, ...unanswered } = base;
  const item: v.GenericSchema = v.lazy(() => anyItem);
  const anyItem = v.variant('type', [ // the most frequent first: each that does not fit costs a message that nobody reads
    v.strictObject({ ...base, type: v.picklist(['choice', 'open-choice']), options: id, reverse: v.optional(v.boolean()), mayNotApply: v.optional(v.boolean()), initial: v.optional(v.string()) }),
    v.strictObject({ ...unanswered, type: v.literal('group'), items: v.pipe(v.array(item), v.nonEmpty(), v.maxLength(MOST_ITEMS)) }),
    v.strictObject({ ...base, type: v.picklist(['integer', 'decimal']), min: v.optional(number), max: v.optional(number), initial: v.optional(number) }),
    v.strictObject({ ...base, type: v.picklist(['string', 'text']), maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), initial: v.optional(text) }),
    v.strictObject({ ...base, type: v.literal('date'), initial: v.optional(date) }),
    v.strictObject({ ...base, type: v.literal('time'), initial: v.optional(time) }),
    v.strictObject({ ...base, type: v.literal('boolean'), initial: v.optional(v.boolean()) }),
    v.strictObject({ ...unanswered, type: v.literal('display') }),
  ]);
  return item;
}

function entriesOf<Words extends v.GenericSchema>(words: Words) {
  const option = v.strictObject({ id, text: words, score: v.optional(number), code: v.optional(code) });
  return {
    id,
    version: id,
    url: v.optional(canonical),
    title: words,
    label: v.optional(words),
    intro: v.optional(words),
    licence,
    credit: v.optional(words),
    source: v.optional(text),
    code: v.optional(code),
    totalCode: v.optional(code),
    options: v.record(id, v.pipe(v.array(option), v.nonEmpty(), v.maxLength(MOST_ITEMS))),
    items: v.pipe(v.array(itemSchema(words)), v.nonEmpty(), v.maxLength(MOST_ITEMS)),
    components: v.optional(v.pipe(v.array(v.strictObject({ id, title: words, items: v.pipe(v.array(id), v.nonEmpty()) })), v.nonEmpty())),
    scoring: v.optional(scoring),
    bands: v.optional(v.strictObject({ citation: name, levels: v.pipe(v.array(v.strictObject({ from: number, text: words })), v.nonEmpty()) })),
    risk: v.optional(risk),
    change: v.optional(change),
  };
}

const raterWording = v.strictObject({ intro: v.optional(wording), items: v.record(id, wording) });

/** A definition, as a service supplies it. */
export const definitionSchema = v.strictObject({
  $schema: v.optional(v.string()),
  ...entriesOf(wording),
  raters: v.optional(v.strictObject({ client: v.optional(raterWording), therapist: v.optional(raterWording) })),
}) as unknown as v.GenericSchema<unknown, InstrumentDefinition>;

/** A form, as a record keeps it. */
export const formSchema = v.strictObject({
  ...entriesOf(text),
  language,
  rater: v.picklist(['client', 'therapist']),
}) as unknown as v.GenericSchema<unknown, Form>;
