/** What a page was like while something went on. */
export interface Smoothness {
  /** Milliseconds of each task over 50. */
  readonly long: readonly number[];
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
}

/** Watches tasks and frames of this page until the returned function is called. */
export function watchFrames(): () => Smoothness {
  const long: number[] = [];
  const frames: number[] = [];
  let last = performance.now();
  let going = true;
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const frame = (now: number) => {
    frames.push(now - last);
    last = now;
    if (going) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return () => {
    going = false;
    long.push(...observer.takeRecords().map(({ duration }) => duration));
    observer.disconnect();
    return { long, frames };
  };
}

/** The longest task of a page that does nothing for `ms`: what the machine is busy with besides. */
export async function atRest(ms: number): Promise<number> {
  const stop = watchFrames();
  await new Promise((resolve) => setTimeout(resolve, ms));
  return Math.max(0, ...stop().long);
}
