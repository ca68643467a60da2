/** Counts what is under way, so that a lock or a close can wait for it. */
export class Gate {
  readonly #underWay = new Set<Promise<unknown>>();

  /** Runs `work` as something to wait for. */
  pass<Result>(work: () => Promise<Result>): Promise<Result> {
    const running = work();
    const settled = running.then(() => undefined, () => undefined).finally(() => this.#underWay.delete(settled)); // its caller hears of a failure
    this.#underWay.add(settled);
    return running;
  }

  /** Resolves once all that is now under way has settled, or after `limit` ms. */
  async settled(limit: number): Promise<void> {
    await within(limit, Promise.all(this.#underWay));
  }
}

/** Waits for `work`, at most `limit` ms. */
export async function within(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, limit)));
  await Promise.race([work, late]);
  clearTimeout(timer);
}
