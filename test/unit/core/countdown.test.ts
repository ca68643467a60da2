import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type Countdown,
  elapsedTime,
  endCountdown,
  isOver,
  LONGEST_COUNTDOWN,
  minutesLeft,
  pauseCountdown,
  remainingTime,
  resumeCountdown,
  startCountdown,
} from '../../../src/core/countdown.js';
import { countdownSchema } from '../../../src/core/countdown-schema.js';

const t0 = 1_795_000_000_000;
const fiveMinutes = 300_000;

describe('countdown', () => {
  it('is right to the millisecond after a reload, because it holds times and not ticks', () => {
    const stored = JSON.parse(JSON.stringify(startCountdown(fiveMinutes, t0))) as Countdown;
    expect(remainingTime(stored, t0 + 61_234)).toBe(fiveMinutes - 61_234);
  });

  it('leaves pauses out', () => {
    const paused = pauseCountdown(startCountdown(fiveMinutes, t0), t0 + 10_000);
    const resumed = resumeCountdown(paused, t0 + 900_000);
    expect(elapsedTime(paused, t0 + 500_000)).toBe(10_000);
    expect(elapsedTime(resumed, t0 + 905_000)).toBe(15_000);
  });

  it('ends early and keeps how long it ran', () => {
    const ended = endCountdown(startCountdown(fiveMinutes, t0), t0 + 42_000);
    expect(ended).toEqual({ phase: 'ended', length: fiveMinutes, elapsed: 42_000 });
    expect(isOver(ended, t0)).toBe(true);
  });

  it('runs out at its length, not a millisecond before', () => {
    const running = startCountdown(fiveMinutes, t0);
    expect(isOver(running, t0 + fiveMinutes - 1)).toBe(false);
    expect(isOver(running, t0 + fiveMinutes)).toBe(true);
    expect(elapsedTime(running, t0 + 10 * fiveMinutes)).toBe(fiveMinutes);
  });

  it('pausing one that has run out ends it', () => {
    expect(pauseCountdown(startCountdown(fiveMinutes, t0), t0 + fiveMinutes).phase).toBe('ended');
  });

  it('a clock that was put back takes nothing away', () => {
    const running = resumeCountdown(pauseCountdown(startCountdown(fiveMinutes, t0), t0 + 10_000), t0 + 20_000);
    expect(elapsedTime(running, t0 - 3_600_000)).toBe(10_000);
  });

  it('answers the same object where nothing changes', () => {
    const running = startCountdown(fiveMinutes, t0);
    const ended = endCountdown(running, t0);
    expect(resumeCountdown(running, t0)).toBe(running);
    expect(pauseCountdown(ended, t0)).toBe(ended);
    expect(endCountdown(ended, t0)).toBe(ended);
  });

  it('brings a length of its own inside a second and four hours', () => {
    expect(startCountdown(-5, t0).length).toBe(1000);
    expect(startCountdown(1e12, t0).length).toBe(LONGEST_COUNTDOWN);
  });

  it('shows whole minutes, rounded up', () => {
    expect([300_000, 299_000, 60_001, 60_000, 1, 0].map(minutesLeft)).toEqual([5, 5, 2, 1, 1, 0]);
  });

  it('never runs backwards or past its length, whatever is pressed and when', () => {
    const press = fc.constantFrom(pauseCountdown, resumeCountdown, endCountdown);
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: LONGEST_COUNTDOWN }), fc.array(fc.tuple(press, fc.nat(600_000))), (length, presses) => {
        let now = t0;
        let countdown = startCountdown(length, now);
        let before = 0;
        for (const [act, later] of presses) {
          now += later;
          const elapsed = elapsedTime(countdown, now);
          countdown = act(countdown, now);
          expect(elapsedTime(countdown, now)).toBe(elapsed);
          expect(elapsed).toBeGreaterThanOrEqual(before);
          expect(elapsed).toBeLessThanOrEqual(length);
          expect(v.parse(countdownSchema, countdown)).toEqual(countdown);
          before = elapsed;
        }
      }),
    );
  });

  it('refuses what is no countdown', () => {
    const bad = [
      null,
      {},
      { phase: 'running', length: 1000, elapsed: 0 },
      { phase: 'paused', length: 0, elapsed: 0 },
      { phase: 'paused', length: 1000, elapsed: 1001 },
      { phase: 'ended', length: 1000, elapsed: -1 },
      { phase: 'ended', length: 1000.5, elapsed: 1 },
      { phase: 'running', length: 1000, elapsed: 0, since: Infinity },
    ];
    for (const value of bad) expect(v.safeParse(countdownSchema, value).success).toBe(false);
  });
});
