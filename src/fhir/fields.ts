/**
 * How one value of a payload becomes items of a QuestionnaireResponse, and back, without loss.
 *
 * An activity describes its payload once, and gets both directions:
 * ```ts
 * const fields = group<MusicSharePayload>('Music session', {
 *   song: group('A song', { title: text('Title'), link: text('Link') }),
 *   rating: integer('How good was it'),
 *   ideas: list(code('Ideas to try')),
 *   moods: list(group('A mood', { word: text('Word'), strength: integer('Strength, 0 to 100') })),
 *   notes: keyed('Notes by step', text('Note')),
 * });
 * ```
 * Rules, the same for every field: a key that is absent has no item; an empty text or list is an item without an
 * answer (an empty list of groups is marked); link ids are the path, joined by dots. `label` is what a person
 * reading the server's copy sees, in plain English.
 */
import { RapportError } from '../core/errors.js';
import type { QuestionnaireResponseAnswer as Answer, QuestionnaireResponseItem as Item } from './r4.js';
import { carriedText, carryText } from './text.js';
import { kitUrl } from './urls.js';

/** Both ways between a value and the items that carry it. `read` is given all items with its link id, at least one. */
export interface Field<T> {
  write(linkId: string, value: T): readonly Item[];
  read(linkId: string, items: readonly Item[]): T;
}

/** A field whose value is one answer, so that a list of them is one item with several answers. */
export interface AnswerField<T> extends Field<T> {
  readonly label: string;
  toAnswer(value: T): Answer;
  fromAnswer(linkId: string, answer: Answer): T;
}

const EMPTY = kitUrl('empty-list');

const refuse = (linkId: string, what: string): never => {
  throw new RapportError('invalid', `item ${linkId} ${what}`);
};

function answerField<T>(label: string, toAnswer: (value: T) => Answer, fromAnswer: (answer: Answer) => T | undefined): AnswerField<T> {
  const take = (linkId: string, answer: Answer | undefined): T => (answer && fromAnswer(answer)) ?? refuse(linkId, 'has no answer of the right type');
  return {
    label,
    toAnswer,
    fromAnswer: take,
    write: (linkId, value) => [{ linkId, text: label, answer: [toAnswer(value)] }],
    read: (linkId, items) => take(linkId, items[0]?.answer?.[0]),
  };
}

/** Any text, exactly. */
export function text<T extends string = string>(label: string): AnswerField<T> {
  const answer = answerField<T>(
    label,
    (value) => {
      const { value: valueString, extension } = carryText(value);
      return { valueString, ...(extension && { extension }) };
    },
    ({ valueString, extension }) => (valueString === undefined ? undefined : (carriedText(valueString, extension) as T)),
  );
  return {
    ...answer,
    write: (linkId, value) => (value === '' ? [{ linkId, text: label }] : answer.write(linkId, value)),
    read: (linkId, items) => (items[0]?.answer === undefined ? ('' as T) : answer.read(linkId, items)),
  };
}

/** Yes or no. */
export const boolean = <T extends boolean = boolean>(label: string): AnswerField<T> =>
  answerField<T>(label, (value) => ({ valueBoolean: value }), ({ valueBoolean }) => valueBoolean as T | undefined);

/** A whole number of at most 32 bits. */
export const integer = <T extends number = number>(label: string): AnswerField<T> =>
  answerField<T>(label, (value) => ({ valueInteger: value }), ({ valueInteger }) => valueInteger as T | undefined);

/** Any finite number. */
export const decimal = <T extends number = number>(label: string): AnswerField<T> =>
  answerField<T>(label, (value) => ({ valueDecimal: value }), ({ valueDecimal, valueInteger }) => (valueDecimal ?? valueInteger) as T | undefined);

/** A calendar day, `2026-11-23`. */
export const date = (label: string): AnswerField<string> =>
  answerField(label, (value) => ({ valueDate: value }), ({ valueDate }) => valueDate);

