import type { Correlation } from '../../ast/rule.js';
import { alternativesOf, isRising, neededCount } from '../condition.js';
import {
  ClosingWindow,
  tallyEvents,
  tallyNumbers,
  tallyPercentile,
  tallyShares,
  tallyValues,
} from './closing-windows.js';
import type { TallyFactory } from './closing-windows.js';
import { OrderWindow } from './order-window.js';
import type { OrderPlan } from './order-window.js';
import { RuleWindow } from './rule-window.js';
import { SlidingCount } from './sliding-count.js';
import { SlidingSum } from './sliding-sum.js';
import { SlidingValues } from './sliding-values.js';
import type { WindowContext, WindowFactory } from './window.js';

/** What a correlation takes from its events, beside that they happened. */
export type ValueKind = 'none' | 'keys' | 'numbers';

/**
 * Tells what a correlation takes from its events.
 *
 * @param correlation - See {@link Correlation}.
 * @returns `keys` to tell values apart, `numbers` to reckon with, or `none`.
 */
export function valueKindOf({ type, condition }: Correlation): ValueKind {
  if (type === 'value_count') return 'keys';
  if (type === 'value_sum' || type === 'value_avg') return 'numbers';
  if (type !== 'value_percentile') return 'none';
  return condition.kind === 'thresholds' && condition.percentile !== undefined ? 'numbers' : 'keys';
}

/**
 * Makes the windows of a correlation.
 *
 * @param context - See {@link WindowContext}.
 * @returns Makes a window for a group.
 */
export function createWindowFactory(context: WindowContext): WindowFactory {
  const { correlation } = context;
  const closing = (tally: TallyFactory): WindowFactory => {
    return saved => new ClosingWindow(context, tally, saved);
  };
  const rising = isRising(correlation);
  switch (correlation.type) {
    case 'event_count':
      return rising ? saved => new SlidingCount(context, saved) : closing(tallyEvents);
    case 'value_count':
      return rising ? saved => new SlidingValues(context, saved) : closing(tallyValues);
    case 'value_sum':
      return rising ? saved => new SlidingSum(context, saved) : closing(tallyNumbers);
    case 'value_avg':
      return closing(tallyNumbers);
    case 'value_percentile':
      return closing(valueKindOf(correlation) === 'numbers' ? tallyPercentile : tallyShares);
    case 'temporal':
      return saved => new RuleWindow(context, saved);
    case 'temporal_ordered': {
      const plan = planOrder(correlation, rising);
      return saved => new OrderWindow(context, plan, saved);
    }
  }
  correlation.type satisfies never;
}

function planOrder(correlation: Correlation, rising: boolean): OrderPlan {
  const { condition, rules } = correlation;
  if (condition.kind === 'expression') {
    return { alternatives: alternativesOf(condition.expression, rules) ?? [], counted: false, needed: 0 };
  }
  const all = { required: [...rules.keys()], forbidden: [] };
  return { alternatives: [all], counted: true, needed: rising ? neededCount(correlation) : 1 };
}
