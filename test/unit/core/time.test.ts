import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isLocalIso, localIso } from '../../../src/core/time.js';

describe('a local time with its offset', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['UTC', '2026-11-23T20:04:09+00:00'],
    ['Europe/Amsterdam', '2026-11-23T21:04:09+01:00'],
    ['Asia/Kolkata', '2026-11-24T01:34:09+05:30'],
    ['America/St_Johns', '2026-11-23T16:34:09-03:30'],
    ['Pacific/Kiritimati', '2026-11-24T10:04:09+14:00'],
  ])('in %s is %s', (zone, local) => {
    vi.stubEnv('TZ', zone);
    expect(localIso(new Date('2026-11-23T20:04:09.999Z'))).toBe(local);
  });

  it('means the same moment, to the second, wherever and whenever it is written', () => {
    const zones = ['UTC', 'Europe/Amsterdam', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia'];
    const from = Date.parse('1990-01-01T00:00:00Z');
    const until = Date.parse('2090-01-01T00:00:00Z');
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: from, max: until }), (zone, ms) => {
      vi.stubEnv('TZ', zone);
      const written = localIso(new Date(ms));
      expect(isLocalIso(written)).toBe(true);
      expect(Date.parse(written)).toBe(Math.floor(ms / 1000) * 1000);
    }));
  });
});

describe('the time zone of the device', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('is looked up again after a minute: a person may have travelled', async () => {
    vi.resetModules();
    const { localTimeZone } = await import('../../../src/core/time.js');
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    vi.stubEnv('TZ', 'Europe/Amsterdam');
    expect(localTimeZone()).toBe('Europe/Amsterdam');
    vi.stubEnv('TZ', 'Africa/Lagos');
    expect(localTimeZone()).toBe('Europe/Amsterdam');
    clock.mockReturnValue(62_000);
    expect(localTimeZone()).toBe('Africa/Lagos');
  });
});
