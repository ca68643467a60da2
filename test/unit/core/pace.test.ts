import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathAt, breathLength, type Pace, paces, withinLimits } from '../../../src/core/pace.js';

const seconds = fc.integer({ min: 2, max: 12 });
const rest = fc.integer({ min: 0, max: 12 });
const anyPace: fc.Arbitrary<Pace> = fc.record({ in: seconds, full: rest, out: seconds, empty: rest });

describe('paced breathing', () => {
  it('is 4 in and 6 out by default, without holding', () => {
    const [name, pace] = Object.entries(paces)[0]!;
    expect([name, pace]).toEqual(['long-out', { in: 4, out: 6 }]);
    expect(breathLength(pace)).toBe(10_000);
  });

  it('goes in, then out, and again', () => {
    const phases = [0, 3999, 4000, 9999, 10_000, 14_000].map((at) => breathAt(paces['long-out'], at).phase);
    expect(phases).toEqual(['in', 'in', 'out', 'out', 'in', 'out']);
  });

  it('rests full and empty where the pattern says so', () => {
    const phases = [0, 4000, 8000, 12_000, 16_000].map((at) => breathAt(paces.square, at).phase);
    expect(phases).toEqual(['in', 'full', 'out', 'empty', 'in']);
    expect(breathAt(paces.square, 6000).fill).toBe(1);
    expect(breathAt(paces.square, 13_000).fill).toBe(0);
  });

  it('is half full in the middle of each breath and says how long is left', () => {
    expect(breathAt(paces['long-out'], 2000).fill).toBeCloseTo(0.5);
    expect(breathAt(paces['long-out'], 7000)).toMatchObject({ phase: 'out', left: 3000, progress: 0.5 });
  });

  it('never jumps: a tenth of a second moves the shape a little, in every pattern', () => {
    fc.assert(
      fc.property(anyPace, fc.nat(600_000), (pace, at) => {
        const [now, next] = [breathAt(pace, at), breathAt(pace, at + 100)];
        expect(now.fill).toBeGreaterThanOrEqual(0);
        expect(now.fill).toBeLessThanOrEqual(1);
        expect(Math.abs(next.fill - now.fill)).toBeLessThan(0.09); // the steepest is 2 s in: pi/2 of 0.05
        expect(now.left).toBeGreaterThan(0);
      }),
    );
  });

  it('a time before the first breath is its beginning', () => {
    expect(breathAt(paces.even, -500)).toMatchObject({ phase: 'in', fill: 0 });
  });

  it('brings a pattern of one\'s own inside what a person can breathe', () => {
    expect(withinLimits({ in: 0, out: 90 })).toEqual({ in: 2, out: 12 });
    expect(withinLimits({ in: Number.NaN, full: 3.4, out: 6, empty: -1 })).toEqual({ in: 2, full: 3, out: 6 });
  });
});
