import { describe, expect, it } from 'vitest';
import { keepOrder } from './stable-order';

const row = (id: string, value = 0) => ({ id, value });

describe('keepOrder', () => {
  it('puts new figures into the rows where they stand', () => {
    const { rows, moved } = keepOrder([row('a'), row('b')], [row('b', 2), row('a', 1)]);
    expect(rows).toEqual([row('a', 1), row('b', 2)]);
    expect(moved).toBe(true);
  });

  it('appends newcomers, drops those that are gone, and says whether the order differs', () => {
    expect(keepOrder([row('a'), row('b')], [row('b'), row('c')])).toEqual({ rows: [row('b'), row('c')], moved: false });
    expect(keepOrder([row('a')], [row('c'), row('a')])).toEqual({ rows: [row('a'), row('c')], moved: true });
  });
});
