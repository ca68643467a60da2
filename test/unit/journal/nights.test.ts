import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SleepPayload } from '../../../src/activities/journal/kinds/sleep.model.js';
import { missingMornings } from '../../../src/activities/journal/missing-mornings.js';
import { barOf, clockOf, marksFor, meansOf, nightsBetween } from '../../../src/activities/journal/nights.js';

const night = (day: string, inBed?: string, outOfBed?: string, change: Partial<SleepPayload> = {}): SleepPayload =>
  ({ kind: 'sleep', day, bring: false, zone: 'Europe/Amsterdam', comments: '', ...(inBed && { inBed }), ...(outOfBed && { outOfBed }), ...change });

describe('the averages of nights', () => {
  it('meet at midnight, not at noon', () => {
    expect(meansOf([night('2026-06-10', '23:00', '07:00'), night('2026-06-11', '01:00', '08:00')])).toEqual({ inBed: '00:00', outOfBed: '07:30' });
  });

  it('of the published night are its own times and its sleep', () => {
    const published = night('2026-06-10', '22:00', '06:45', { triedToSleep: '22:30', minutesToFallAsleep: 18, minutesAwake: 30, wokeUp: '06:30' });
    expect(meansOf([published])).toEqual({ inBed: '22:00', outOfBed: '06:45', totalSleep: 432 });
  });

  it('say nothing of what no night says', () => {
    expect(meansOf([night('2026-06-10'), night('2026-06-11', '23:00')])).toEqual({ inBed: '23:00' });
    expect(meansOf([])).toEqual({});
  });
});

describe('the nights of a week', () => {
  it('come oldest first, one for each morning: the one written last', () => {
    const newestFirst = [night('2026-06-11', '22:00'), night('2026-06-12', '23:00'), night('2026-06-11', '21:00'), night('2026-06-01', '20:00')];
    expect(nightsBetween(newestFirst, '2026-06-06', '2026-06-12').map(({ day, inBed }) => [day, inBed])).toEqual([['2026-06-11', '22:00'], ['2026-06-12', '23:00']]);
  });

  it('are drawn from going to bed to getting up, with the time asleep inside', () => {
    const bar = barOf(night('2026-06-10', '22:00', '06:45', { triedToSleep: '22:30', minutesToFallAsleep: 18, minutesAwake: 30, wokeUp: '06:30' }));
    expect(bar).toEqual({ day: '2026-06-10', start: 600, length: 525, asleep: { start: 648, length: 462 } });
  });

  it('are drawn an hour longer or shorter over a change of the clock', () => {
    expect(barOf(night('2026-03-29', '23:00', '07:00'))?.length).toBe(7 * 60);
    expect(barOf(night('2026-10-25', '23:00', '07:00'))?.length).toBe(9 * 60);
  });

  it('are left out while going to bed or getting up is not known, or the times do not follow one another', () => {
    expect(barOf(night('2026-06-10', '22:00'))).toBeUndefined();
    expect(barOf(night('2026-06-10', '23:00', '21:00', { triedToSleep: '22:00' }))).toBeUndefined();
  });

  it('stand inside their lines, whatever the times', () => {
    const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(fc.property(clock, clock, (inBed, outOfBed) => {
      const bar = barOf(night('2026-06-10', inBed, outOfBed));
      if (!bar) return;
      const marks = marksFor([bar]);
      expect(marks[0]).toBeLessThanOrEqual(bar.start);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(bar.start + bar.length);
      expect(clockOf(bar.start)).toBe(inBed);
    }));
  });
});

describe('mornings that are still empty', () => {
  const today = '2026-11-25';

  it('are those after the first night of the week', () => {
    expect(missingMornings(['2026-11-24', '2026-11-21'], today)).toEqual(['2026-11-25', '2026-11-23', '2026-11-22']);
  });

  it('are none for someone who has just begun, or noted nothing this week', () => {
    expect(missingMornings([], today)).toEqual([]);
    expect(missingMornings(['2026-11-10'], today)).toEqual([]);
    expect(missingMornings([today], today)).toEqual([]);
  });

  it('are only those of which all entries were read', () => {
    expect(missingMornings(['2026-11-20', '2026-11-24'], today, '2026-11-22')).toEqual(['2026-11-25', '2026-11-23']);
  });
});
