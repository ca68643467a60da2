/**
 * A timer as timestamps, never ticks: right after a reload, in a hidden tab and after a sleeping laptop.
 * Lengths are milliseconds; `since` is the epoch time in milliseconds at which it last began to run,
 * and `elapsed` what had run before that.
 */
export type Countdown =
  | { readonly phase: 'running'; readonly length: number; readonly elapsed: number; readonly since: number }
  | { readonly phase: 'paused'; readonly length: number; readonly elapsed: number }
  | { readonly phase: 'ended'; readonly length: number; readonly elapsed: number };

/** The longest countdown there is: four hours. */
export const LONGEST_COUNTDOWN = 4 * 60 * 60 * 1000;

const minute = 60_000;

/** A countdown of `length` milliseconds that runs from `now`; a length outside one second to four hours is brought inside. */
export function startCountdown(length: number, now: number): Countdown {
  return { phase: 'running', length: clamp(Math.round(length), 1000, LONGEST_COUNTDOWN), elapsed: 0, since: now };
}

/** Stops the running; ends it when nothing was left. The same object when it was not running. */
export function pauseCountdown(countdown: Countdown, now: number): Countdown {
  if (countdown.phase !== 'running') return countdown;
  const elapsed = elapsedTime(countdown, now);
  return { phase: elapsed < countdown.length ? 'paused' : 'ended', length: countdown.length, elapsed };
}

/** Goes on from where it was paused. The same object when it was not paused. */
export function resumeCountdown(countdown: Countdown, now: number): Countdown {
  if (countdown.phase !== 'paused') return countdown;
  return { phase: 'running', length: countdown.length, elapsed: countdown.elapsed, since: now };
}

/** Ends it early or at its time, and keeps how long it ran. The same object when it had ended. */
export function endCountdown(countdown: Countdown, now: number): Countdown {
  if (countdown.phase === 'ended') return countdown;
  return { phase: 'ended', length: countdown.length, elapsed: elapsedTime(countdown, now) };
}

/** Milliseconds it has run, pauses left out: 0 to its length, also when the clock was put back. */
export function elapsedTime(countdown: Countdown, now: number): number {
  if (countdown.phase !== 'running') return countdown.elapsed;
  return clamp(countdown.elapsed + Math.max(0, now - countdown.since), 0, countdown.length);
}

/** Milliseconds left to run; 0 once ended, however early. */
export function remainingTime(countdown: Countdown, now: number): number {
  return countdown.phase === 'ended' ? 0 : countdown.length - elapsedTime(countdown, now);
}

/** Tells whether it was ended or has run out by `now`. */
export function isOver(countdown: Countdown, now: number): boolean {
  return remainingTime(countdown, now) === 0;
}

/** Whole minutes to show for `remaining` milliseconds, rounded up: 61 s is "2 min", and the last minute is "1 min". */
export function minutesLeft(remaining: number): number {
  return Math.ceil(remaining / minute);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
