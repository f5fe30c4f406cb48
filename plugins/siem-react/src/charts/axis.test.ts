import { describe, expect, it } from 'vitest';
import { axisLabel, labelledDays, niceTicks } from './axis';

describe('niceTicks', () => {
  it('goes in round steps from zero to above the highest value', () => {
    expect(niceTicks(19_400_000)).toEqual([0, 5_000_000, 10_000_000, 15_000_000, 20_000_000]);
    expect(niceTicks(1)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(niceTicks(0)).toEqual([0, 1]);
  });

  it.each([0.003, 7, 12.5, 999, 1_001, 8.4e9])('covers %d', highest => {
    const ticks = niceTicks(highest);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
    expect(ticks.length).toBeLessThanOrEqual(6);
  });
});

describe('axisLabel', () => {
  it('leaves out a decimal that says nothing', () => {
    expect(axisLabel(20_000_000, 'bytes')).toBe('20 MB');
    expect(axisLabel(2_500_000, 'bytes')).toBe('2.5 MB');
    expect(axisLabel(0, 'bytes')).toBe('0');
  });
});

describe('labelledDays', () => {
  it('labels the newest day and as many before it as there is room for', () => {
    const days = Array.from({ length: 30 }, (_, index) => `2026-11-${index + 1}`);
    const labelled = labelledDays(days, 300);
    expect(labelled.at(-1)).toBe(days.at(-1));
    expect(labelled.length).toBeLessThanOrEqual(5);
  });
});
