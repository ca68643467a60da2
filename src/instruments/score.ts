import type { Answers } from './answer.js';
import type { Form, MissingRule, Scoring } from './instrument.js';
import { planOf, tallyOf, WHOLE, type Part, type ScoringPlan, type Tally } from './tally.js';

type ScoreMethod = 'complete' | 'prorated' | 'not-scored';

/** Why a score is what it is, or is not. */
type ScoreReason = 'all-answered' | 'some-left-open' | 'too-few-answers' | 'components-missing' | 'risk-item-open' | 'nothing-asked';

/** A score never stands alone: it says what it was made of, and how. */
export interface Score {
  /** Sum of what was answered, after reversing, before anything was prorated. */
  readonly raw: number;
  /** Absent where the rules forbid one. */
  readonly value?: number;
  readonly answered: number;
  readonly asked: number;
  readonly declined: number;
  readonly notApplicable: number;
  readonly method: ScoreMethod;
  readonly reason: ScoreReason;
  /** The lowest and highest the score can be. */
  readonly min: number;
  readonly max: number;
}

export interface ComponentScore extends Score {
  readonly id: string;
}

/** The three levels: items → components → total. */
export interface Scores {
  readonly components: readonly ComponentScore[];
  readonly total: Score;
}

const meets = ({ minAnswered = 0, minShare = 0, maxMissing = Infinity }: MissingRule, answered: number, asked: number) =>
  answered > 0 && answered >= minAnswered && answered >= minShare * asked && asked - answered <= maxMissing;

function methodOf(rule: MissingRule, part: Part): Pick<Score, 'method' | 'reason'> {
  if (part.asked === 0) return { method: 'not-scored', reason: 'nothing-asked' };
  if (part.answered === part.asked) return { method: 'complete', reason: 'all-answered' };
  if (part.riskOpen > 0) return { method: 'not-scored', reason: 'risk-item-open' };
  return meets(rule, part.answered, part.asked) ? { method: 'prorated', reason: 'some-left-open' } : { method: 'not-scored', reason: 'too-few-answers' };
}

function scorePart(how: 'mean' | 'sum', rule: MissingRule, part: Part): Score {
  const { sum: raw, answered, asked, declined, notApplicable } = part;
  const { method, reason } = methodOf(rule, part);
  const per = how === 'mean' ? Math.max(asked, 1) : 1;
  const value = how === 'mean' ? raw / answered : (raw / answered) * asked;
  return { raw, answered, asked, declined, notApplicable, method, reason, min: part.low / per, max: part.high / per, ...(method !== 'not-scored' && { value: method === 'complete' && how === 'sum' ? raw : value }) };
}

const add = (scores: readonly Score[], what: (score: Score) => number) => scores.reduce((sum, score) => sum + what(score), 0);

function scoreTotal(scoring: Scoring, components: readonly ComponentScore[]): Score {
  const scored = components.filter(({ value }) => value !== undefined);
  const rule = scoring.missingComponents ?? { maxMissing: 0 };
  const per = scoring.total === 'mean' ? components.length : 1;
  const made = {
    raw: add(components, ({ raw }) => raw),
    answered: add(components, ({ answered }) => answered),
    asked: add(components, ({ asked }) => asked),
    declined: add(components, ({ declined }) => declined),
    notApplicable: add(components, ({ notApplicable }) => notApplicable),
    min: add(components, ({ min }) => min) / per,
    max: add(components, ({ max }) => max) / per,
  };
  if (!meets(rule, scored.length, components.length)) return { ...made, method: 'not-scored', reason: 'components-missing' };
  const mean = add(scored, ({ value }) => value!) / scored.length;
  const value = scoring.total === 'mean' ? mean : scored.length === components.length ? add(scored, (score) => score.value!) : mean * components.length;
  const complete = components.every(({ method }) => method === 'complete');
  return { ...made, value, method: complete ? 'complete' : 'prorated', reason: complete ? 'all-answered' : 'some-left-open' };
}

/** Scores from running sums. `undefined` for a form that is not scored. */
export function scoresFrom(plan: ScoringPlan, tally: Tally): Scores | undefined {
  const { scoring, components } = plan.form;
  if (!scoring) return undefined;
  if (!components) return { components: [], total: scorePart(scoring.total, scoring.missing, tally[WHOLE]!) };
  const scored = components.map(({ id }) => ({ id, ...scorePart(scoring.component, scoring.missing, tally[id]!) }));
  return { components: scored, total: scoreTotal(scoring, scored) };
}

/** Scores `answers` by the rules the form carries. `undefined` for a form that is not scored. */
export function scoreAnswers(form: Form, answers: Answers): Scores | undefined {
  const plan = planOf(form);
  return scoresFrom(plan, tallyOf(plan, answers));
}
