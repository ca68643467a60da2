import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../src/activities/journal/kinds/entry.js';
import { nightMoments } from '../../../src/activities/journal/night-moments.js';
import { nightOf } from '../../../src/activities/journal/night.js';
import { meanClock } from '../../../src/activities/journal/nights.js';
import { nightSums, type NightNotes } from '../../../src/activities/journal/sleep.js';
import { instantsOf } from '../../../src/activities/journal/zones.js';

const AMS = 'Europe/Amsterdam'; // 2026: forward 29 March 02:00→03:00, back 25 October 03:00→02:00
const NYC = 'America/New_York'; // 2026: forward 8 March 02:00→03:00, back 1 November 02:00→01:00

/** In bed, tried, minutes to fall asleep, minutes awake, woke up, out of bed. */
type Times = readonly [inBed: string, tried: string, toFallAsleep: number, awake: number, woke: string, out: string];
/** Minutes in bed, minutes from trying to waking, minutes asleep, and the share in per cent to a tenth. */
type Sums = readonly [inBed: number, window: number, asleep: number, share: number];

const notes = (day: string, [inBed, triedToSleep, minutesToFallAsleep, minutesAwake, wokeUp, outOfBed]: Times, zone = AMS): NightNotes =>
  ({ day, zone, inBed, triedToSleep, minutesToFallAsleep, minutesAwake, wokeUp, outOfBed });
const rounded = ({ timeInBed, sleepWindow, totalSleep, efficiency }: ReturnType<typeof nightSums>) =>
  [timeInBed, sleepWindow, totalSleep, efficiency === undefined ? undefined : Math.round(efficiency * 10) / 10];

