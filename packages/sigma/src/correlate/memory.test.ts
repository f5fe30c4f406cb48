import { describe, expect, it } from 'vitest';
import { CorrelationStateError, createDetector, parseRules } from '../index.js';
import type { Detector, DetectorOptions } from '../index.js';
import { createRandom } from '../../test/random.js';

const RULE = 'title: A\nname: a\nlogsource: { product: test }\ndetection: { sel: { rule: a }, condition: sel }\n';

function detectorOf(type: string, condition: string, options: DetectorOptions = {}, more = ''): Detector {
  const text = `title: C
correlation:
    type: ${type}
    rules: [a]
    group-by: [User]
    timespan: 1h
    condition: ${condition}
${more}---\n${RULE}`;
  const { documents, diagnostics } = parseRules(text);
  expect(diagnostics).toEqual([]);
  const detector = createDetector(documents, { latenessMs: 0, ...options });
  expect(detector.refused).toEqual([]);
  return detector;
}

describe('memory', () => {
  it('holds as many groups as it may, whatever keys events bring, and counts those that gave way', () => {
    for (const condition of ['{ gte: 3 }', '{ lt: 3 }']) {
      const detector = detectorOf('event_count', condition, { limits: { maxGroups: 1_000 } });
      for (let number = 0; number < 100_000; number++) {
        detector.detect({ rule: 'a', User: `user${number}` }, { time: number / 100 });
      }
      const [counters] = detector.counters().correlations;
      expect(counters).toMatchObject({ groups: 1_000, kept: 1_000, evictedGroups: 99_000 });
      expect(detector.save().groups[Object.keys(detector.save().groups)[0]!]).toHaveLength(1_000);
    }
  });

  it('lets the group go that was longest without an event', () => {
    const detector = detectorOf('event_count', '{ gte: 3 }', { limits: { maxGroups: 2 } });
    const found = ['eve', 'bob', 'eve', 'mallory', 'bob', 'bob', 'eve'].flatMap((User, time) =>
      detector.detect({ rule: 'a', User }, { time }),
    );
    expect(found).toEqual([]);
    expect(detector.counters().correlations).toMatchObject([{ evictedGroups: 3 }]);
  });

  it('forgets groups whose events are a timespan old', () => {
    const detector = detectorOf('event_count', '{ gte: 3 }');
    for (let number = 0; number < 100; number++) detector.detect({ rule: 'a', User: number }, { time: number });
    detector.detect({ rule: 'a', User: 'x' }, { time: 3_600_050 });
    expect(detector.counters().correlations).toMatchObject([{ groups: 50, evictedGroups: 0 }]);
  });

  it('keeps a bounded number of events over all groups', () => {
    const detector = detectorOf('event_count', '{ gte: 50 }', { limits: { maxEvents: 200 } });
    for (let number = 0; number < 5_000; number++) {
      detector.detect({ rule: 'a', User: number % 100 }, { time: number });
    }
    const [counters] = detector.counters().correlations;
    expect(counters!.kept).toBeLessThanOrEqual(200);
    expect(counters!.evictedGroups).toBeGreaterThan(0);
  });

  it('of one group is bounded, and what it lost is counted', () => {
    const limits = { limits: { maxEventsPerGroup: 10 } };
    const send = (detector: Detector, make: (number: number) => unknown) => {
      for (let number = 0; number < 100; number++) {
        detector.detect({ rule: 'a', User: 'x', v: make(number) }, { time: number });
      }
      const results = detector.advance(Infinity);
      return { results, counters: detector.counters().correlations[0] };
    };
    const sum = send(detectorOf('value_sum', '{ field: v, gte: 1000 }', limits), () => 1);
    expect(sum).toMatchObject({ results: [], counters: { evictedEvents: 90 } });
    const percentile = detectorOf('value_percentile', '{ field: v, percentile: 0, gte: 0 }', limits);
    expect(send(percentile, number => number)).toMatchObject({
      results: [{ value: 90, total: 100 }],
      counters: { evictedEvents: 90 },
    });
    const values = send(detectorOf('value_count', '{ field: v, lte: 1000 }', limits), number => number);
    expect(values).toMatchObject({ results: [{ value: 10 }], counters: { evictedEvents: 90 } });
    const shares = send(detectorOf('value_percentile', '{ field: v, lte: 1 }', limits), number => number);
    expect(shares).toMatchObject({ results: [{ value: 1, total: 10 }], counters: { evictedEvents: 90 } });
  });

  it('does not grow with the length of values or lists', () => {
    const detector = detectorOf('event_count', '{ gte: 2 }');
    const long = (end: string): string => 'x'.repeat(1_000_000) + end;
    detector.detect({ rule: 'a', User: long('a') }, { time: 0 });
    detector.detect({ rule: 'a', User: long('b') }, { time: 0 });
    expect(JSON.stringify(detector.save()).length).toBeLessThan(10_000);
    expect(detector.detect({ rule: 'a', User: long('a') }, { time: 0 })).toHaveLength(1);
    const users = Array.from({ length: 10_000 }, (_, number) => `u${number}`);
    detector.detect({ rule: 'a', User: users }, { time: 0 });
    expect(detector.counters().correlations).toMatchObject([{ groups: 101, cutShort: 1 }]);
  });

  it('keeps few of many events that wait, and goes on with the earliest', () => {
    const detector = detectorOf('event_count', '{ gte: 100 }', { latenessMs: 3_600_000, limits: { maxWaiting: 10 } });
    const found = Array.from({ length: 200 }, (_, time) => detector.detect({ rule: 'a', User: 'x' }, { time }));
    expect(detector.counters()).toMatchObject({ waiting: 10, hurried: 190, late: 0 });
    expect(found.map(results => results.length).indexOf(1)).toBe(109);
  });

  it('names a bounded number of events, the latest, and tells how many there were', () => {
    const detector = detectorOf('event_count', '{ gte: 1000 }', { limits: { maxReferences: 3 } });
    const found = Array.from({ length: 1_000 }, (_, time) =>
      detector.detect({ rule: 'a', User: 'x' }, { time, reference: { line: time } }),
    ).flat();
    expect(found).toMatchObject([
      { from: 0, total: 1_000, events: [{ reference: { line: 997 } }, { time: 998 }, { time: 999 }] },
    ]);
  });

  it('is not touched by names of prototypes', () => {
    const detector = detectorOf('event_count', '{ gte: 2 }');
    const found = ['__proto__', 'constructor', '__proto__'].flatMap((User, time) =>
      detector.detect({ rule: 'a', User }, { time }),
    );
    expect(found).toMatchObject([{ group: { User: '__proto__' } }]);
    expect(detector.detect(JSON.parse('{"rule":"a","__proto__":{"User":"x"}}'), { time: 9 })).toEqual([]);
  });
});

