import { expect, it } from 'vitest';
import { createFindingLimit } from './finding-limit.js';

const HOUR = 3_600_000;

it('allows so many an hour of event time, also when hours come mixed', () => {
  const limit = createFindingLimit(2);
  const answers = [0, HOUR, 1, HOUR + 1, 2, 3, HOUR + 2, 2 * HOUR].map(time => limit.take(time));
  expect(answers).toEqual(['allowed', 'allowed', 'allowed', 'allowed', 'reached', 'over', 'reached', 'allowed']);
});

it('remembers few hours', () => {
  const limit = createFindingLimit(1);
  for (let hour = 0; hour < 1_000; hour++) limit.take(hour * HOUR);
  expect(limit.take(999 * HOUR)).toBe('reached');
  expect(limit.take(0)).toBe('allowed');
});
