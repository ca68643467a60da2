/** A few checks of shape for what is read back at every start, where a validation library would weigh more than the form. */
import { RapportError } from '../core/errors.js';

/** Throws unless `value` is what it should be; `path` names the place. */
export type Check = (value: unknown, path: string) => void;

const refuse = (path: string): never => {
  throw new RapportError('invalid', `${path} is not what it should be`);
};

/** What `test` accepts. */
const that = (test: (value: unknown) => boolean): Check => (value, path) => void (test(value) || refuse(path));

/** At most 10,000 characters: an instruction of several paragraphs. */
export const text: Check = that((value) => typeof value === 'string' && value.length <= 10_000);
export const number: Check = that(Number.isFinite);
export const flag: Check = that((value) => typeof value === 'boolean');
export const matching = (pattern: RegExp): Check => that((value) => typeof value === 'string' && pattern.test(value));
export const oneOf = (...values: readonly unknown[]): Check => that((value) => values.includes(value));

/** May be absent. */
export const maybe = (check: Check): Check => (value, path) => void (value === undefined || check(value, path));

/** A list with at least one entry. */
export const listOf = (check: Check): Check => (value, path) => {
  if (!Array.isArray(value) || value.length === 0) return refuse(path);
  value.forEach((each, index) => check(each, `${path}[${index}]`));
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any keys, values of one kind. */
export const recordOf = (check: Check): Check => (value, path) => {
  if (!isObject(value)) return refuse(path);
  for (const [key, each] of Object.entries(value)) check(each, `${path}.${key}`);
};

/** These keys and no others. */
export const objectOf = (entries: Readonly<Record<string, Check>>): Check => (value, path) => {
  if (!isObject(value)) return refuse(path);
  for (const key of Object.keys(value)) if (!Object.hasOwn(entries, key)) refuse(`${path}.${key}`);
  for (const [key, check] of Object.entries(entries)) check(value[key], `${path}.${key}`);
};

/** One of several shapes, told apart by the text under `tag`. */
export const variantOf = (tag: string, shapes: Readonly<Record<string, Check>>): Check => (value, path) => {
  const name = isObject(value) ? value[tag] : undefined;
  const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return shape ? shape(value, path) : refuse(`${path}.${tag}`);
};