describe('options', () => {
  it.each<DetectorOptions>([
    { latenessMs: -1 },
    { latenessMs: NaN },
    { latenessMs: Infinity },
    { limits: { maxGroups: 0 } },
    { limits: { maxWaiting: NaN } },
  ])('%j are refused', options => {
    expect(() => createDetector([], options)).toThrow(TypeError);
  });
});

describe('sums', () => {
  it('do not drift while numbers come and go', () => {
    const detector = detectorOf('value_sum', '{ field: v, gt: 1e15 }');
    for (let number = 0; number < 10_000; number++) {
      const v = number % 2 === 0 ? 1e14 : 0.1;
      detector.detect({ rule: 'a', User: 'x', v }, { time: number * 1_000_000 });
    }
    const found = detector.detect({ rule: 'a', User: 'x', v: 1e16 }, { time: 1e11 });
    expect(found).toMatchObject([{ value: 1e16, total: 1 }]);
  });

  it('stay numbers when they are larger than any', () => {
    const detector = detectorOf('value_sum', '{ field: v, lt: 0 }');
    for (const v of [1e308, 1e308, 1e308, -1]) detector.detect({ rule: 'a', User: 'x', v }, { time: 0 });
    expect(JSON.stringify(detector.save())).not.toContain('null');
    const sliding = detectorOf('value_sum', '{ field: v, gt: 1e308 }');
    const found = [1e308, 1e308].flatMap(v => sliding.detect({ rule: 'a', User: 'x', v }, { time: 0 }));
    expect(found).toHaveLength(1);
  });
});

