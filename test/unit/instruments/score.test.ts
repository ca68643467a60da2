import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/instruments/answer.js';
import { reliableChange, standardError } from '../../../src/instruments/change.js';
import type { Form, Scoring } from '../../../src/instruments/instrument.js';
import { bandOf, thirdOf } from '../../../src/instruments/position.js';
import { questionsOf } from '../../../src/instruments/questions.js';
import { raisesRisk } from '../../../src/instruments/risk.js';
import { scoreAnswers, scoresFrom } from '../../../src/instruments/score.js';
import { amendTally, planOf, tallyOf } from '../../../src/instruments/tally.js';
import { anyAnswers, answered, choose, formOf } from './forms.js';

const [review, phq9, gad7] = await Promise.all([formOf('engagement-review'), formOf('phq-9', 'client'), formOf('gad-7', 'client')]);
const declined = { kind: 'declined' } as const;

describe('the engagement review', () => {
  it.each([
    // Every third item is reversed: 1 counts as 5.
    ['all "almost never"', Array<number>(27).fill(1), (1 + 1 + 5) / 3, 21],
    ['all "sometimes"', Array<number>(27).fill(3), 3, 27],
    ['all "almost always"', Array<number>(27).fill(5), (5 + 5 + 1) / 3, 33],
    ['the most engaged', Array.from({ length: 27 }, (_, index) => (index % 3 === 2 ? 1 : 5)), 5, 45],
    ['the least engaged', Array.from({ length: 27 }, (_, index) => (index % 3 === 2 ? 5 : 1)), 1, 9],
  ])('%s', (_, options, component, total) => {
    const scores = scoreAnswers(review, answered(review, options))!;
    expect(scores.components).toHaveLength(9);
    for (const each of scores.components) expect(each).toMatchObject({ value: expect.closeTo(component, 10) as number, method: 'complete', reason: 'all-answered', answered: 3, asked: 3, min: 1, max: 5 });
    expect(scores.total).toMatchObject({ value: expect.closeTo(total, 10) as number, method: 'complete', answered: 27, asked: 27, min: 9, max: 45 });
  });

  it('prorates an area with two of three answers, and says so all the way up', () => {
    const scores = scoreAnswers(review, answered(review, [4, undefined, 2, ...Array<number>(24).fill(3)]))!;
    expect(scores.components[0]).toMatchObject({ value: 4, raw: 8, answered: 2, asked: 3, method: 'prorated', reason: 'some-left-open' });
    expect(scores.total).toMatchObject({ value: 28, answered: 26, asked: 27, method: 'prorated' });
  });

  it('gives no total when one area has too few answers, and keeps the others', () => {
    const scores = scoreAnswers(review, answered(review, [4, declined, { kind: 'not-applicable' }, ...Array<number>(24).fill(3)]))!;
    expect(scores.components[0]).toMatchObject({ method: 'not-scored', reason: 'too-few-answers', declined: 1, notApplicable: 1 });
    expect(scores.components[0]).not.toHaveProperty('value');
    expect(scores.components[1]!.value).toBe(3);
    expect(scores.total).toMatchObject({ method: 'not-scored', reason: 'components-missing' });
    expect(scores.total).not.toHaveProperty('value');
  });

  it('asks the client in words of their own', async () => {
    const own = await formOf('engagement-review', 'client', 'nl-BE');
    expect(questionsOf(own.items)[6]!.text).toBe('Ik kan over moeilijke dingen praten.');
    expect(questionsOf(review.items)[6]!.text).toBe('Speaks about difficult things.');
    expect(own).toMatchObject({ language: 'nl', rater: 'client' });
  });
});

