import { expect, it } from 'vitest';
import { parseRules } from '../parse/parse-rules.js';
import { describeCorrelation } from './describe-correlation.js';

it.each([
  [
    '{ type: event_count, rules: [a], group-by: [user, host], timespan: 90s, condition: { gte: 10 } }',
    'event_count of a within 90s with the same user, host: at least 10',
  ],
  [
    '{ type: value_count, rules: [a, b], timespan: 1h, condition: { gt: 3, lt: 9, field: user } }',
    'value_count of a, b within 1h: user above 3 and below 9',
  ],
  [
    '{ type: temporal, rules: [a, b, c], timespan: 2d, condition: a and (b or not c) }',
    'temporal of a, b, c within 2d: a and (b or not c)',
  ],
])('a correlation %s is told in words', (correlation, words) => {
  const { documents } = parseRules(`title: T\ncorrelation: ${correlation}`);
  expect(documents.map(document => document.kind === 'correlation' && describeCorrelation(document))).toEqual([words]);
});
