import { describe, expect, it } from 'vitest';
import { placeWords, valueWords } from './words.ts';

describe('words of the playground', () => {
  it.each([
    ['C:\\x', 'C:\\x'],
    [4624, '4624'],
    [null, 'null'],
    [{ b: ['x'] }, '{"b":["x"]}'],
  ])('write %j as %s', (value, words) => {
    expect(valueWords(value)).toBe(words);
  });

  it('write places as people do', () => {
    expect(placeWords(['users', 0, 'name'])).toBe('users[0].name');
    expect(placeWords(undefined)).toBe('absent');
  });
});
