import type { Answers } from '../../instruments/answer.js';
import type { Form } from '../../instruments/instrument.js';
import { hasConditions } from '../../instruments/shown.js';
import { amendTally, planOf, tallyOf, type ScoringPlan, type Tally } from '../../instruments/tally.js';
import { scoresFrom, type Score } from '../../instruments/score.js';
import type { Formats } from '../../runtime/localized.js';

const NONE: Answers = {};

/** The total as it grows: one answer changes one sum, whatever the form's length. */
export class TotalSoFar {
  #plan: ScoringPlan | undefined;
  #tally: Tally = {};
  #answers = NONE;
  #conditional = false;

  /** Takes over what was answered since. */
  follow(form: Form, answers: Answers): void {
    if (this.#plan?.form !== form) {
      this.#plan = planOf(form);
      this.#conditional = hasConditions(form);
      this.#answers = NONE;
      this.#tally = tallyOf(this.#plan, NONE);
    }
    if (answers === this.#answers) return;
    if (this.#conditional) this.#tally = tallyOf(this.#plan, answers);
    else {
      for (const id of this.#plan.counted.keys()) {
        if (this.#answers[id] !== answers[id]) this.#tally = amendTally(this.#plan, this.#tally, id, this.#answers[id], answers[id]);
      }
    }
    this.#answers = answers;
  }

  /** The total by the form's own rules; absent while they forbid one. */
  get score(): Score | undefined {
    return this.#plan && scoresFrom(this.#plan, this.#tally)?.total;
  }

  /** The total as a person reads it; a dash while the rules give none. */
  text(formats: Formats): string {
    const value = this.score?.value;
    return value === undefined ? '–' : formats.number(value, { maximumFractionDigits: 1 });
  }
}