/** One of a list of words known to the kit, such as a room id. `displays` names them for a reader, `system` is their code system. */
export function code<T extends string>(label: string, { system, displays = {} }: { readonly system?: string; readonly displays?: Readonly<Record<string, string>> } = {}): AnswerField<T> {
  return answerField<T>(
    label,
    (value) => ({ valueCoding: { ...(system && { system }), code: value, ...(displays[value] && { display: displays[value] }) } }),
    ({ valueCoding }) => valueCoding?.code as T | undefined,
  );
}

/** Several answers on one item, or several items where each entry is a group. */
export function list<T>(field: AnswerField<T> | Field<T>): Field<readonly T[]> {
  if ('toAnswer' in field) {
    return {
      write: (linkId, values) => [{ linkId, text: field.label, ...(values.length > 0 && { answer: values.map((value) => field.toAnswer(value)) }) }],
      read: (linkId, items) => (items[0]?.answer ?? []).map((answer) => field.fromAnswer(linkId, answer)),
    };
  }
  return {
    write: (linkId, values) =>
      values.length === 0 ? [{ linkId, extension: [{ url: EMPTY, valueBoolean: true }] }] : values.flatMap((value) => field.write(linkId, value)),
    read: (linkId, items) =>
      items[0]?.extension?.some(({ url }) => url === EMPTY) ? [] : items.map((item) => field.read(linkId, [item])),
  };
}

/** An object with known keys; optional keys take the field of their value. */
export function group<T extends object>(label: string, fields: { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> }): Field<T> {
  const entries = Object.entries<Field<unknown>>(fields);
  return {
    write(linkId, value) {
      const found = entries.flatMap(([key, field]) => {
        const part = (value as Record<string, unknown>)[key];
        return part === undefined ? [] : field.write(`${linkId}.${key}`, part);
      });
      return [{ linkId, text: label, ...(found.length > 0 && { item: found }) }];
    },
    read(linkId, items) {
      const children = items[0]?.item ?? [];
      const value: Record<string, unknown> = {};
      for (const [key, field] of entries) {
        const own = children.filter((child) => child.linkId === `${linkId}.${key}`);
        if (own.length > 0) value[key] = field.read(`${linkId}.${key}`, own);
      }
      return value as T;
    },
  };
}

/** An object with keys of any name and values of one kind. */
export function keyed<T>(label: string, field: Field<T>): Field<Readonly<Record<string, T>>> {
  return {
    write(linkId, value) {
      const found = Object.entries(value).flatMap(([key, part]) => field.write(`${linkId}.${key}`, part));
      return [{ linkId, text: label, ...(found.length > 0 && { item: found }) }];
    },
    read(linkId, items) {
      const children = items[0]?.item ?? [];
      const ids = [...new Set(children.map((child) => child.linkId))];
      return Object.fromEntries(
        ids.map((id) => {
          if (!id.startsWith(`${linkId}.`)) refuse(id, `does not belong under ${linkId}`);
          return [id.slice(linkId.length + 1), field.read(id, children.filter((child) => child.linkId === id))];
        }),
      );
    },
  };
}

/** A field of any group: one of several shapes is written only with a value of its own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a shape accepts its own member of the union, which `tag` has picked
type Shape = Field<any>;

/** One of several shapes, told apart by the text under `tag`: `variants('kind', { sleep: group(…), mood: group(…) })`; each shape must hold `tag` itself. */
export function variants<T extends object>(tag: keyof T & string, shapes: Readonly<Record<string, Shape>>): Field<T> {
  const shapeOf = (name: string | undefined, linkId: string): Field<T> =>
    (name !== undefined && Object.hasOwn(shapes, name) ? (shapes[name] as Field<T>) : undefined) ?? refuse(linkId, `has no known ${tag}`);
  return {
    write: (linkId, value) => shapeOf(value[tag] as string, linkId).write(linkId, value),
    read(linkId, items) {
      const answer = items[0]?.item?.find((child) => child.linkId === `${linkId}.${tag}`)?.answer?.[0];
      return shapeOf(answer?.valueCoding?.code ?? answer?.valueString, linkId).read(linkId, items);
    },
  };
}

