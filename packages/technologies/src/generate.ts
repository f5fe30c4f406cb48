/** How the volume of a generated log source moves over the day and the week (UTC). */
export type Rhythm =
  /** People at work: high from 08:00 to 18:00 Monday to Friday, low at night, a tenth at weekends. */
  | 'office'
  /** Machines: nearly flat, a little more by day. */
  | 'steady'
  /** Customers: a peak in the evening, more at weekends. */
  | 'consumer';

/** What every pack's line generator is told. Same options and same random numbers give the same lines. */
export interface LineGeneratorOptions {
  /** Seeded random numbers in [0, 1). */
  readonly random: () => number;
  /** First moment, in ms since 1970 UTC, inclusive. */
  readonly startMs: number;
  /** Last moment, in ms since 1970 UTC, exclusive. */
  readonly endMs: number;
  /** Mean number of lines a day over a week. */
  readonly eventsPerDay: number;
  /** Host names that send; a pack without hosts (cloud) reads them as names of its resources. */
  readonly hosts: readonly string[];
  /** Login names of the people in these logs. */
  readonly users: readonly string[];
  /** @defaultValue `office` */
  readonly rhythm?: Rhythm;
  /** Pack-specific settings, for instance `accountId` and `region` of aws-cloudtrail; each pack's generate.ts lists its own. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** One generated raw record. */
export interface GeneratedLine {
  /** The time the line carries, in ms since 1970 UTC. Lines come in the order of their times. */
  readonly timeMs: number;
  /** The raw line exactly as the product writes it, without a line end. */
  readonly line: string;
}

/** Writes raw lines of one product, lazily and in order of time. Pure and deterministic. */
export type LineGenerator = (options: LineGeneratorOptions) => Iterable<GeneratedLine>;

const HOUR_MS = 3_600_000;
const OFFICE_HOURS = [
  0.2, 0.15, 0.15, 0.15, 0.2, 0.3, 0.6, 1.2, 2, 2.4, 2.5, 2.4, 1.9, 2.2, 2.4, 2.3, 2, 1.4, 0.8, 0.6, 0.5, 0.4, 0.3,
  0.25,
];
const STEADY_HOURS = [
  0.92, 0.9, 0.9, 0.9, 0.92, 0.95, 0.98, 1, 1.04, 1.07, 1.08, 1.08, 1.06, 1.07, 1.08, 1.07, 1.05, 1.03, 1.01, 1, 0.98,
  0.97, 0.95, 0.93,
];
const CONSUMER_HOURS = [
  0.5, 0.3, 0.2, 0.15, 0.15, 0.2, 0.4, 0.7, 0.9, 1, 1.05, 1.15, 1.3, 1.2, 1.1, 1.1, 1.2, 1.4, 1.7, 2, 2.1, 1.9, 1.4,
  0.9,
];

/** Sunday first, as Date#getUTCDay counts. */
const DAYS: Readonly<Record<Rhythm, readonly number[]>> = {
  office: [0.1, 1.3, 1.35, 1.35, 1.35, 1.3, 0.12],
  steady: [0.97, 1.01, 1.01, 1.01, 1.01, 1.01, 0.98],
  consumer: [1.3, 0.9, 0.85, 0.85, 0.9, 1.05, 1.3],
};

const HOURS: Readonly<Record<Rhythm, readonly number[]>> = {
  office: OFFICE_HOURS,
  steady: STEADY_HOURS,
  consumer: CONSUMER_HOURS,
};

/**
 * The relative volume of an hour: 1 is the mean of a week.
 *
 * @param rhythm - The kind of log source.
 * @param timeMs - Any moment of the hour, in ms since 1970 UTC.
 * @returns A factor above 0.
 */
export function rhythmWeight(rhythm: Rhythm, timeMs: number): number {
  const date = new Date(timeMs);
  return ((HOURS[rhythm][date.getUTCHours()] ?? 1) * (DAYS[rhythm][date.getUTCDay()] ?? 1)) / MEANS[rhythm];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const MEANS: Readonly<Record<Rhythm, number>> = {
  office: mean(HOURS.office) * mean(DAYS.office),
  steady: mean(HOURS.steady) * mean(DAYS.steady),
  consumer: mean(HOURS.consumer) * mean(DAYS.consumer),
};

/**
 * Moments at which something happens, in order, following the options' rhythm.
 *
 * @param options - Window, volume and random numbers.
 * @param perDay - Mean moments a day over a week, when it differs from `eventsPerDay` (a product that writes several lines a moment).
 * @returns Times in ms since 1970 UTC.
 */
export function* eventTimes(options: LineGeneratorOptions, perDay: number = options.eventsPerDay): Iterable<number> {
  const rhythm = options.rhythm ?? 'office';
  for (let hourMs = Math.floor(options.startMs / HOUR_MS) * HOUR_MS; hourMs < options.endMs; hourMs += HOUR_MS) {
    const wobble = 0.85 + options.random() * 0.3;
    const count = Math.floor((perDay / 24) * rhythmWeight(rhythm, hourMs) * wobble + options.random());
    const times = Float64Array.from({ length: count }, () => hourMs + Math.floor(options.random() * HOUR_MS)).sort();
    for (const timeMs of times) if (timeMs >= options.startMs && timeMs < options.endMs) yield timeMs;
  }
}

/**
 * A seeded random number generator (mulberry32), for generators and tests.
 *
 * @param seed - Any integer.
 * @returns A function that gives numbers in [0, 1).
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One element by chance.
 *
 * @param random - Random numbers in [0, 1).
 * @param values - At least one value.
 */
export function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/**
 * One element by chance, by weight.
 *
 * @param random - Random numbers in [0, 1).
 * @param choices - Pairs of weight and value, at least one.
 */
export function pickWeighted<Value>(
  random: () => number,
  choices: readonly (readonly [weight: number, value: Value])[],
): Value {
  let rest = random() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of choices) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return (choices.at(-1) as readonly [number, Value])[1];
}

/** An integer from `low` to `high`, both included. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Hexadecimal digits, lower case. */
export function hexDigits(random: () => number, length: number): string {
  let digits = '';
  while (digits.length < length) digits += Math.floor(random() * 16).toString(16);
  return digits;
}

/** A version 4 UUID. */
export function randomUuid(random: () => number): string {
  return `${hexDigits(random, 8)}-${hexDigits(random, 4)}-4${hexDigits(random, 3)}-a${hexDigits(random, 3)}-${hexDigits(random, 12)}`;
}

/** An address of the documentation networks (RFC 5737) or of a private one. */
export function randomAddress(random: () => number, network: 'public' | 'private'): string {
  if (network === 'private') return `10.${between(random, 0, 3)}.${between(random, 0, 255)}.${between(random, 2, 254)}`;
  return `${pick(random, ['192.0.2', '198.51.100', '203.0.113'])}.${between(random, 1, 254)}`;
}