describe('the sums of a night', () => {
  it('follow the published example', () => {
    const sums = nightSums(notes('2026-06-10', ['22:00', '22:30', 18, 30, '06:30', '06:45']));
    expect(sums).toEqual({ timeInBed: 525, sleepWindow: 480, totalSleep: 432, efficiency: expect.closeTo(82.2857, 3) as number, warnings: [] });
  });

  it.each<[string, string, Times, Sums]>([
    // Ordinary nights
    ['before midnight', '2026-06-10', ['23:00', '23:00', 0, 0, '07:00', '07:00'], [480, 480, 480, 100]],
    ['after midnight', '2026-06-10', ['00:30', '00:45', 15, 0, '08:00', '08:20'], [470, 435, 420, 89.4]],
    ['trying after midnight', '2026-06-10', ['23:50', '00:10', 20, 10, '06:10', '06:30'], [400, 360, 330, 82.5]],
    ['at midnight itself', '2026-06-10', ['00:00', '00:00', 10, 20, '08:00', '08:00'], [480, 480, 450, 93.8]],
    ['into the afternoon', '2026-06-10', ['03:00', '03:30', 30, 0, '12:30', '13:00'], [600, 540, 510, 85]],
    ['after a night shift', '2026-06-10', ['08:10', '08:30', 10, 20, '15:00', '15:15'], [425, 390, 360, 84.7]],
    ['of an evening sleeper', '2026-06-10', ['18:00', '18:15', 15, 60, '03:15', '03:30'], [570, 540, 465, 81.6]],
    ['no sleep at all', '2026-06-10', ['23:00', '23:30', 240, 150, '06:00', '06:30'], [450, 390, 0, 0]],
    ['a minute long window', '2026-06-10', ['22:00', '22:30', 0, 0, '22:31', '06:00'], [480, 1, 1, 0.2]],
    ['over New Year', '2027-01-01', ['23:59', '23:59', 0, 0, '08:00', '08:00'], [481, 481, 481, 100]],
    ['over 29 February', '2028-03-01', ['23:00', '23:00', 30, 0, '06:30', '07:00'], [480, 450, 420, 87.5]],
    // Amsterdam, the clock put forward: an hour that was not there
    ['before the change', '2026-03-28', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [480, 420, 390, 81.3]],
    ['over the change', '2026-03-29', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [420, 360, 330, 78.6]],
    ['in bed an hour before the change', '2026-03-29', ['01:00', '01:30', 0, 0, '07:30', '08:00'], [360, 300, 300, 83.3]],
    ['in bed in the hour that was skipped', '2026-03-29', ['02:30', '03:30', 0, 0, '08:30', '08:30'], [300, 300, 300, 100]],
    ['up just after the change', '2026-03-29', ['22:00', '22:00', 0, 0, '03:00', '03:00'], [240, 240, 240, 100]],
    ['after the change', '2026-03-30', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [480, 420, 390, 81.3]],
    ['in bed after the change', '2026-03-29', ['03:30', '03:45', 15, 0, '09:00', '09:30'], [360, 315, 300, 83.3]],
    ['to a clock time that was skipped', '2026-03-29', ['22:00', '22:30', 0, 0, '02:30', '04:00'], [300, 240, 240, 80]],
    // Amsterdam, the clock put back: an hour that came twice
    ['over the hour that came twice', '2026-10-25', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [540, 480, 450, 83.3]],
    ['in bed in the hour that came twice', '2026-10-25', ['02:30', '02:30', 0, 0, '07:30', '07:30'], [360, 360, 360, 100]],
    ['awake in the hour that came twice', '2026-10-25', ['22:00', '22:00', 0, 0, '02:30', '07:00'], [600, 270, 270, 45]],
    ['in bed in its first round, tried in its second', '2026-10-25', ['02:50', '02:10', 10, 0, '07:10', '07:10'], [320, 300, 290, 90.6]],
    ['tried late in it, awake in its second round', '2026-10-25', ['01:50', '02:40', 0, 0, '02:20', '02:30'], [100, 40, 40, 40]],
    ['in bed just before it', '2026-10-25', ['01:59', '01:59', 0, 0, '03:00', '03:00'], [121, 121, 121, 100]],
    ['in bed after it', '2026-10-25', ['03:30', '03:30', 0, 0, '09:30', '09:30'], [360, 360, 360, 100]],
    ['the night after it', '2026-10-26', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [480, 420, 390, 81.3]],
  ])('in Amsterdam: %s', (_, day, times, sums) => {
    expect(rounded(nightSums(notes(day, times)))).toEqual(sums);
  });

  it.each<[string, string, Times, Sums]>([
    ['an ordinary night', '2026-06-10', ['22:00', '22:30', 18, 30, '06:30', '06:45'], [525, 480, 432, 82.3]],
    ['the day Amsterdam changes', '2026-03-29', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [480, 420, 390, 81.3]],
    ['over its own change forward', '2026-03-08', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [420, 360, 330, 78.6]],
    ['in bed in the hour that was skipped', '2026-03-08', ['02:15', '03:15', 0, 0, '07:15', '07:15'], [240, 240, 240, 100]],
    ['a day after the change forward', '2026-03-09', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [480, 420, 390, 81.3]],
    ['over its own change back', '2026-11-01', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [540, 480, 450, 83.3]],
    ['in bed in the hour that came twice', '2026-11-01', ['01:30', '01:30', 0, 0, '06:30', '06:30'], [360, 360, 360, 100]],
    ['in its first round, tried in its second', '2026-11-01', ['01:45', '01:15', 0, 0, '06:15', '06:15'], [330, 300, 300, 90.9]],
    ['the day Amsterdam changes back', '2026-10-25', ['23:00', '23:30', 20, 10, '06:30', '07:00'], [480, 420, 390, 81.3]],
  ])('in New York: %s', (_, day, times, sums) => {
    expect(rounded(nightSums(notes(day, times, NYC)))).toEqual(sums);
  });

  it.each<[string, NightNotes, number]>([
    ['east over the ocean', { ...notes('2026-06-10', ['22:00', '22:30', 0, 0, '09:00', '09:30']), eveningZone: NYC }, 330],
    ['west over the ocean', { ...notes('2026-06-10', ['22:00', '22:30', 0, 0, '06:00', '06:00'], NYC), eveningZone: AMS }, 840],
    ['west over the date line', { ...notes('2026-06-10', ['22:00', '22:00', 0, 0, '06:00', '06:30'], 'America/Los_Angeles'), eveningZone: 'Asia/Tokyo' }, 30],
    ['east, in the night of a change', { ...notes('2026-03-29', ['21:00', '21:00', 0, 0, '07:00', '07:30'], AMS), eveningZone: 'Atlantic/Reykjavik' }, 510],
  ])('while travelling: %s', (_, night, timeInBed) => {
    expect(nightSums(night).timeInBed).toBe(timeInBed);
  });

  it('say nothing that was not noted', () => {
    expect(nightSums({ day: '2026-06-10' })).toEqual({ warnings: [] });
    expect(nightSums({ day: '2026-06-10', inBed: '22:00', outOfBed: '06:00' })).toEqual({ timeInBed: 480, warnings: [] });
    expect(nightSums({ day: '2026-06-10', triedToSleep: '22:00', wokeUp: '06:00', minutesAwake: 5 })).toEqual({ sleepWindow: 480, warnings: [] });
  });

  it.each<[string, Times, readonly string[]]>([
    ['under three hours in bed', ['03:00', '03:00', 0, 0, '05:59', '05:59'], ['unusual-time-in-bed']],
    ['three hours in bed', ['03:00', '03:00', 0, 0, '06:00', '06:00'], []],
    ['sixteen hours in bed', ['18:00', '20:00', 0, 0, '10:00', '10:00'], []],
    ['over sixteen hours in bed', ['18:00', '20:00', 0, 0, '10:00', '10:01'], ['unusual-time-in-bed']],
    ['six hours before trying', ['20:00', '02:00', 0, 0, '08:00', '08:00'], []],
    ['over six hours before trying', ['19:59', '02:00', 0, 0, '08:00', '08:00'], ['long-before-trying']],
    ['awake as long as the window', ['22:00', '22:00', 240, 240, '06:00', '06:00'], []],
    ['awake longer than the window', ['22:00', '22:00', 240, 241, '06:00', '06:00'], ['awake-longer-than-window']],
  ])('ask for a second look, or not: %s', (_, times, warnings) => {
    expect(nightSums(notes('2026-06-10', times)).warnings).toEqual(warnings);
  });

  it('never count sleep below nothing, nor from a negative number', () => {
    expect(nightSums(notes('2026-06-10', ['22:00', '22:00', 400, 400, '06:00', '06:00'])).totalSleep).toBe(0);
    expect(nightSums(notes('2026-06-10', ['22:00', '22:00', -5, 0, '06:00', '06:00'])).totalSleep).toBeUndefined();
  });

  it('are refused when times do not follow one another', () => {
    expect(nightOf(notes('2026-06-10', ['23:00', '22:00', 0, 0, '21:00', '20:00']))).toBe('out-of-order');
    expect(nightSums(notes('2026-06-10', ['23:00', '22:00', 0, 0, '21:00', '20:00']))).toEqual({ warnings: [] });
  });

  it('always agree with one another', () => {
    const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const zone = fc.constantFrom(AMS, NYC, 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Chatham');
    fc.assert(
      fc.property(day, zone, zone, clock, clock, clock, clock, fc.nat(600), fc.nat(600), (on, morning, evening, a, b, c, d, sol, waso) => {
        const night = { ...notes(on, [a, b, sol, waso, c, d], morning), eveningZone: evening };
        const { timeInBed, sleepWindow, totalSleep, efficiency } = nightSums(night);
        if (nightOf(night) === 'out-of-order') {
          expect(timeInBed).toBeUndefined();
          return;
        }
        expect(timeInBed).toBeGreaterThanOrEqual(sleepWindow!);
        expect(sleepWindow).toBeGreaterThanOrEqual(totalSleep!);
        if (efficiency !== undefined) expect(efficiency).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('the moments of a night', () => {
  it('have the offset of their zone', () => {
    expect(nightMoments(notes('2026-10-25', ['23:00', '23:30', 0, 0, '02:30', '07:00']))).toEqual({
      inBed: '2026-10-24T23:00:00+02:00', triedToSleep: '2026-10-24T23:30:00+02:00', wokeUp: '2026-10-25T02:30:00+02:00', outOfBed: '2026-10-25T07:00:00+01:00',
    });
    expect(nightMoments({ day: '2026-06-10', zone: 'America/St_Johns', inBed: '22:00' })).toEqual({ inBed: '2026-06-09T22:00:00-02:30' });
  });
});

describe('mean bed times', () => {
  it.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [['23:00', '01:00'], '00:00'],
    [['22:30', '23:00', '00:30'], '23:20'],
    [['23:59', '00:00'], '00:00'],
    [['06:30', '07:30'], '07:00'],
    [['11:59', '12:01'], '00:00'], // noon is where a day is cut: nobody goes to bed on both sides of it
  ])('%j is %s', (clocks, mean) => {
    expect(meanClock(clocks)).toBe(mean);
  });
});

describe('clock times in a zone', () => {
  it('happen once, twice, or not at all', () => {
    const utc = (day: string, clock: string) => instantsOf(day, clock, AMS).map((instant) => new Date(instant).toISOString().slice(11, 16));
    expect(utc('2026-06-10', '02:30')).toEqual(['00:30']);
    expect(utc('2026-10-25', '02:30')).toEqual(['00:30', '01:30']);
    expect(utc('2026-03-29', '02:30')).toEqual(['01:30']); // as 03:30
  });

  it('are UTC where the engine does not know the zone', () => {
    expect(instantsOf('2026-06-10', '12:00', 'Nowhere/None')).toEqual([Date.UTC(2026, 5, 10, 12)]);
  });

  it('days follow days over a clock change', () => {
    expect([dayAfter('2026-03-28'), dayAfter('2026-03-01', -1), dayAfter('2027-01-01', -1)]).toEqual(['2026-03-29', '2026-02-28', '2026-12-31']);
  });
});
