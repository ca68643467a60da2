/** The shape of a form and its answers, as a record keeps them. Definitions from outside go through `parse.ts`, which asks more. */
import type { Answers } from './answer.js';
import type { Form } from './instrument.js';
import { flag, listOf, matching, maybe, number, objectOf, oneOf, recordOf, text, variantOf, type Check } from './shape.js';

const any: Check = () => undefined;
const date = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const time = matching(/^([01]\d|2[0-3]):[0-5]\d(:(0[1-9]|[1-5]\d))?$/);

const answer = variantOf('kind', {
  option: objectOf({ kind: any, option: text }),
  other: objectOf({ kind: any, text: long() }),
  boolean: objectOf({ kind: any, value: flag }),
  number: objectOf({ kind: any, value: number }),
  text: objectOf({ kind: any, text: long() }),
  date: objectOf({ kind: any, date }),
  time: objectOf({ kind: any, time }),
  declined: objectOf({ kind: any }),
  'not-applicable': objectOf({ kind: any }),
});

/** A person's own words have no limit but the record's. */
function long(): Check {
  return matching(/^/);
}

const code = objectOf({ system: maybe(text), code: text, display: maybe(text) });
const condition = objectOf({ item: text, operator: oneOf('exists', '=', '!=', '>', '<', '>=', '<='), value: (value, path) => (typeof value === 'boolean' ? undefined : typeof value === 'number' ? number(value, path) : text(value, path)) });
const showWhen: Check = (value, path) => objectOf(typeof value === 'object' && value !== null && 'any' in value ? { any: listOf(condition) } : { all: listOf(condition) })(value, path);
const base = { id: text, text, prefix: maybe(text), code: maybe(code), showWhen: maybe(showWhen), required: maybe(flag), type: any };
const choice = objectOf({ ...base, options: text, reverse: maybe(flag), mayNotApply: maybe(flag), initial: maybe(text) });
const numeric = objectOf({ ...base, min: maybe(number), max: maybe(number), initial: maybe(number) });
const written = objectOf({ ...base, maxLength: maybe(number), initial: maybe(text) });
const moment = objectOf({ ...base, initial: maybe(text) });
const items: Check = (value, path) => listOf(item)(value, path);
const item = variantOf('type', {
  choice, 'open-choice': choice, integer: numeric, decimal: numeric, string: written, text: written, date: moment, time: moment,
  boolean: objectOf({ ...base, initial: maybe(flag) }), display: objectOf(base), group: objectOf({ ...base, items }),
});
const missing = objectOf({ minAnswered: maybe(number), minShare: maybe(number), maxMissing: maybe(number) });

const form = objectOf({
  id: text, version: text, url: maybe(text), title: text, label: maybe(text), intro: maybe(text), credit: maybe(text), source: maybe(text), code: maybe(code), totalCode: maybe(code),
  language: matching(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), rater: oneOf('client', 'therapist'), licence: objectOf({ name: text, url: maybe(matching(/^https?:/)) }),
  options: recordOf(listOf(objectOf({ id: text, text, score: maybe(number), code: maybe(code) }))),
  items,
  components: maybe(listOf(objectOf({ id: text, title: text, items: listOf(text) }))),
  scoring: maybe(objectOf({ component: oneOf('mean', 'sum'), total: oneOf('sum', 'mean'), missing, missingComponents: maybe(missing), source: maybe(text) })),
  bands: maybe(objectOf({ citation: text, levels: listOf(objectOf({ from: number, text })) })),
  risk: maybe(listOf(objectOf({ item: text, above: number }))),
  change: maybe(objectOf({ sd: number, reliability: number, citation: text })),
});

/** @throws {RapportError} `invalid`, naming the place. */
export function readForm(value: unknown): Form {
  form(value, 'form');
  return value as Form;
}

/** @throws {RapportError} `invalid`, naming the item. */
export function readAnswers(value: unknown): Answers {
  recordOf(answer)(value, 'answers');
  return value as Answers;
}
