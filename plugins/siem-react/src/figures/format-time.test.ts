import { describe, expect, it } from 'vitest';
import { formatAbsolute, formatDay, formatRelative } from './format-time';

const now = Date.parse('2026-11-23T02:00:00Z');

describe('formatRelative', () => {
  it.each([
    ['2026-11-23T01:59:58Z', 'just now'],
    ['2026-11-22T23:00:00Z', '3 h ago'],
    ['2026-11-23T02:02:00Z', 'in 2 min'],
    ['nonsense', 'unknown'],
  ])('writes %s as %s', (time, text) => {
    expect(formatRelative(time, now)).toBe(text);
  });
});

describe('formatAbsolute', () => {
  it('names the zone', () => {
    expect(formatAbsolute('2026-11-23T02:04:13Z', 'UTC')).toBe('23 Nov 2026, 02:04:13 UTC');
  });
});

describe('formatDay', () => {
  it('keeps the UTC day, wherever the reader is', () => {
    expect(formatDay('2026-11-23')).toBe('23 Nov');
    expect(formatDay('2026-11-23T23:59:59Z')).toBe('23 Nov');
  });
});
