import * as v from 'valibot';
import { RapportError } from '../core/errors.js';
import { faultsOf, type Fault } from './check.js';
import type { Form, InstrumentDefinition, Wording } from './instrument.js';
import { walkItems } from './questions.js';
import { definitionSchema, formSchema } from './schema.js';

const pathOf = (issue: v.BaseIssue<unknown>) =>
  (issue.path ?? []).map(({ key, type }) => (type === 'array' || typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`)).join('');

/** The deepest issue says most: that no variant fits says less than what does not fit in one. */
function shapeFault(issue: v.BaseIssue<unknown>): Fault {
  const path = pathOf(issue).replace(/^\./, '');
  return { path, what: issue.expected === 'never' ? 'is not known here' : `is not what it should be${issue.expected ? ` (${issue.expected})` : ''}` };
}

function refuse(kind: string, { path, what }: Fault): never {
  throw new RapportError('invalid', `${kind}${path === '' || path.startsWith('[') ? path : `.${path}`} ${what}`);
}

function wordingFaults(definition: InstrumentDefinition): readonly Fault[] {
  const languages = Object.keys(definition.title);
  const faults: Fault[] = [];
  const check = (words: Wording | undefined, pathOf: () => string) => {
    const missing = words && languages.find((language) => words[language] === undefined);
    if (missing !== undefined) faults.push({ path: pathOf(), what: `has no ${missing}` });
  };
  const items = walkItems(definition.items).map(({ item }) => item);
  const ids = new Set(items.map(({ id }) => id));
  for (const { id, text } of items) check(text, () => `items(${id}).text`);
  for (const [name, options] of Object.entries(definition.options)) options.forEach(({ text }, index) => check(text, () => `options.${name}[${index}].text`));
  definition.components?.forEach(({ title }, index) => check(title, () => `components[${index}].title`));
  definition.bands?.levels.forEach(({ text }, index) => check(text, () => `bands.levels[${index}].text`));
  for (const [rater, own] of Object.entries(definition.raters ?? {})) {
    for (const [id, words] of Object.entries(own?.items ?? {})) {
      const path = `raters.${rater}.items.${id}`;
      if (!ids.has(id)) faults.push({ path, what: 'is no item' });
      check(words, () => path);
    }
  }
  return faults;
}

/**
 * Validates a definition from outside; the value itself is left as it is.
 * @throws {RapportError} `invalid`, naming the place: `definition.items[3].options names no option set`.
 */
export function parseDefinition(value: unknown): InstrumentDefinition {
  const result = v.safeParse(definitionSchema, value);
  if (!result.success) refuse('definition', shapeFault(result.issues[0]));
  const [fault] = [...faultsOf(result.output), ...wordingFaults(result.output)];
  if (fault) refuse('definition', fault);
  const { $schema: _, ...definition } = result.output as InstrumentDefinition & { readonly $schema?: string };
  return definition;
}

/** Validates a form kept in a record. @throws {RapportError} `invalid`, naming the place. */
export function parseForm(value: unknown): Form {
  const result = v.safeParse(formSchema, value);
  if (!result.success) refuse('form', shapeFault(result.issues[0]));
  const [fault] = faultsOf(result.output);
  if (fault) refuse('form', fault);
  return result.output;
}
