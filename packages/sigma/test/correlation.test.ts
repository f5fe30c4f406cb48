import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRules, createDetector, parseRules } from '../src/index.js';
import type { CorrelationLimits, DetectionResult, Detector } from '../src/index.js';
import { evaluateCorrelations } from './correlation-reference.js';
import type { Found, Spec } from './correlation-reference.js';
import { DEFAULT_CORRELATION_LIMITS } from '../src/correlate/limits.js';
import { createRandomCase, isOpaque } from './correlation-random.js';
import type { RandomCase } from './correlation-random.js';

const CASES = Number(process.env['SIGMA_CORRELATION_CASES'] ?? 250);
const TIMEOUT_MS = 30_000 + CASES * 100;

/** The rules are the same in all cases. */
const RULES = parseRules(createRandomCase(1).text).documents.filter(document => document.kind === 'rule');
const ENGINE = compileRules(RULES);

function makeDetector({ text, latenessMs }: RandomCase, limits: Partial<CorrelationLimits> = {}): Detector {
  const correlations = parseRules(text).documents.filter(document => document.kind === 'correlation');
  return createDetector([...correlations, ...RULES], { engine: ENGINE, latenessMs, limits });
}

/** Runs a stream, with the detector exchanged at some places for one that goes on from its saved state. */
function detect(
  random: RandomCase,
  restarts: ReadonlySet<number>,
  limits?: Partial<CorrelationLimits>,
): { found: readonly Found[]; late: number; detector: Detector } {
  let detector = makeDetector(random, limits);
  let late = 0;
  const results: DetectionResult[] = [];
  for (const [number, arrival] of random.arrivals.entries()) {
    if (restarts.has(number)) {
      const state = JSON.stringify(detector.save());
      late += detector.counters().late;
      detector = makeDetector(random, limits);
      detector.restore(JSON.parse(state));
    }
    if (arrival.kind === 'advance') results.push(...detector.advance(arrival.time));
    else results.push(...detector.detect(arrival.event, { time: arrival.time, reference: String(number) }));
  }
  results.push(...detector.advance(Infinity));
  const correlated = results.filter(result => result.kind === 'correlation');
  const found = correlated.map(({ correlation, time, group, value, from, to, total }) => ({
    name: correlation.title,
    time,
    group: correlation.groupBy.map(name => group[name]!.toLowerCase()),
    value,
    from,
    to,
    total,
  }));
  return { found, late: late + detector.counters().late, detector };
}

/** What can be compared: of an order, which of several equal events it took is left open. */
function comparable(found: readonly Found[], specs: readonly Spec[]): readonly string[] {
  return found
    .map(each => {
      const spec = specs.find(({ name }) => name === each.name)!;
      const { name, time, group, value, from, to, total } = each;
      if (!isOpaque(spec, specs)) return JSON.stringify([name, group, time, value, from, to, total]);
      return JSON.stringify([name, group, time, spec.type === 'temporal_ordered' && spec.expression ? 0 : value]);
    })
    .sort();
}

/** Correlations that nothing can meet are refused, and all that build on them. */
function soundOf(random: RandomCase): readonly Spec[] {
  const names = new Set(makeDetector(random).correlations.map(({ name }) => name));
  return random.specs.filter(({ name }) => names.has(name));
}

describe('random correlations on random streams', () => {
  it(
    `agree with the slow evaluator, ${CASES} times`,
    () => {
      const held = new Map<string, number>();
      let late = 0;
      for (let seed = 1; seed <= CASES; seed++) {
        const random = createRandomCase(seed);
        const specs = soundOf(random);
        const wanted = evaluateCorrelations(specs, random.arrivals, random.latenessMs);
        const straight = detect(random, new Set());
        expect(comparable(straight.found, specs), `seed ${seed}`).toEqual(comparable(wanted.found, specs));
        const restarted = detect(random, random.restarts);
        expect(comparable(restarted.found, specs), `seed ${seed}, restarted`).toEqual(comparable(wanted.found, specs));
        expect(restarted.late).toBe(straight.late);
        expect(straight.late <= wanted.late).toBe(true);
        late += straight.late;
        for (const { name } of wanted.found) {
          const { type } = specs.find(spec => spec.name === name)!;
          held.set(type, (held.get(type) ?? 0) + 1);
        }
      }
      expect(late).toBeGreaterThan(CASES);
      expect([...held.values()].every(count => count > CASES / 10)).toBe(true);
      expect(held.size).toBe(7);
    },
    TIMEOUT_MS,
  );

  it(
    'go on after a restart as if there had been none, also when limits are reached',
    () => {
      const limits = {
        maxGroups: 3,
        maxEventsPerGroup: 6,
        maxEvents: 24,
        maxWaiting: 4,
        maxReferences: 2,
        maxFanOut: 2,
      };
      let evicted = 0;
      for (let seed = 1; seed <= CASES; seed++) {
        const random = createRandomCase(seed);
        const straight = detect(random, new Set(), limits);
        expect(detect(random, random.restarts, limits).found, `seed ${seed}`).toEqual(straight.found);
        const { correlations, hurried } = straight.detector.counters();
        expect(correlations.every(({ groups }) => groups <= limits.maxGroups)).toBe(true);
        evicted += correlations.reduce((sum, { evictedGroups }) => sum + evictedGroups, Math.sign(hurried));
      }
      expect(evicted).toBeGreaterThan(CASES);
    },
    TIMEOUT_MS,
  );
});

it('the README shows correlations that hold as it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, example = ''] = /## Correlations[^]*?```ts\n([^]*?)```/.exec(readme) ?? [];
  const run = new Function('createDetector', 'parseRules', `${example.replace(/^import .*$/m, '')}\nreturn found;`);
  const found = run(createDetector, parseRules) as readonly DetectionResult[];
  expect(found).toMatchObject([
    {
      kind: 'correlation',
      group: { User: 'eve' },
      from: 0,
      to: 9_000,
      events: [0, 2, 1, 3].map(line => ({ reference: { file: 'logins', line } })),
    },
  ]);
});

it('the README names the limits that hold', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const row = /^\| memory .*$/m.exec(readme)?.[0] ?? '';
  const { maxGroups, maxEventsPerGroup, maxEvents, maxWaiting, maxReferences, maxDepth } = DEFAULT_CORRELATION_LIMITS;
  for (const limit of [maxGroups, maxEventsPerGroup, maxEvents, maxWaiting, maxReferences]) {
    expect(row).toContain(limit.toLocaleString('en'));
  }
  expect(readme).toContain(`chains over ${maxDepth}`);
});
