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

function* wordingFaults(definition: InstrumentDefinition): Generator<Fault> {
  const languages = Object.keys(definition.title);
  const missing = (words: Wording | undefined) => words && languages.find((language) => words[language] === undefined);
  for (const { item } of walkItems(definition.items)) {
    const language = missing(item.text);
    if (language !== undefined) yield { path: `items(${item.id}).text`, what: `has no ${language}` };
  }
  for (const [name, options] of Object.entries(definition.options)) {
    for (const [index, { text }] of options.entries()) if (missing(text)) yield { path: `options.${name}[${index}].text`, what: `has no ${missing(text)}` };
  }
  for (const [index, { title }] of (definition.components ?? []).entries()) if (missing(title)) yield { path: `components[${index}].title`, what: `has no ${missing(title)}` };
  for (const [index, { text }] of (definition.bands?.levels ?? []).entries()) if (missing(text)) yield { path: `bands.levels[${index}].text`, what: `has no ${missing(text)}` };
  const ids = new Set([...walkItems(definition.items)].map(({ item }) => item.id));
  for (const [rater, own] of Object.entries(definition.raters ?? {})) {
    for (const [id, words] of Object.entries(own?.items ?? {})) {
      if (!ids.has(id)) yield { path: `raters.${rater}.items.${id}`, what: 'is no item' };
      if (missing(words)) yield { path: `raters.${rater}.items.${id}`, what: `has no ${missing(words)}` };
    }
  }
}

/**
 * Validates a definition from outside; the value itself is left as it is.
 * @throws {RapportError} `invalid`, naming the place: `definition.items[3].options names no option set`.
 */
export function parseDefinition(value: unknown): InstrumentDefinition {
  const result = v.safeParse(definitionSchema, value);
  if (!result.success) refuse('definition', shapeFault(result.issues[0]));
  for (const fault of faultsOf(result.output)) refuse('definition', fault);
  for (const fault of wordingFaults(result.output)) refuse('definition', fault);
  const { $schema: _, ...definition } = result.output as InstrumentDefinition & { readonly $schema?: string };
  return definition;
}

/** Validates a form kept in a record. @throws {RapportError} `invalid`, naming the place. */
export function parseForm(value: unknown): Form {
  const result = v.safeParse(formSchema, value);
  if (!result.success) refuse('form', shapeFault(result.issues[0]));
  for (const fault of faultsOf(result.output)) refuse('form', fault);
  return result.output;
}
