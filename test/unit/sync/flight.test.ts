import { describe, expect, test } from 'vitest';
import { inFlight, type Locks } from '../../../src/sync/flight.js';

const LEASE = 40; // ms

/** Locks as the Web Locks API has them: one holder, a queue, and stealing. */
class FakeLocks implements Locks {
  #holder: { readonly lose: (error: unknown) => void; readonly over: Promise<unknown> } | undefined;

  async request<T>(_name: string, { signal, steal }: { readonly signal?: AbortSignal; readonly steal?: boolean }, work: () => Promise<T>): Promise<T> {
    if (steal) this.#holder?.lose(new DOMException('stolen', 'AbortError'));
    else while (this.#holder) await Promise.race([this.#holder.over, aborted(signal)]);
    signal?.throwIfAborted();
    let lose: (error: unknown) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (lose = reject));
    const done = work();
    const over = Promise.race([done, lost]).catch(() => undefined);
    this.#holder = { lose, over };
    void over.then(() => {
      if (this.#holder?.over === over) this.#holder = undefined;
    });
    return Promise.race([done, lost]);
  }
}

const aborted = (signal?: AbortSignal) => new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
const options = (locks: Locks | undefined, signal: AbortSignal = new AbortController().signal) => ({ locks, name: 'test', lease: LEASE, signal });

describe('one flight at a time', () => {
  test('the second waits until the first has landed', async () => {
    const locks = new FakeLocks();
    const order: string[] = [];
    const flight = (name: string) => inFlight(options(locks), async () => {
      order.push(`${name} off`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} landed`);
    });
    await Promise.all([flight('first'), flight('second')]);
    expect(order).toEqual(['first off', 'first landed', 'second off', 'second landed']);
  });

  test('a tab that holds the lock and no longer moves loses it after the lease, and its flight is called off', async () => {
    const locks = new FakeLocks();
    let calledOff = false;
    const frozen = inFlight(options(locks), (signal) => {
      signal.addEventListener('abort', () => (calledOff = true));
      return new Promise<void>(() => undefined);
    });
    const loss = expect(frozen).rejects.toMatchObject({ name: 'AbortError' });
    const start = performance.now();
    expect(await inFlight(options(locks), async () => 'the other tab')).toBe('the other tab');
    expect(performance.now() - start).toBeGreaterThanOrEqual(LEASE - 2);
    await loss;
    expect(calledOff).toBe(true);
  });

  test('what is called off while it waits never takes off, and steals nothing', async () => {
    const locks = new FakeLocks();
    let land = () => undefined as void;
    const first = inFlight(options(locks), () => new Promise<void>((resolve) => (land = resolve)));
    const stop = new AbortController();
    let tookOff = false;
    const second = inFlight(options(locks, stop.signal), async () => void (tookOff = true));
    stop.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, LEASE * 2));
    land();
    await first;
    expect(tookOff).toBe(false);
  });

  test('a browser without locks flies all the same', async () => {
    expect(await inFlight(options(undefined), async () => 1)).toBe(1);
  });
});
