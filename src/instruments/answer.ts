import * as v from 'valibot';

/** What was answered. Not answering at all is a missing key, and none of the three ways of not rating is another. */
export type Answer =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'other'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'time'; readonly time: string }
  /** "Rather not say." */
  | { readonly kind: 'declined' }
  | { readonly kind: 'not-applicable' };

/** Answers by item id; an item that was not answered has no key. */
export type Answers = Readonly<Record<string, Answer>>;

const finite = v.pipe(v.number(), v.finite());

const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('option'), option: v.string() }),
  v.object({ kind: v.literal('other'), text: v.string() }),
  v.object({ kind: v.literal('boolean'), value: v.boolean() }),
  v.object({ kind: v.literal('number'), value: finite }),
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('date'), date: v.pipe(v.string(), v.isoDate()) }),
  v.object({ kind: v.literal('time'), time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d(:(0[1-9]|[1-5]\d))?$/)) }),
  v.object({ kind: v.literal('declined') }),
  v.object({ kind: v.literal('not-applicable') }),
]);

/** Validates stored or received answers; whether they fit a form is asked apart. */
export const answersSchema: v.GenericSchema<unknown, Answers> = v.record(v.string(), answerSchema);

/** Tells whether an answer says something that can be counted or read, rather than why there is none. */
export function saysSomething(answer: Answer | undefined): answer is Exclude<Answer, { kind: 'declined' | 'not-applicable' }> {
  return answer !== undefined && answer.kind !== 'declined' && answer.kind !== 'not-applicable';
}