describe('the PHQ-9 and the GAD-7', () => {
  it.each([
    [0, 'Minimal'], [4, 'Minimal'], [5, 'Mild'], [9, 'Mild'], [10, 'Moderate'], [14, 'Moderate'], [15, 'Moderately severe'], [19, 'Moderately severe'], [20, 'Severe'], [27, 'Severe'],
  ])('a PHQ-9 of %i is %s', (total, band) => {
    const options = Array.from({ length: 9 }, (_, index) => Math.max(0, Math.min(3, total - index * 3)));
    const score = scoreAnswers(phq9, answered(phq9, options))!.total;
    expect(score).toMatchObject({ value: total, method: 'complete', min: 0, max: 27 });
    expect(bandOf(phq9, score.value)).toBe(band);
  });

  it.each([[4, 'Minimal'], [5, 'Mild'], [10, 'Moderate'], [15, 'Severe'], [21, 'Severe']])('a GAD-7 of %i is %s', (total, band) => {
    const options = Array.from({ length: 7 }, (_, index) => Math.max(0, Math.min(3, total - index * 3)));
    const score = scoreAnswers(gad7, answered(gad7, options))!.total;
    expect(score).toMatchObject({ value: total, min: 0, max: 21 });
    expect(bandOf(gad7, score.value)).toBe(band);
  });

  it('prorates a PHQ-9 with two open, not with three', () => {
    const two = scoreAnswers(phq9, answered(phq9, [undefined, undefined, 2, 2, 2, 2, 2, 2, 0]))!.total;
    expect(two).toMatchObject({ raw: 12, value: (12 / 7) * 9, answered: 7, asked: 9, method: 'prorated' });
    const three = scoreAnswers(phq9, answered(phq9, [undefined, undefined, undefined, 2, 2, 2, 2, 2, 0]))!.total;
    expect(three).toMatchObject({ method: 'not-scored', reason: 'too-few-answers' });
  });

  it.each([[undefined], [declined]])('never makes up the item on being better off dead (%j)', (nine) => {
    const score = scoreAnswers(phq9, answered(phq9, [2, 2, 2, 2, 2, 2, 2, 2, nine]))!.total;
    expect(score).toMatchObject({ method: 'not-scored', reason: 'risk-item-open' });
    expect(score).not.toHaveProperty('value');
  });

  it('gives no GAD-7 with one open', () => {
    expect(scoreAnswers(gad7, answered(gad7, [3, 3, 3, 3, 3, 3]))!.total).toMatchObject({ method: 'not-scored', raw: 18 });
  });

  it('asks for the contacts on any answer above zero to item 9, or none given', () => {
    expect(raisesRisk(phq9, 'phq-9-9', choose(0))).toBe(false);
    expect(raisesRisk(phq9, 'phq-9-9', undefined)).toBe(false);
    for (const answer of [choose(1), choose(2), choose(3), declined]) expect(raisesRisk(phq9, 'phq-9-9', answer)).toBe(true);
    expect(raisesRisk(phq9, 'phq-9-8', choose(3))).toBe(false);
  });
});

