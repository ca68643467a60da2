import { describe, expect, it } from 'vitest';
import { spansAround } from '../../../src/activities/journal/tools/spans.js';

const TODAY = '2026-11-25';
const around = (days: readonly string[], at: number) => spansAround(days, TODAY, 7, at);

describe('turning a picture of weeks', () => {
  it('steps over what is empty, and comes back to the present week even where that is empty', () => {
    const days = ['2026-11-10', '2025-11-24'];
    expect(around(days, 0)).toEqual({ earlier: 2 });
    expect(around(days, 2)).toEqual({ earlier: 52, later: 0 });
    expect(around(days, 52)).toEqual({ later: 2 });
  });

  it('has a week end today: seven days ago is the week before', () => {
    expect(around(['2026-11-19'], 0)).toEqual({});
    expect(around(['2026-11-18'], 0)).toEqual({ earlier: 1 });
  });

  it('shows nothing that is still to come', () => {
    expect(around(['2026-12-24'], 0)).toEqual({});
    expect(around([], 0)).toEqual({});
  });
});
