/** Time, so that a test can make it pass. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or as soon as `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const LONGEST = 2 ** 31 - 1; // ms: a longer timer fires at once

export const pageClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) => new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, Math.min(ms, LONGEST));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  }),
};
