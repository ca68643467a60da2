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

/** Tells whether an answer says something that can be counted or read, rather than why there is none. */
export function saysSomething(answer: Answer | undefined): answer is Exclude<Answer, { kind: 'declined' | 'not-applicable' }> {
  return answer !== undefined && answer.kind !== 'declined' && answer.kind !== 'not-applicable';
}
