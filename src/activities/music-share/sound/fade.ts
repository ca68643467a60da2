/** How long music takes to grow quiet, in milliseconds. */
export const FADE_LENGTH = 15_000;

/** Loudness, 0 to 1, `remaining` milliseconds before the end. */
export function fadeLevel(remaining: number, length = FADE_LENGTH): number {
  return Math.min(Math.max(remaining / length, 0), 1);
}

/**
 * Plans a fade that ends `remaining` milliseconds after `now` (seconds of the context's clock). The audio clock
 * keeps it, so it is on time in a hidden tab; planning again replaces the plan.
 */
export function planFade(loudness: AudioParam, now: number, remaining: number, length = FADE_LENGTH): void {
  const end = now + Math.max(remaining, 0) / 1000;
  loudness.cancelScheduledValues(now);
  loudness.setValueAtTime(fadeLevel(remaining, length), now);
  if (remaining > length) loudness.setValueAtTime(1, end - length / 1000);
  if (remaining > 0) loudness.linearRampToValueAtTime(0, end);
}

/** Drops the plan; full loudness again, at once. */
export function dropFade(loudness: AudioParam, now: number): void {
  loudness.cancelScheduledValues(now);
  loudness.setValueAtTime(1, now);
}
