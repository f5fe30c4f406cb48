import type { Arrival, Expr, Spec } from './correlation-reference.js';
import { createRandom } from './random.js';

/** Random correlations and streams in which they often hold. Test data only. */
export interface RandomCase {
  /** Inner correlations before outer ones. */
  readonly specs: readonly Spec[];
  readonly arrivals: readonly Arrival[];
  readonly latenessMs: number;
  /** The correlations and the rules `a`, `b`, `c` as a rule file. */
  readonly text: string;
  /** Numbers of arrivals before which the detector is exchanged for one that takes over its state. */
  readonly restarts: ReadonlySet<number>;
}

const RULES = ['a', 'b', 'c'];
const TYPES = [
  'event_count',
  'value_count',
  'temporal',
  'temporal_ordered',
  'value_sum',
  'value_avg',
  'value_percentile',
];

/**
 * Whether what made a correlation hold can be chosen in several ways, so that only when it held can be compared: the
 * order of events of one moment is left open, and so is which of several detections of one moment is the latest.
 */
export function isOpaque(spec: Spec, specs: readonly Spec[]): boolean {
  const inner = specs.filter(({ name }) => spec.rules.includes(name));
  const takesLatest =
    spec.type.startsWith('temporal') || spec.type === 'value_count' || spec.type === 'value_percentile';
  return (
    spec.type === 'temporal_ordered' || (takesLatest && inner.length > 0) || inner.some(each => isOpaque(each, specs))
  );
}

