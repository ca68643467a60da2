// What a bench page stands on. A bench is a file `bench/NAME.bench.ts` that exports one function by default;
// bench/run.mjs bundles it as a page's own build would and runs it in Chromium, over a profile on the disk.

export interface BenchResult {
  readonly name: string;
  readonly value: number;
  /** `ms`, `times`, `bytes` … */
  readonly unit: string;
  /** What it should be at most. */
  readonly aim?: number;
}

declare global {
  /** Slows the page's processor by this factor from now on; 1 is full speed. */
  function throttleCpu(factor: number): Promise<void>;
  /** Types as a person would, key by key, into what has the focus. `pause` is in ms. */
  function typeText(text: string, pause?: number): Promise<void>;
}

/** Milliseconds that each of `times` runs took, in order. */
export async function timed(times: number, run: (index: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await run(index);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** The value below which `share` (0 to 1) of the sample lies; the median by default. */
export function quantile(sample: readonly number[], share = 0.5): number {
  if (sample.length === 0) throw new RangeError('An empty sample has no quantile.');
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}
