import type { Answer, Answers } from './answer.js';
import type { Form, Question } from './instrument.js';
import { optionsOf, questionsOf } from './questions.js';
import { shownItems } from './shown.js';

/** How one question counts. */
interface Counted {
  readonly parts: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly isRisk: boolean;
  count(answer: Answer): number | undefined;
}

/** What of a form is counted, worked out once. */
export interface ScoringPlan {
  readonly form: Form;
  readonly counted: ReadonlyMap<string, Counted>;
  /** Ids of the components, or the one part that stands for all items. */
  readonly parts: readonly string[];
}

/** What one part adds up to so far; scores are counted after reversing. */
export interface Part {
  readonly sum: number;
  readonly answered: number;
  readonly asked: number;
  readonly declined: number;
  readonly notApplicable: number;
  /** Risk items without a counted answer. */
  readonly riskOpen: number;
  readonly low: number;
  readonly high: number;
}

/** Running sums by part: one answer changes one part. */
export type Tally = Readonly<Record<string, Part>>;

/** The part that stands for a whole form without components. */
export const WHOLE = '';

const EMPTY: Part = { sum: 0, answered: 0, asked: 0, declined: 0, notApplicable: 0, riskOpen: 0, low: 0, high: 0 };

function countedOf(form: Form, question: Question, parts: readonly string[]): Counted | undefined {
  const isRisk = form.risk?.some(({ item }) => item === question.id) ?? false;
  if (question.type === 'integer' || question.type === 'decimal') {
    const { min, max } = question;
    if (min === undefined || max === undefined) return undefined;
    return { parts, low: min, high: max, isRisk, count: (answer) => (answer.kind === 'number' ? answer.value : undefined) };
  }
  const scores = new Map(optionsOf(form, question).flatMap(({ id, score }) => (score === undefined ? [] : [[id, score] as const])));
  if (scores.size === 0) return undefined;
  const [low, high] = [Math.min(...scores.values()), Math.max(...scores.values())];
  const reverse = 'reverse' in question && question.reverse === true;
  const count = (answer: Answer) => {
    const score = answer.kind === 'option' ? scores.get(answer.option) : undefined;
    return score === undefined || !reverse ? score : low + high - score;
  };
  return { parts, low, high, isRisk, count };
}

/** Works out how `form` is counted. A form without `scoring` counts nothing. */
export function planOf(form: Form): ScoringPlan {
  if (!form.scoring) return { form, counted: new Map(), parts: [] };
  const { components } = form;
  const partsOf = (id: string) => (components ? components.filter(({ items }) => items.includes(id)).map((each) => each.id) : [WHOLE]);
  const counted = new Map<string, Counted>();
  for (const question of questionsOf(form.items)) {
    const parts = partsOf(question.id);
    const found = parts.length > 0 && (components !== undefined || question.type === 'choice' || question.type === 'open-choice') ? countedOf(form, question, parts) : undefined;
    if (found) counted.set(question.id, found);
  }
  return { form, counted, parts: components ? components.map(({ id }) => id) : [WHOLE] };
}

const step = (part: Part, by: Partial<Part>): Part => ({
  sum: part.sum + (by.sum ?? 0),
  answered: part.answered + (by.answered ?? 0),
  asked: part.asked + (by.asked ?? 0),
  declined: part.declined + (by.declined ?? 0),
  notApplicable: part.notApplicable + (by.notApplicable ?? 0),
  riskOpen: part.riskOpen + (by.riskOpen ?? 0),
  low: part.low + (by.low ?? 0),
  high: part.high + (by.high ?? 0),
});

/** What one answer adds to its part; `sign` −1 takes it out again. */
function worth(counted: Counted, answer: Answer | undefined, sign: 1 | -1): Partial<Part> {
  const risk = counted.isRisk ? sign : 0;
  if (!answer) return { riskOpen: risk };
  if (answer.kind === 'declined') return { declined: sign, riskOpen: risk };
  const count = counted.count(answer);
  return count === undefined ? { notApplicable: sign, riskOpen: risk } : { sum: sign * count, answered: sign };
}

/** The tally after one answer was given, changed or taken back (`undefined`); all else is left as it was. */
export function amendTally(plan: ScoringPlan, tally: Tally, item: string, before: Answer | undefined, after: Answer | undefined): Tally {
  const counted = plan.counted.get(item);
  if (!counted) return tally;
  const changed = counted.parts.map((part) => [part, step(step(tally[part]!, worth(counted, before, -1)), worth(counted, after, 1))] as const);
  return { ...tally, ...Object.fromEntries(changed) };
}

/** Adds up all answers to what is asked. The order they were given in never matters. */
export function tallyOf(plan: ScoringPlan, answers: Answers): Tally {
  const tally: Record<string, Part> = Object.fromEntries(plan.parts.map((part) => [part, EMPTY]));
  const shown = plan.counted.size > 0 ? shownItems(plan.form, answers) : new Set<string>();
  for (const [id, counted] of plan.counted) {
    if (!shown.has(id)) continue;
    const { low, high } = counted;
    for (const part of counted.parts) tally[part] = step(step(tally[part]!, { asked: 1, low, high }), worth(counted, answers[id], 1));
  }
  return tally;
}
