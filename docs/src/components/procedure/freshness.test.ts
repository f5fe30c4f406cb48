import { describe, expect, it } from 'vitest';
import { freshness } from './freshness.ts';

describe('freshness', () => {
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

  it('is fresh until the day of review', () => {
    expect(freshness('2026-01-01', 90, at('2026-03-31'))).toEqual({ overdue: false, dueOn: '2026-04-01', daysLeft: 0 });
  });

  it('is overdue the day after', () => {
    expect(freshness('2026-01-01', 90, at('2026-04-01')).overdue).toBe(true);
    expect(freshness('2026-01-01', 90, at('2026-04-11')).daysLeft).toBe(-11);
  });
});
