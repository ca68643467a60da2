import { describe, expect, it } from 'vitest';
import { isRapportError } from '../../../src/core/errors.js';
import type { ActivityRecord } from '../../../src/core/record.js';
import { extremes, isOpen, largestDifferences, lastChange, pairOf, ratingOf, segmentsOf } from '../../../src/activities/ter/ratings.js';
import { parsePayload } from '../../../src/activities/ter/ter.parse.js';
import { model } from '../../../src/activities/ter/ter.model.js';
import { answered, choose, formOf } from '../instruments/forms.js';

const review = await formOf('engagement-review');
const begun = model.begin({ author: 'therapist', now: '2026-11-23T10:00:00+01:00' });
const item = 'attendance-1';
const answer = (option: number) => ({ type: 'answered', field: item, form: review, answer: choose(option), given: {} }) as const;

describe('a rating', () => {
  it('is empty until something is answered, and keeps the form it was asked in', () => {
    expect(model.isEmpty(begun)).toBe(true);
    expect(model.problems(begun)).toEqual([{ field: 'form', code: 'nothing' }]);
    const after = model.update(begun, answer(4));
    expect(after).toMatchObject({ form: review, answers: { [item]: choose(4) } });
    expect(model.isEmpty(after)).toBe(false);
    expect(model.problems(after)).toEqual([]);
  });

  it('is the same object when the same is answered again', () => {
    const after = model.update(begun, answer(4));
    expect(model.update(after, answer(4))).toBe(after);
  });

  it('takes an answer back', () => {
    const after = model.update(model.update(begun, answer(4)), { ...answer(4), answer: undefined });
    expect(after.answers).toEqual({});
  });

  it('names a period that ends before it begins', () => {
    const from = model.update(begun, { type: 'period-set', field: 'from', day: '2026-11-20' });
    const both = model.update(from, { type: 'period-set', field: 'to', day: '2026-11-01' });
    expect(model.problems(both)[0]).toEqual({ field: 'period', code: 'period' });
    expect(model.update(model.update(both, { type: 'period-set', field: 'to', day: '' }), { type: 'period-set', field: 'from', day: '' })).not.toHaveProperty('period');
  });

  it('is read back, and refused by name when it does not fit', () => {
    const payload = model.update(model.update(begun, answer(4)), { type: 'period-set', field: 'from', day: '2026-11-20' });
    expect(parsePayload(JSON.parse(JSON.stringify(payload)), 1)).toEqual(payload);
    const refusals: [unknown, string][] = [
      [null, ''], [{ answers: { [item]: choose(4) } }, 'form'], [{ ...payload, answers: { [item]: choose(9) } }, item], [{ ...payload, answers: { nobody: choose(1) } }, 'nobody'],
      [{ ...payload, answers: { [item]: { kind: 'text', text: 'x' } } }, item], [{ ...payload, period: { from: 'then' } }, 'period'], [{ ...payload, form: { ...review, items: [] } }, 'form.items'],
    ];
    for (const [value, place] of refusals) {
      const error = (() => { try { return parsePayload(value, 1); } catch (reason) { return reason; } })();
      expect(isRapportError(error, 'invalid'), JSON.stringify(value)).toBe(true);
      expect((error as Error).message).toContain(place);
    }
    expect(() => parsePayload(payload, 2)).toThrow();
  });
});

const record = (day: number, options: readonly number[], change: Partial<ActivityRecord<'ter'>> = {}, version = '1.0.0'): ActivityRecord<'ter'> => ({
  id: `6f1b0a2e-4c8d-4e6f-9a1b-2c3d4e5f6a${10 + day}`, activity: 'ter', version: 1, revision: 1, status: 'final', client: 'c', author: 'therapist', sharing: 'private', createdAt: `2026-11-${10 + day}T10:00:00+01:00`,
  updatedAt: `2026-11-${10 + day}T10:00:00+01:00`, timeZone: 'Europe/Amsterdam', payload: { form: { ...review, version }, answers: answered(review, options) }, ...change,
});
const all = (option: number) => Array<number>(27).fill(option);
const rated = (...args: Parameters<typeof record>) => ratingOf(record(...args))!;

describe('who sees a result', () => {
  const [mine, theirs, shared] = [record(1, all(3)), record(1, all(3), { author: 'client' }), record(1, all(3), { author: 'client', sharing: 'shared' })];
  it.each([['own', true, false, false], ['both', true, false, true], ['none', false, false, false]] as const)('%s', (shown, own, other, other2) => {
    expect([mine, theirs, shared].map((each) => isOpen(each, 'therapist', shown))).toEqual([own, other, other2]);
  });
});

describe('ratings over time', () => {
  it('break where the form changed', () => {
    const ratings = [rated(3, all(3), {}, '2.0.0'), rated(1, all(3)), rated(2, all(3)), rated(4, all(3), {}, '2.0.0')];
    expect(segmentsOf(ratings).map((segment) => segment.map(({ at }) => at.slice(8, 10)))).toEqual([['11', '12'], ['13', '14']]);
  });

  it('say nothing of change where the figures are not known, and nothing across versions', () => {
    expect(lastChange([rated(2, all(3)), rated(1, all(1))], 'therapist')).toMatchObject({ tested: undefined });
    expect(lastChange([rated(1, all(1)), rated(2, all(3), {}, '2.0.0')], 'therapist')).toBeUndefined();
    expect(lastChange([rated(1, all(1)), rated(2, all(3), { author: 'client' })], 'therapist')).toBeUndefined();
  });

  it('test the change where the definition has the figures', () => {
    const form = { ...review, change: { sd: 2, reliability: 0.76, citation: 'A paper' } };
    const [first, second] = [record(1, all(1)), record(2, all(3))].map((each) => ratingOf({ ...each, payload: { ...each.payload, form } })!);
    expect(lastChange([second!, first!], 'therapist')!.tested).toMatchObject({ difference: 6, verdict: 'higher' }); // 21 → 27
    expect(lastChange([{ ...second!, at: first!.at }, first!], 'therapist')!.tested).toMatchObject({ verdict: 'higher' }); // both in one second
  });

  it('name the highest and the lowest areas, several where they are equal, none where all are', () => {
    expect(extremes(rated(1, all(3)).scores.components)).toEqual({ highest: [], lowest: [] });
    const options = all(3).map((option, index) => (index < 2 ? 5 : index === 2 ? 1 : index === 3 ? 1 : option));
    expect(extremes(rated(1, options).scores.components)).toEqual({ highest: ['attendance'], lowest: ['openness'] });
  });

  it('lay side by side what two raters said of one session, and where they differ most', () => {
    const client = rated(5, [1, 1, 5, ...Array<number>(24).fill(3)], { author: 'client', session: 's1' });
    const therapist = rated(1, [5, 5, 1, ...Array<number>(23).fill(3), 2], { session: 's1' });
    const later = rated(6, all(3), { session: 's2' });
    const pair = pairOf([later, therapist, client])!;
    expect(pair).toEqual({ client, therapist });
    expect(largestDifferences(pair.client, pair.therapist)).toMatchObject([{ id: 'attendance', client: 1, therapist: 5 }, { id: 'feedback' }]);
  });
});