describe('scores, whatever was answered', () => {
  it.each([['engagement-review', review], ['phq-9', phq9], ['gad-7', gad7]])('of the %s never depend on the order', (_, form) => {
    fc.assert(fc.property(anyAnswers(form), fc.infiniteStream(fc.nat()), (answers, order) => {
      const shuffled = Object.fromEntries(Object.entries(answers).map((entry) => [order.next().value as number, entry] as const).sort(([a], [b]) => a - b).map(([, entry]) => entry));
      expect(scoreAnswers(form, shuffled)).toEqual(scoreAnswers(form, answers));
    }));
  });

  it.each([['engagement-review', review], ['phq-9', phq9]])('of the %s as a running sum are those of a full count', (_, form) => {
    const plan = planOf(form);
    const ids = questionsOf(form.items).map(({ id }) => id);
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), anyAnswers(form)), { maxLength: 60 }), (changes) => {
      let answers: Answers = {};
      let tally = tallyOf(plan, answers);
      for (const [id, { [id]: after }] of changes) {
        tally = amendTally(plan, tally, id, answers[id], after);
        const { [id]: _before, ...others } = answers;
        answers = after ? { ...others, [id]: after } : others;
      }
      expect(scoresFrom(plan, tally)).toEqual(scoreAnswers(form, answers));
    }));
  });

  it('are the same when every key is reversed twice', () => {
    const flip = (form: Form): Form => ({ ...form, items: form.items.map((group) => ('items' in group ? { ...group, items: group.items.map((item) => ({ ...item, reverse: !('reverse' in item && item.reverse) }) as typeof item) } : group)) });
    fc.assert(fc.property(anyAnswers(review), (answers) => {
      expect(scoreAnswers(flip(flip(review)), answers)).toEqual(scoreAnswers(review, answers));
    }));
    const answers = answered(review, Array<number>(27).fill(1));
    expect(scoreAnswers(flip(review), answers)!.components[0]!.value).toBeCloseTo((5 + 5 + 1) / 3);
  });

  it('mirror round the middle when every key is reversed', () => {
    const mirrored = (form: Form): Form => ({ ...form, items: form.items.map((item) => ({ ...item, reverse: true }) as typeof item) });
    fc.assert(fc.property(anyAnswers(phq9), (answers) => {
      const [plain, mirror] = [scoreAnswers(phq9, answers)!.total, scoreAnswers(mirrored(phq9), answers)!.total];
      expect(mirror.method).toBe(plain.method);
      if (plain.value !== undefined) expect(mirror.value).toBeCloseTo(27 - plain.value);
    }));
  });

  it('have a total only where the rules allow one, and always inside its range', () => {
    const rule = fc.record({ minAnswered: fc.nat(4), minShare: fc.double({ min: 0, max: 1, noNaN: true }), maxMissing: fc.nat(4) }, { requiredKeys: [] });
    const scoring = fc.record({ component: fc.constantFrom('mean', 'sum'), total: fc.constantFrom('mean', 'sum'), missing: rule, missingComponents: rule }, { requiredKeys: ['component', 'total', 'missing'] }) as fc.Arbitrary<Scoring>;
    fc.assert(fc.property(anyAnswers(review), scoring, (answers, rules) => {
      const { components, total } = scoreAnswers({ ...review, scoring: rules }, answers)!;
      const { missing, missingComponents: needs = { maxMissing: 0 } } = rules;
      for (const part of components) {
        const allowed = part.answered === part.asked || (part.answered > 0 && part.answered >= (missing.minAnswered ?? 0) && part.answered / part.asked >= (missing.minShare ?? 0) && part.asked - part.answered <= (missing.maxMissing ?? Infinity));
        expect(part.value !== undefined).toBe(allowed);
        if (part.value !== undefined) expect(part.value).toSatisfy((value: number) => value >= part.min - 1e-9 && value <= part.max + 1e-9);
      }
      const scored = components.filter(({ value }) => value !== undefined).length;
      const allowed = scored > 0 && scored >= (needs.minAnswered ?? 0) && scored / 9 >= (needs.minShare ?? 0) && 9 - scored <= (needs.maxMissing ?? Infinity);
      expect(total.value !== undefined).toBe(allowed);
      if (total.value !== undefined) expect(total.value).toSatisfy((value: number) => value >= total.min - 1e-9 && value <= total.max + 1e-9);
    }));
  });
});

describe('a position on the form’s own range', () => {
  it.each([[9, 'lower'], [20.9, 'lower'], [21, 'middle'], [32.9, 'middle'], [33, 'higher'], [45, 'higher']])('%d of 9 to 45 is the %s third', (value, third) => {
    expect(thirdOf({ value, min: 9, max: 45 })).toBe(third);
  });
  it('is none without a score', () => expect(thirdOf({ min: 9, max: 45 })).toBeUndefined());
});

describe('reliable change', () => {
  it('is what Jacobson & Truax say', () => {
    expect(standardError({ sd: 1, reliability: 0.76 })).toBeCloseTo(0.4899, 4);
    expect(reliableChange(0, 0, { sd: 1, reliability: 0.76 })!.detectable).toBeCloseTo(1.36, 2);
    expect(reliableChange(0, 0, { sd: 1, reliability: 0.93 })!.detectable).toBeCloseTo(0.73, 2);
    expect(reliableChange(20, 35, { sd: 10, reliability: 0.76 })).toMatchObject({ difference: 15, verdict: 'higher', index: expect.closeTo(2.165, 3) as number });
    expect(reliableChange(35, 20, { sd: 10, reliability: 0.76 })!.verdict).toBe('lower');
    expect(reliableChange(20, 33, { sd: 10, reliability: 0.76 })!.verdict).toBe('within-error');
  });
  it('is not tested where the figures are not known', () => expect(reliableChange(1, 2, undefined)).toBeUndefined());
});
