import type { Correlation } from '../ast/rule.js';
import { describeCondition } from './describe-condition.js';

/**
 * Says in one line when a correlation holds.
 *
 * @param correlation - The correlation.
 * @returns For instance `event_count of failed_logon within 5m with the same user: at least 10`.
 */
export function describeCorrelation(correlation: Correlation): string {
  const { type, rules, groupBy, timespanMs } = correlation;
  const group = groupBy.length === 0 ? '' : ` with the same ${groupBy.join(', ')}`;
  return `${type} of ${rules.join(', ')} within ${span(timespanMs)}${group}: ${limitOf(correlation)}`;
}

const WORDS = { gt: 'above', gte: 'at least', lt: 'below', lte: 'at most', eq: 'exactly', neq: 'other than' } as const;

function limitOf({ condition }: Correlation): string {
  if (condition.kind === 'expression') return describeCondition(condition.expression);
  const { thresholds, fields } = condition;
  const subject = fields.length === 0 ? '' : `${fields.join(', ')} `;
  return `${subject}${thresholds.map(({ operator, value }) => `${WORDS[operator]} ${value}`).join(' and ')}`;
}

function span(timespanMs: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
  ] as const;
  const [unit, ms] = units.find(([, size]) => timespanMs >= size && timespanMs % size === 0) ?? ['s', 1_000];
  return `${timespanMs / ms}${unit}`;
}
