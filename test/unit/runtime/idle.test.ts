import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Idle } from '../../../src/runtime/provider/idle.js';

const MINUTE = 60_000;

/** A page that nobody touches, and what it was told. */
function page(minutes: number) {
  const told: string[] = [];
  const idle = new Idle({ addController: () => undefined } as never, { warn: () => told.push('warn'), stay: () => told.push('stay'), idle: () => told.push('idle') });
  idle.after(minutes * MINUTE);
  idle.hostConnected();
  return { told, idle };
}

const touch = (sign = 'keydown') => window.dispatchEvent(new Event(sign));

describe('a page that is left alone', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', new EventTarget());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is warned of 20 seconds before it is covered', async () => {
    const { told } = page(5);
    await vi.advanceTimersByTimeAsync(5 * MINUTE - 20_001);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['warn']);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(told).toEqual(['warn']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['warn', 'idle']);
  });

  it.each(['keydown', 'pointerdown', 'touchstart', 'wheel'])('has all of its time again after a %s, also during the warning', async (sign) => {
    const { told } = page(5);
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    touch(sign);
    await vi.advanceTimersByTimeAsync(5 * MINUTE - 10_000);
    expect(told).toEqual(['warn']);
    touch(sign);
    expect(told).toEqual(['warn', 'stay']);
    await vi.advanceTimersByTimeAsync(5 * MINUTE - 20_001);
    expect(told).toEqual(['warn', 'stay']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['warn', 'stay', 'warn']);
  });

  it('is covered at once where the device slept through the warning', async () => {
    const { told } = page(5);
    vi.setSystemTime(Date.now() + 60 * MINUTE); // timers stand still meanwhile
    document.dispatchEvent(new Event('visibilitychange'));
    expect(told).toEqual(['idle']);
  });

  it('is warned of halfway where its time is shorter than the warning', async () => {
    const { told } = page(0.2);
    await vi.advanceTimersByTimeAsync(6000);
    expect(told).toEqual(['warn']);
    touch();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(told).toEqual(['warn', 'stay', 'warn', 'idle']);
  });

  it('is never covered without a time set, and no longer once the element is gone', async () => {
    const { told, idle } = page(5);
    idle.after(undefined);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    idle.after(5 * MINUTE);
    idle.hostDisconnected();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(told).toEqual([]);
  });
});
