import { describe, expect, it } from 'vitest';
import { type Meeting, regularityOf } from '../../../src/activities/music-share/regularity.js';

const meeting = (day: number, attendance: Meeting['attendance']): Meeting => ({ at: `2026-11-${String(day).padStart(2, '0')}T10:00:00+01:00`, attendance });

describe('regularity of sessions', () => {
  it('is unknown while nothing is recorded', () => {
    expect(regularityOf([], 8)).toEqual({ meetings: [], counts: { came: 0, late: 0, cancelled: 0, 'did-not-take-place': 0 }, attended: 0, share: undefined });
  });

  it('counts coming late as attended, and nothing else', () => {
    const { attended, share, counts } = regularityOf([meeting(1, 'came'), meeting(2, 'late'), meeting(3, 'cancelled'), meeting(4, 'did-not-take-place')], 8);
    expect({ attended, share }).toEqual({ attended: 2, share: 0.5 });
    expect(counts).toEqual({ came: 1, late: 1, cancelled: 1, 'did-not-take-place': 1 });
  });

  it('looks at the last ones only, oldest first, however they came in', () => {
    const { meetings, share } = regularityOf([meeting(9, 'came'), meeting(2, 'cancelled'), meeting(5, 'came')], 2);
    expect(meetings.map(({ at }) => at.slice(8, 10))).toEqual(['05', '09']);
    expect(share).toBe(1);
  });

  it('orders by the moment, not by the letters, across time zones', () => {
    const west: Meeting = { at: '2026-11-01T23:00:00-05:00', attendance: 'came' };
    const east: Meeting = { at: '2026-11-02T01:00:00+01:00', attendance: 'late' };
    expect(regularityOf([west, east], 5).meetings).toEqual([east, west]);
  });
});
