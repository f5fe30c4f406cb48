/**
 * A slow evaluator of Sigma correlations, for tests only. It shares no code with the detector: it keeps all events,
 * sorts them, and evaluates each definition of the README's table over lists.
 */

/** An expression over rules, as the generator makes it. */
export type Expr =
  | { readonly op: 'rule'; readonly name: string }
  | { readonly op: 'not'; readonly of: Expr }
  | { readonly op: 'and' | 'or'; readonly left: Expr; readonly right: Expr };

/** A correlation as the generator makes it. */
export interface Spec {
  readonly name: string;
  readonly type: string;
  readonly rules: readonly string[];
  readonly groupBy: readonly string[];
  readonly spanMs: number;
  readonly limits?: Readonly<Record<string, number>>;
  readonly fields?: readonly string[];
  readonly percentile?: number;
  readonly expression?: Expr;
  readonly aliases?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly generate?: boolean;
}

/** Something that comes to a detector: an event, or word that a time has come. */
export type Arrival =
  | { readonly kind: 'event'; readonly time: number; readonly event: Readonly<Record<string, unknown>> }
  | { readonly kind: 'advance'; readonly time: number };

/** A detection in a form that can be compared. */
export interface Found {
  readonly name: string;
  readonly time: number;
  readonly group: readonly string[];
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** Where something stands in the order: windows end before the events of their last moment. */
interface Position {
  readonly time: number;
  readonly phase: 0 | 1;
  readonly arrival: number;
}

/** An event, or a correlation that held. */
interface Occurrence {
  readonly position: Position;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  field(name: string): readonly string[];
}

interface Item {
  readonly position: Position;
  readonly steps: readonly number[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly source: Occurrence;
}

const before = (a: Position, b: Position): number => a.time - b.time || a.phase - b.phase || a.arrival - b.arrival;
const same = (a: Position, b: Position): boolean => before(a, b) === 0;
const lower = (text: string): string => text.toLowerCase();

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  return value === null || value === undefined || typeof value === 'object' ? [] : [String(value)];
}

function products(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((all, list) => all.flatMap(start => list.map(value => [...start, value])), [[]]);
}

function meets(value: number, limits: Readonly<Record<string, number>>): boolean {
  const holds: Record<string, (limit: number) => boolean> = {
    gt: limit => value > limit,
    gte: limit => value >= limit,
    lt: limit => value < limit,
    lte: limit => value <= limit,
    eq: limit => value === limit,
    neq: limit => value !== limit,
  };
  return Object.entries(limits).every(([key, limit]) => holds[key]!(limit));
}

/** "An event is late when its time is before the watermark as it comes." */
function inTime(arrivals: readonly Arrival[], latenessMs: number): { kept: Occurrence[]; late: number } {
  let watermark = -Infinity;
  let late = 0;
  const kept: Occurrence[] = [];
  for (const [arrival, { kind, time, ...rest }] of arrivals.entries()) {
    if (kind === 'event') {
      const { event } = rest as { event: Readonly<Record<string, unknown>> };
      if (time < watermark) late++;
      else {
        const position: Position = { time, phase: 1, arrival };
        kept.push({ position, from: time, to: time, total: 1, field: name => texts(event[name]) });
      }
      watermark = Math.max(watermark, time - latenessMs);
    } else watermark = Math.max(watermark, time);
  }
  return { kept: kept.sort((a, b) => before(a.position, b.position)), late };
}

/**
 * Evaluates correlations over all of a stream.
 *
 * @param specs - Inner ones before outer ones. A rule `x` matches events whose field `rule` has the value `x`.
 * @param arrivals - In order of arrival; the stream ends after them.
 * @param latenessMs - The allowed lateness.
 * @returns What held, in order of time, of correlations that are not named by others.
 */
export function evaluateCorrelations(
  specs: readonly Spec[],
  arrivals: readonly Arrival[],
  latenessMs: number,
): { readonly found: readonly Found[]; readonly late: number } {
  const { kept, late } = inTime(arrivals, latenessMs);
  const held = new Map<string, readonly (Occurrence & { readonly found: Found })[]>();
  const names = new Set(specs.map(({ name }) => name));
  for (const spec of specs) {
    const inputs = spec.rules.flatMap((rule, step) =>
      names.has(rule)
        ? held.get(rule)!.map(occurrence => ({ occurrence, step }))
        : kept.filter(each => each.field('rule').includes(rule)).map(occurrence => ({ occurrence, step })),
    );
    held.set(spec.name, evaluate(spec, inputs));
  }
  const silent = new Set(specs.filter(({ generate }) => !generate).flatMap(({ rules }) => rules));
  const loud = new Set(specs.filter(({ generate }) => generate).flatMap(({ rules }) => rules));
  const found = specs
    .filter(({ name }) => !silent.has(name) || loud.has(name))
    .flatMap(({ name }) => held.get(name)!.map(each => each.found));
  return { found, late };
}

function evaluate(spec: Spec, inputs: readonly { occurrence: Occurrence; step: number }[]) {
  const groups = new Map<string, Item[]>();
  for (const { occurrence, step } of inputs) {
    const field = (name: string): string => spec.aliases?.[name]?.[spec.rules[step]!] ?? name;
    const numeric = spec.type === 'value_sum' || spec.type === 'value_avg' || spec.percentile !== undefined;
    const values = (spec.fields ?? []).map(name => occurrence.field(field(name)));
    const numbers = numeric
      ? (values[0] ?? []).filter(text => text.trim() !== '' && Number.isFinite(Number(text)))
      : [];
    const keys = numeric ? [] : [...new Set(products(values).map(tuple => JSON.stringify(tuple.map(lower))))];
    if (spec.type.startsWith('value_') && (numeric ? numbers : keys).length === 0) continue;
    const combinations = products(spec.groupBy.map(name => occurrence.field(field(name)).map(lower)));
    for (const group of new Set(combinations.map(combination => JSON.stringify(combination)))) {
      const items = groups.get(group) ?? groups.set(group, []).get(group)!;
      const twin = items.findIndex(({ source }) => source === occurrence);
      if (twin >= 0) items[twin] = { ...items[twin]!, steps: [...items[twin]!.steps, step] };
      else
        items.push({
          position: occurrence.position,
          steps: [step],
          texts: keys,
          numbers: numbers.map(Number),
          source: occurrence,
        });
    }
  }
  return [...groups].flatMap(([key, items]) => {
    items.sort((a, b) => before(a.position, b.position));
    const group = JSON.parse(key) as string[];
    return isRising(spec) ? slide(spec, group, items) : close(spec, group, items);
  });
}

function isRising(spec: Spec): boolean {
  const positive = (expr: Expr): boolean =>
    expr.op === 'rule' || (expr.op !== 'not' && positive(expr.left) && positive(expr.right));
  if (spec.expression !== undefined) return positive(spec.expression);
  if (spec.type === 'value_avg' || spec.type === 'value_percentile') return false;
  return Object.keys(spec.limits ?? {}).every(key => key === 'gt' || key === 'gte');
}

/** "It holds at the event that completes it; what came before does not count again." */
function slide(spec: Spec, group: readonly string[], items: readonly Item[]) {
  const results = [];
  let fresh: Item[] = [];
  for (let at = 0; at < items.length;) {
    const { position } = items[at]!;
    for (; at < items.length && same(items[at]!.position, position); at++) fresh.push(items[at]!);
    const inside = fresh.filter(item => item.position.time > position.time - spec.spanMs);
    const result = judge(spec, inside);
    if (result === undefined) continue;
    results.push(occurrenceOf(spec, group, position, result));
    fresh = [];
  }
  return results;
}

/** The rules that are not only under `not`. */
function wantedSteps(spec: Spec): readonly number[] {
  const names = (expr: Expr, positive: boolean): string[] => {
    if (expr.op === 'rule') return positive ? [expr.name] : [];
    if (expr.op === 'not') return names(expr.of, !positive);
    return [...names(expr.left, positive), ...names(expr.right, positive)];
  };
  const wanted = spec.expression === undefined ? spec.rules : names(spec.expression, true);
  return wanted.map(name => spec.rules.indexOf(name));
}

/**
 * "A window opens with the first event of a wanted rule, ends a timespan later and is judged then; the next opens with
 * the next such event. What is only under not must not be in the timespan before it either."
 */
function close(spec: Spec, group: readonly string[], items: readonly Item[]) {
  const results = [];
  const wanted = wantedSteps(spec);
  for (let at = 0; at < items.length;) {
    const { position } = items[at]!;
    const moment = items.filter(item => same(item.position, position)).flatMap(item => item.steps);
    if (!moment.some(step => wanted.includes(step))) {
      at++;
      continue;
    }
    const start = position.time;
    const end = start + spec.spanMs;
    const inside: Item[] = [];
    for (; at < items.length && items[at]!.position.time < end; at++) inside.push(items[at]!);
    const near = items.filter(item => item.position.time > start - spec.spanMs && item.position.time < end);
    const unwanted = new Set(near.flatMap(item => item.steps).filter(step => !wanted.includes(step)));
    const result = judge(spec, inside, unwanted);
    if (result !== undefined) results.push(occurrenceOf(spec, group, { time: end, phase: 0, arrival: 0 }, result));
  }
  return results;
}

interface Result {
  readonly value: number;
  readonly by: readonly Item[];
}

function occurrenceOf(spec: Spec, group: readonly string[], position: Position, { value, by }: Result) {
  const sources = [...new Set(by.map(({ source }) => source))];
  const from = Math.min(...sources.map(source => source.from));
  const to = Math.max(...sources.map(source => source.to));
  const total = sources.reduce((sum, source) => sum + source.total, 0);
  const found: Found = { name: spec.name, time: position.time, group, value, from, to, total };
  const field = (name: string): readonly string[] => {
    const place = spec.groupBy.indexOf(name);
    if (place >= 0) return [group[place]!];
    const values = by.flatMap(item => {
      const renamed = spec.aliases?.[name]?.[spec.rules[item.steps[0]!]!] ?? name;
      return item.source.field(renamed).map(lower);
    });
    return [...new Set(values)];
  };
  return { position, from, to, total, field, found };
}

function judge(spec: Spec, items: readonly Item[], unwanted: ReadonlySet<number> = new Set()): Result | undefined {
  const limits = spec.limits ?? {};
  const all = (value: number): Result | undefined => (meets(value, limits) ? { value, by: items } : undefined);
  const numbers = items.flatMap(item => item.numbers);
  const sum = items.reduce((total, item) => total + item.numbers.reduce((a, b) => a + b, 0), 0);
  switch (spec.type) {
    case 'event_count':
      return all(items.length);
    case 'value_sum':
      return all(sum);
    case 'value_avg':
      return all(sum / numbers.length);
    case 'value_count': {
      const last = new Map(items.flatMap(item => item.texts.map(text => [text, item] as const)));
      if (!meets(last.size, limits)) return undefined;
      return { value: last.size, by: isRising(spec) ? [...last.values()] : items };
    }
    case 'value_percentile':
      return spec.percentile === undefined ? judgeShares(limits, items) : all(percentileOf(numbers, spec.percentile));
    case 'temporal':
      return judgeRules(spec, items, unwanted);
    default:
      return judgeOrder(spec, items, unwanted);
  }
}

/** "The smallest number that at least p percent of the numbers do not exceed." */
function percentileOf(numbers: readonly number[], percentile: number): number {
  const candidates = [...numbers].sort((a, b) => a - b);
  return candidates.find(
    candidate => numbers.filter(number => number <= candidate).length * 100 >= percentile * numbers.length - 1e-9,
  )!;
}

function judgeShares(limits: Readonly<Record<string, number>>, items: readonly Item[]): Result | undefined {
  const observed = items.flatMap(item => item.texts.map(text => ({ text, item })));
  const shareOf = (text: string): number =>
    (100 * observed.filter(each => each.text === text).length) / observed.length;
  const rare = [...new Set(observed.map(({ text }) => text))].filter(text => meets(shareOf(text), limits));
  if (rare.length === 0) return undefined;
  const by = rare.map(text => observed.filter(each => each.text === text).at(-1)!.item);
  return { value: Math.min(...rare.map(shareOf)), by };
}

function lastOf(items: readonly Item[]): Map<number, Item> {
  return new Map(items.flatMap(item => item.steps.map(step => [step, item] as const)));
}

function holds(expr: Expr, occurs: (name: string, negated: boolean) => boolean, negated = false): boolean {
  switch (expr.op) {
    case 'rule':
      return occurs(expr.name, negated) !== negated;
    case 'not':
      return holds(expr.of, occurs, !negated);
    case 'and':
    case 'or': {
      const [left, right] = [holds(expr.left, occurs, negated), holds(expr.right, occurs, negated)];
      return (expr.op === 'and') !== negated ? left && right : left || right;
    }
  }
}

function judgeRules(spec: Spec, items: readonly Item[], unwanted: ReadonlySet<number>): Result | undefined {
  const wanted = wantedSteps(spec);
  const last = new Map([...lastOf(items)].filter(([step]) => wanted.includes(step)));
  const occurred = (name: string): boolean => [...last.keys(), ...unwanted].includes(spec.rules.indexOf(name));
  const holdsNow =
    spec.expression === undefined
      ? meets(last.size, spec.limits ?? { gte: spec.rules.length })
      : holds(spec.expression, occurred);
  return holdsNow ? { value: last.size, by: [...last.values()] } : undefined;
}

/** Every way to take items at ever later positions for ever later rules. */
function chains(items: readonly Item[], after?: Item, step = -1): (readonly [number, Item])[][] {
  const next = items.filter(item => after === undefined || before(item.position, after.position) > 0);
  return [
    [],
    ...next.flatMap(item =>
      item.steps
        .filter(each => each > step)
        .flatMap(each => chains(items, item, each).map(rest => [[each, item] as const, ...rest])),
    ),
  ];
}

function judgeOrder(spec: Spec, items: readonly Item[], unwanted: ReadonlySet<number>): Result | undefined {
  const all = chains(items);
  const last = lastOf(items);
  if (spec.expression !== undefined) {
    const { expression, rules } = spec;
    const fitting = all.filter(chain => {
      const taken = new Set(chain.map(([step]) => step));
      return holds(expression, (name, negated) =>
        negated ? last.has(rules.indexOf(name)) || unwanted.has(rules.indexOf(name)) : taken.has(rules.indexOf(name)),
      );
    });
    return fitting.length === 0 ? undefined : { value: NaN, by: items };
  }
  const most = Math.max(...all.map(chain => chain.length));
  if (!meets(most, spec.limits ?? { gte: spec.rules.length })) return undefined;
  const longest = all.filter(chain => chain.length === most);
  const start = Math.max(...longest.map(chain => chain[0]![1].position.time));
  const chosen = longest.find(chain => chain[0]![1].position.time === start)!;
  return { value: most, by: chosen.map(([, item]) => item) };
}
