import type { Clock } from '../../src/sync/clock.js';

interface Waiting {
  readonly at: number;
  readonly resolve: () => void;
}

/** Time that passes only when it is told to. */
export class VirtualClock implements Clock {
  #now = 0;
  #waiting: readonly Waiting[] = [];

  now(): number {
    return this.#now;
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const waiting = { at: this.#now + ms, resolve };
      this.#waiting = [...this.#waiting, waiting];
      signal.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        resolve();
      });
    });
  }

  /** Lets `ms` pass, and at each moment on the way everything that was waiting for it happen. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#waiting = this.#waiting.filter((each) => each !== next);
      next.resolve();
      await settled();
    }
    this.#now = end;
  }

  #next(end: number): Waiting | undefined {
    return this.#waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}

/** Everything that needs no time has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}