describe('state', () => {
  const half = () => {
    const detector = detectorOf('event_count', '{ gte: 2 }');
    detector.detect({ rule: 'a', User: 'Eve' }, { time: 1_000, reference: { file: 'x', line: 1 } });
    return JSON.parse(JSON.stringify(detector.save())) as Record<string, unknown>;
  };

  it('is plain data, with which another detector goes on', () => {
    const next = detectorOf('event_count', '{ gte: 2 }');
    next.restore(half());
    expect(next.detect({ rule: 'a', User: 'eve' }, { time: 2_000 })).toMatchObject([
      {
        group: { User: 'Eve' },
        from: 1_000,
        events: [{ reference: { file: 'x', line: 1 }, rules: [{ title: 'A' }] }, {}],
      },
    ]);
  });

  it('of correlations that changed is dropped and counted', () => {
    const next = detectorOf('event_count', '{ gte: 3 }');
    next.restore(half());
    expect(next.counters()).toMatchObject({ droppedStates: 1, watermark: 1_000 });
    expect(next.save().groups).not.toEqual(half()['groups']);
  });

  it('does not change while the detector goes on', () => {
    const detector = detectorOf('value_percentile', '{ field: v, lte: 1 }');
    detector.detect({ rule: 'a', User: 'x', v: 'y' }, { time: 0 });
    const state = detector.save();
    const text = JSON.stringify(state);
    detector.detect({ rule: 'a', User: 'x', v: 'y' }, { time: 1 });
    expect(JSON.stringify(state)).toBe(text);
  });

  it('within smaller limits keeps what fits', () => {
    const detector = detectorOf('event_count', '{ gte: 3 }');
    for (let number = 0; number < 100; number++) detector.detect({ rule: 'a', User: number }, { time: number });
    const small = detectorOf('event_count', '{ gte: 3 }', { limits: { maxGroups: 10 } });
    small.restore(detector.save());
    expect(small.counters().correlations).toMatchObject([{ groups: 10, evictedGroups: 90 }]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'malformed-state'],
    ['text', 'state', 'malformed-state'],
    ['another version', { ...half(), version: 2 }, 'unknown-version'],
    ['a watermark of text', { ...half(), watermark: 'now' }, 'malformed-state'],
    ['a waiting event without time', { ...half(), waiting: [{}] }, 'malformed-state'],
    ['groups that are a list of numbers', { ...half(), groups: spoil(half(), [1, 2]) }, 'malformed-state'],
    ['a group without entries', { ...half(), groups: spoil(half(), [['k', ['v'], 1, {}]]) }, 'malformed-state'],
    [
      'an entry without time',
      { ...half(), groups: spoil(half(), [['k', ['v'], 1, { entries: [{ number: 1 }] }]]) },
      'malformed-state',
    ],
    [
      'another number of group values',
      { ...half(), groups: spoil(half(), [['k', [], 1, { entries: [] }]]) },
      'malformed-state',
    ],
  ])('that is %s is refused', (_what, state, code) => {
    const detector = detectorOf('event_count', '{ gte: 2 }');
    let error: unknown;
    try {
      detector.restore(state);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(CorrelationStateError);
    expect(error).toMatchObject({ code });
    expect(detector.counters()).toMatchObject({ waiting: 0, correlations: [{ groups: 0 }] });
  });
});

function spoil(state: Record<string, unknown>, groups: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.keys(state['groups'] as object).map(fingerprint => [fingerprint, groups]));
}

describe('state that is spoiled at random', () => {
  it('is restored or refused with a typed error, and the detector works on', () => {
    const text = `title: Outer
correlation: { type: temporal_ordered, rules: [inner, a], group-by: [User], timespan: 1h }
---
title: Inner
name: inner
correlation: { type: value_percentile, rules: [a], group-by: [Host], timespan: 1s, condition: { field: v, lte: 90 } }
---
title: Values
correlation: { type: value_count, rules: [a], group-by: [User], timespan: 1h, condition: { field: v, gte: 5 } }
---
${RULE}`;
    const { documents } = parseRules(text);
    const { engine } = createDetector(documents);
    const make = () => createDetector(documents, { latenessMs: 500, engine });
    const feed = (detector: Detector, from: number): void => {
      for (let time = from; time < from + 4_000; time += 300) {
        detector.detect(
          { rule: 'a', User: ['x', 'y'], Host: time % 700, v: time % 1_100 },
          { time, reference: { time } },
        );
      }
    };
    const source = make();
    feed(source, 0);
    const sound = JSON.stringify(source.save());
    const random = createRandom(5);
    let refused = 0;
    for (let round = 0; round < 800; round++) {
      const detector = make();
      try {
        detector.restore(spoilOne(JSON.parse(sound), random));
      } catch (error) {
        expect(error).toBeInstanceOf(CorrelationStateError);
        refused++;
      }
      feed(detector, 4_000);
      detector.advance(Infinity);
    }
    expect(refused).toBeGreaterThan(300);
    expect(refused).toBeLessThan(800);
  });
});

/** Puts something else into one place of a value. */
function spoilOne(value: unknown, random: () => number): unknown {
  const others: readonly unknown[] = [null, 'x', -1, 1e300, [], {}, true, [[]], 0.5];
  if (typeof value !== 'object' || value === null || random() < 0.06)
    return others[Math.floor(random() * others.length)];
  const keys = Object.keys(value);
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined) return 7;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[key] = spoilOne(copy[key], random);
  return copy;
}
