import { describe, expect, it } from 'vitest';
import { formatDuration, formatFigure, plural } from './format-figure';

describe('formatFigure', () => {
  it('writes sizes with SI prefixes and one decimal, and the exact size beside it', () => {
    expect(formatFigure(1_234_567_890, 'bytes/day')).toEqual({ text: '1.2 GB/day', exact: '1,234,567,890 bytes/day' });
    expect(formatFigure(999, 'bytes').text).toBe('999 B');
    expect(formatFigure(1_000, 'bytes').text).toBe('1.0 kB');
  });

  it('takes the next prefix instead of writing 1000.0 of the one before', () => {
    expect(formatFigure(999_999, 'bytes').text).toBe('1.0 MB');
    expect(formatFigure(999_949, 'bytes').text).toBe('999.9 kB');
  });

  it('never calls something nothing, nor nearly all all', () => {
    expect(formatFigure(0.0004, 'ratio').text).toBe('< 0.1 %');
    expect(formatFigure(0, 'ratio').text).toBe('0 %');
    expect(formatFigure(0.99996, 'ratio').text).toBe('> 99.9 %');
    expect(formatFigure(1, 'ratio').text).toBe('100 %');
    expect(formatFigure(0.4, 'bytes').text).toBe('< 1 B');
  });

  it.each([undefined, null, Number.NaN])('says that %s is unknown instead of zero', value => {
    expect(formatFigure(value, 'bytes')).toEqual({ text: '–', exact: 'unknown' });
  });

  it.each([
    [512.44, '512.4/s'],
    [0.04, '2.4/min'],
    [0.002, '7.2/h'],
    [0.0001, '8.6/day'],
    [0, '0/s'],
  ])('tells a rate of %d a second as %s', (value, text) => {
    expect(formatFigure(value, 'events/s').text).toBe(text);
  });

  it('separates thousands in counts and shortens large ones', () => {
    expect(formatFigure(12_403, 'count').text).toBe('12,403');
    expect(formatFigure(1_532_221, 'events')).toEqual({ text: '1.5 M', exact: '1,532,221 events' });
    expect(formatFigure(708.25, 'count').text).toBe('708.3');
  });
});

describe('formatDuration', () => {
  it.each([
    [350, '350 ms'],
    [12_000, '12 s'],
    [185_000, '3 min'],
    [3 * 3_600_000, '3 h'],
    [47 * 3_600_000, '47 h'],
    [3 * 86_400_000, '3 d'],
    [2_212 * 86_400_000, '6 y'],
    [-4_000, '−4 s'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('plural', () => {
  it('takes the noun that fits the number', () => {
    expect(plural(1, 'person', 'people')).toBe('1 person');
    expect(plural(0, 'person', 'people')).toBe('0 people');
    expect(plural(1_200, 'search', 'searches')).toBe('1,200 searches');
  });
});