export function createRandomCase(seed: number): RandomCase {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const chance = (share: number): boolean => random() < share;
  const some = <T>(values: readonly T[], least: number): readonly T[] => {
    const shuffled = [...values].sort(() => random() - 0.5);
    return shuffled.slice(0, Math.max(least, 1 + below(values.length)));
  };

  const thresholds = (most: number): Record<string, number> => {
    const limit = 1 + below(most);
    const roll = random();
    if (roll < 0.5) return { gte: limit };
    if (roll < 0.6) return { gt: limit - 1 };
    if (roll < 0.7) return { [pick(['lt', 'lte'])]: limit + 1 };
    if (roll < 0.8) return { eq: limit };
    if (roll < 0.9) return { neq: limit };
    return { gt: limit - 1, lte: limit + 1 };
  };
  const expression = (names: readonly string[]): Expr => {
    const leaves = names.map((name): Expr => {
      const rule: Expr = { op: 'rule', name };
      return chance(0.25) ? { op: 'not', of: rule } : rule;
    });
    const joined = leaves.reduce((left, right): Expr => ({ op: pick(['and', 'and', 'or'] as const), left, right }));
    return chance(0.1) ? { op: 'not', of: joined } : joined;
  };

  const makeSpec = (index: number, earlier: readonly Spec[]): Spec => {
    const type = pick(TYPES);
    const temporal = type.startsWith('temporal');
    const inner = earlier.filter(() => chance(0.35)).slice(0, 2);
    const rules = [...some(RULES, temporal && inner.length === 0 ? 2 : 1), ...inner.map(({ name }) => name)].sort(
      () => random() - 0.5,
    );
    const opaque = inner.filter(each => isOpaque(each, [...earlier]));
    const fields = ['User', 'Host'].filter(field => opaque.every(({ groupBy }) => groupBy.includes(field)));
    const aliased = chance(0.2) && opaque.length === 0 && rules.some(rule => RULES.includes(rule));
    const groupBy = [...fields.filter(() => chance(0.6)), ...(aliased ? ['who'] : [])];
    const base = { name: `c${index}`, type: opaque.length > 0 && type.startsWith('value') ? 'event_count' : type };
    const rest = {
      rules,
      groupBy,
      spanMs: 1_000 * (2 + below(10)),
      generate: chance(0.3),
      ...(aliased ? { aliases: { who: { [rules.find(rule => RULES.includes(rule))!]: 'Host' } } } : {}),
    };
    switch (base.type) {
      case 'event_count':
        return { ...base, ...rest, limits: thresholds(5) };
      case 'value_count':
        return { ...base, ...rest, fields: chance(0.3) ? ['Name', 'Host'] : ['Name'], limits: thresholds(4) };
      case 'value_sum':
        return { ...base, ...rest, fields: ['Bytes'], limits: thresholds(40) };
      case 'value_avg':
        return { ...base, ...rest, fields: ['Bytes'], limits: thresholds(12) };
      case 'value_percentile':
        if (chance(0.5)) return { ...base, ...rest, fields: ['Name'], limits: { lte: 10 + below(60) } };
        return { ...base, ...rest, fields: ['Bytes'], percentile: pick([0, 25, 50, 90, 100]), limits: thresholds(12) };
      default: {
        const roll = random();
        if (roll < 0.35) return { ...base, ...rest };
        if (roll < 0.65) return { ...base, ...rest, limits: thresholds(rules.length) };
        return { ...base, ...rest, expression: expression(rules) };
      }
    }
  };

  const specs: Spec[] = [];
  for (let index = 0, count = 1 + below(5); index < count; index++) specs.push(makeSpec(index, specs));

  const latenessMs = pick([0, 0, 2_000, 5_000]);
  const value = (values: readonly unknown[]): unknown => (chance(0.08) ? [pick(values), pick(values)] : pick(values));
  const arrivals: Arrival[] = [];
  const restarts = new Set<number>();
  let clock = 1_700_000_000_000;
  for (let number = 0, count = 30 + below(50); number < count; number++) {
    clock += chance(0.05) ? 20_000 : pick([0, 0, 500, 1_000, 1_000, 2_000]);
    if (chance(0.06)) restarts.add(number);
    if (chance(0.04)) {
      arrivals.push({ kind: 'advance', time: clock - pick([0, 1_000, 4_000]) });
      continue;
    }
    const event: Record<string, unknown> = { rule: value([...RULES, 'none']) };
    if (chance(0.93)) event['User'] = value(['eve', 'EVE', 'bob', 7]);
    if (chance(0.93)) event['Host'] = value(['h1', 'h2']);
    if (chance(0.93)) event['Name'] = value(['x', 'X', 'y', 'z', true, null]);
    event['Bytes'] = value([1, 2, 5, 8, '13', '-4', 'many', null, 'NaN', '1e999']);
    const time = clock - (chance(0.3) ? pick([1_000, 2_000, 3_000, 6_000]) : 0);
    arrivals.push({ kind: 'event', time, event });
  }
  return {
    specs,
    arrivals,
    latenessMs,
    restarts,
    text: [...specs.map(documentOf), ...RULES.map(ruleOf)].join('\n---\n'),
  };
}

function show(expr: Expr): string {
  if (expr.op === 'rule') return expr.name;
  return expr.op === 'not' ? `not (${show(expr.of)})` : `(${show(expr.left)} ${expr.op} ${show(expr.right)})`;
}

function documentOf(spec: Spec): string {
  const { name, type, rules, groupBy, spanMs, limits, fields, percentile, expression, aliases, generate } = spec;
  const map = {
    ...limits,
    ...(fields === undefined ? {} : { field: fields.length === 1 ? fields[0] : fields }),
    ...(percentile === undefined ? {} : { percentile }),
  };
  const condition = expression === undefined ? map : show(expression);
  const correlation = {
    type,
    rules,
    'group-by': groupBy,
    timespan: `${spanMs / 1_000}s`,
    ...(Object.keys(condition).length === 0 ? {} : { condition }),
    ...(aliases === undefined ? {} : { aliases }),
    generate,
  };
  return JSON.stringify({ title: name, name, correlation });
}

function ruleOf(name: string): string {
  const detection = { sel: { rule: name }, condition: 'sel' };
  return JSON.stringify({ title: name, name, logsource: { product: 'test' }, detection });
}
