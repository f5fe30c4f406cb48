import { describe, expect, it } from 'vitest';
import { createDetector, parseRules } from '../index.js';
import type { CorrelationDetection, DetectionResult, Detector, DetectorOptions, SigmaEvent } from '../index.js';

const MINUTE = 60_000;

/** Rules `a`, `b`, `c` match events whose field `rule` names them. */
const RULES = ['a', 'b', 'c'].map(
  name => `---
title: Rule ${name}
name: ${name}
logsource: { product: test }
detection: { sel: { rule: ${name} }, condition: sel }
`,
);

function detectorOf(documents: string, options: DetectorOptions = { latenessMs: 0 }): Detector {
  const parsed = parseRules(`title: Correlation\n${documents}\n${RULES.join('')}`);
  expect(parsed.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const detector = createDetector(parsed.documents, options);
  expect(detector.refused.flatMap(({ faults }) => faults)).toEqual([]);
  return detector;
}

function correlationOf(type: string, rules: string, condition: string, more = ''): string {
  return `correlation:
    type: ${type}
    rules: ${rules}
    group-by: [User]
    timespan: 5m
    ${condition === '' ? '' : `condition: ${condition}`}
    ${more}`;
}

type Timed = readonly [minutes: number, event: SigmaEvent];

function correlated(results: readonly DetectionResult[]): readonly CorrelationDetection[] {
  return results.filter(result => result.kind === 'correlation');
}

/** What correlations found, the end of the stream included. */
function run(detector: Detector, events: readonly Timed[]): readonly CorrelationDetection[] {
  const found = events.flatMap(([minutes, event], index) =>
    detector.detect(event, { time: minutes * MINUTE, reference: `e${index}` }),
  );
  return correlated([...found, ...detector.advance(Infinity)]);
}

/** Minutes at which correlations held. */
function minutes(found: readonly CorrelationDetection[]): readonly number[] {
  return found.map(({ time }) => time / MINUTE);
}

const on = (rule: string, more: SigmaEvent = {}): SigmaEvent => ({ rule, User: 'eve', ...more });

describe('event_count', () => {
  it('holds for a group at the event that completes it, and names the events', () => {
    const found = run(detectorOf(correlationOf('event_count', '[a]', '{ gte: 3 }')), [
      [0, { rule: 'a', User: 'Eve' }],
      [1, { rule: 'a', User: 'bob' }],
      [2, { rule: 'b', User: 'eve' }],
      [3, { rule: 'a', User: 'eve' }],
      [4, { rule: 'a', User: 'EVE' }],
    ]);
    expect(found).toMatchObject([
      { group: { User: 'Eve' }, time: 4 * MINUTE, from: 0, to: 4 * MINUTE, value: 3, total: 3 },
    ]);
    expect(found[0]?.events.map(({ reference, rules }) => [reference, rules[0]?.title])).toEqual([
      ['e0', 'Rule a'],
      ['e3', 'Rule a'],
      ['e4', 'Rule a'],
    ]);
  });

  it('counts anew after it held, and not what is a timespan old', () => {
    const detector = detectorOf(correlationOf('event_count', '[a]', '{ gte: 2 }'));
    const times = [0, 5, 6, 7, 8];
    expect(
      minutes(
        run(
          detector,
          times.map(time => [time, on('a')]),
        ),
      ),
    ).toEqual([6, 8]);
  });

  it('counts an event once that several of its rules match', () => {
    const detector = detectorOf(correlationOf('event_count', '[a, b]', '{ gte: 2 }'));
    const both = { rule: ['a', 'b'], User: 'eve' };
    const found = run(detector, [
      [0, both],
      [1, both],
    ]);
    expect(found).toMatchObject([{ value: 2, total: 2, events: [{ rules: [{ name: 'a' }, { name: 'b' }] }, {}] }]);
  });

  it.each([
    ['{ lt: 3 }', [5, 15]],
    ['{ eq: 3 }', [25]],
    ['{ gt: 1, lte: 3 }', [15, 25]],
    ['{ neq: 3 }', [5, 15]],
  ])('with %s is judged when the window ends that its first event opened', (condition, ends) => {
    const detector = detectorOf(correlationOf('event_count', '[a]', condition));
    const times = [0, 10, 11, 20, 21, 24];
    expect(
      minutes(
        run(
          detector,
          times.map(time => [time, on('a')]),
        ),
      ),
    ).toEqual(ends);
  });

  it('leaves events out that have no group, and counts them', () => {
    const detector = detectorOf(correlationOf('event_count', '[a]', '{ gte: 1 }'));
    const events: Timed[] = [{}, { User: null }, { User: [] }, { User: { name: 'x' } }].map((event, at) => [
      at,
      { rule: 'a', ...event },
    ]);
    expect(run(detector, events)).toEqual([]);
    expect(detector.counters().correlations).toMatchObject([{ ungrouped: 4, held: 0 }]);
  });

  it('puts an event with several values into each of their groups', () => {
    const detector = detectorOf(correlationOf('event_count', '[a]', '{ gte: 2 }'));
    const found = run(detector, [
      [0, { rule: 'a', User: ['eve', 'bob', 'EVE'] }],
      [1, { rule: 'a', User: 'bob' }],
    ]);
    expect(found).toMatchObject([{ group: { User: 'bob' } }]);
  });

  it('without group-by counts all events together', () => {
    const detector = detectorOf(`correlation: { type: event_count, rules: [a], timespan: 1m, condition: { gte: 2 } }`);
    expect(
      run(detector, [
        [0, { rule: 'a', User: 'x' }],
        [0.5, { rule: 'a' }],
      ]),
    ).toMatchObject([{ group: {} }]);
  });
});

describe('value_count', () => {
  it('counts different values, whatever their case, and keeps the latest event of each', () => {
    const detector = detectorOf(correlationOf('value_count', '[a]', '{ field: Host, gte: 3 }'));
    const hosts = ['h1', 'H1', 'h2', null, 'h1', 'h3'];
    const found = run(
      detector,
      hosts.map((Host, at) => [at / 2, on('a', { Host })]),
    );
    expect(found).toMatchObject([{ value: 3, total: 3, from: 1 * MINUTE }]);
    expect(found[0]?.events.map(({ reference }) => reference)).toEqual(['e2', 'e4', 'e5']);
    expect(detector.counters().correlations).toMatchObject([{ unvalued: 1 }]);
  });

  it('takes several fields as one value', () => {
    const detector = detectorOf(correlationOf('value_count', '[a]', '{ field: [Host, Port], gte: 3 }'));
    const pairs = [
      ['h', 1],
      ['h', 2],
      ['h', '1'],
      ['g', 1],
    ];
    const found = run(
      detector,
      pairs.map(([Host, Port], at) => [at, on('a', { Host, Port })]),
    );
    expect(minutes(found)).toEqual([3]);
  });

  it('with an upper limit is judged when the window ends', () => {
    const detector = detectorOf(correlationOf('value_count', '[a]', '{ field: Host, lte: 1 }'));
    const events: Timed[] = [
      [0, on('a', { Host: 'x' })],
      [1, on('a', { Host: 'X' })],
      [6, on('a', { Host: 'x' })],
      [7, on('a', { Host: 'y' })],
    ];
    expect(run(detector, events)).toMatchObject([{ time: 5 * MINUTE, value: 1, total: 2 }]);
  });
});

describe('value_sum, value_avg and value_percentile', () => {
  it('sum up numbers, also written as text, and leave out what is none', () => {
    const detector = detectorOf(correlationOf('value_sum', '[a]', '{ field: Bytes, gt: 100 }'));
    const bytes = [50, '1e1', 'NaN', 'Infinity', '1e999', NaN, null, '0x10', ' 41 ', 1];
    const found = run(
      detector,
      bytes.map((Bytes, at) => [at / 10, on('a', { Bytes })]),
    );
    expect(found).toMatchObject([{ value: 101, total: 3 }]);
    expect(detector.counters().correlations).toMatchObject([{ unvalued: 6 }]);
  });

  it('forget what left the window', () => {
    const detector = detectorOf(correlationOf('value_sum', '[a]', '{ field: Bytes, gte: 10 }'));
    const events: Timed[] = [
      [0, 9],
      [4, -5],
      [5, 8],
      [6, 1],
      [7, 9],
    ].map(([at, Bytes]) => [at!, on('a', { Bytes })]);
    expect(run(detector, events)).toMatchObject([{ time: 7 * MINUTE, value: 13 }]);
  });

  it('compare the average of a whole window', () => {
    const detector = detectorOf(correlationOf('value_avg', '[a]', '{ field: Bytes, gt: 500 }'));
    const events: Timed[] = [
      [0, 900],
      [1, 50],
      [10, 900],
      [11, 102],
    ].map(([at, Bytes]) => [at!, on('a', { Bytes })]);
    expect(run(detector, events)).toMatchObject([{ time: 15 * MINUTE, value: 501, total: 2 }]);
  });

  it.each([
    [0, 1],
    [50, 3],
    [51, 4],
    [100, 9],
  ])('compare the percentile %d by nearest rank', (percentile, value) => {
    const condition = `{ field: Bytes, percentile: ${percentile}, gte: 0 }`;
    const detector = detectorOf(correlationOf('value_percentile', '[a]', condition));
    const found = run(
      detector,
      [9, 2, 4, 3, 1, 5].map(Bytes => [0, on('a', { Bytes })]),
    );
    expect(found).toMatchObject([{ value, total: 6 }]);
  });

  it('find rare values by their share when no percentile is named', () => {
    const detector = detectorOf(correlationOf('value_percentile', '[a]', '{ field: Image, lte: 1 }'));
    const events = Array.from({ length: 200 }, (_, at): Timed => {
      return [at / 100, on('a', { Image: at === 77 ? 'odd.exe' : `usual${at % 3}.exe` })];
    });
    const found = run(detector, events);
    expect(found).toMatchObject([{ value: 0.5, total: 1, events: [{ reference: 'e77' }] }]);
  });
});

describe('temporal', () => {
  it('holds when all rules matched within the timespan, in any order', () => {
    const detector = detectorOf(correlationOf('temporal', '[a, b, c]', ''));
    const found = run(detector, [
      [0, on('a')],
      [6, on('c')],
      [7, on('b')],
      [8, on('a', { User: 'bob' })],
      [9, on('a')],
    ]);
    expect(found).toMatchObject([{ time: 9 * MINUTE, from: 6 * MINUTE, value: 3, total: 3 }]);
  });

  it('takes one event for all the rules that it matches', () => {
    const detector = detectorOf(correlationOf('temporal', '[a, b]', ''));
    expect(run(detector, [[0, { rule: ['a', 'b'], User: 'eve' }]])).toMatchObject([{ value: 2, total: 1 }]);
  });

  it('may need only some of its rules', () => {
    const detector = detectorOf(correlationOf('temporal', '[a, b, c]', '{ gte: 2 }'));
    expect(
      minutes(
        run(detector, [
          [0, on('a')],
          [1, on('a')],
          [2, on('c')],
        ]),
      ),
    ).toEqual([2]);
  });

  it('may join rules by and, or', () => {
    const detector = detectorOf(correlationOf('temporal', '[a, b, c]', 'a and (b or c)'));
    expect(
      minutes(
        run(detector, [
          [0, on('b')],
          [1, on('c')],
          [2, on('a')],
          [3, on('a')],
        ]),
      ),
    ).toEqual([2]);
  });

  it('with not is judged when the window ends', () => {
    const detector = detectorOf(correlationOf('temporal', '[a, b]', 'a and not b'));
    const found = run(detector, [
      [0, on('a')],
      [1, on('b')],
      [10, on('a')],
      [20, on('b')],
    ]);
    expect(found).toMatchObject([{ time: 15 * MINUTE, from: 10 * MINUTE, to: 10 * MINUTE }]);
  });

  it('with not wants the rule nowhere within a timespan, before or after', () => {
    const holds = (...events: readonly Timed[]) =>
      minutes(run(detectorOf(correlationOf('temporal', '[a, b]', 'a and not b')), events));
    expect(holds([0, on('b')], [4, on('b')], [6, on('a')])).toEqual([]);
    expect(holds([0, on('b')], [5, on('a')], [10, on('b')])).toEqual([10]);
    expect(holds([0, on('b')], [1, on('b', { User: 'bob' })], [2, on('b')], [8, on('a')])).toEqual([13]);
    expect(holds([5, on('a')], [9.9, on('b')], [11, on('a')], [15, on('a')])).toEqual([]);
  });

  it('follows values through fields of different names', () => {
    const aliases = 'aliases: { inner: { a: dst.ip, b: src.ip }, outer: { a: src.ip, b: dst.ip } }';
    const detector = detectorOf(
      `correlation: { type: temporal, rules: [a, b], group-by: [inner, outer], timespan: 10s, ${aliases} }`,
    );
    const found = run(detector, [
      [0, { rule: 'a', src: { ip: '1.1.1.1' }, dst: { ip: '10.0.0.1' } }],
      [0.05, { rule: 'b', src: { ip: '1.1.1.1' }, dst: { ip: '10.0.0.1' } }],
      [0.1, { rule: 'b', 'src.ip': '10.0.0.1', 'dst.ip': '1.1.1.1' }],
    ]);
    expect(found).toMatchObject([{ time: 6_000, group: { inner: '10.0.0.1', outer: '1.1.1.1' } }]);
  });
});

describe('temporal_ordered', () => {
  const ordered = (condition = '') => detectorOf(correlationOf('temporal_ordered', '[a, b, c]', condition));

  it('needs each rule after the one before, with anything between', () => {
    const found = run(ordered(), [
      [0, on('b')],
      [1, on('a')],
      [2, on('c')],
      [3, on('b')],
      [3.5, on('a')],
      [4, on('c')],
    ]);
    expect(found).toMatchObject([{ time: 4 * MINUTE, from: 1 * MINUTE, value: 3, total: 3 }]);
    expect(found[0]?.events.map(({ reference }) => reference)).toEqual(['e1', 'e3', 'e5']);
  });

  it('takes the latest beginning that is still in the window', () => {
    const found = run(ordered(), [
      [0, on('a')],
      [1, on('a')],
      [2, on('b')],
      [5.5, on('c')],
    ]);
    expect(found).toMatchObject([{ from: 1 * MINUTE }]);
    expect(
      run(ordered(), [
        [0, on('a')],
        [2, on('b')],
        [5, on('c')],
      ]),
    ).toEqual([]);
  });

  it('does not take one event for two rules', () => {
    const both = { rule: ['a', 'b'], User: 'eve' };
    expect(
      run(ordered(), [
        [0, both],
        [1, on('c')],
      ]),
    ).toEqual([]);
    expect(
      run(ordered(), [
        [0, both],
        [1, both],
        [2, on('c')],
      ]),
    ).toHaveLength(1);
  });

  it('may need only some rules in order, or such as a condition joins', () => {
    expect(
      minutes(
        run(ordered('{ gte: 2 }'), [
          [0, on('c')],
          [1, on('b')],
          [2, on('a')],
          [3, on('c')],
        ]),
      ),
    ).toEqual([3]);
    expect(
      minutes(
        run(ordered('a and (b or c)'), [
          [0, on('c')],
          [1, on('a')],
          [2, on('c')],
        ]),
      ),
    ).toEqual([2]);
    const without = run(ordered('a and c and not b'), [
      [0, on('a')],
      [1, on('c')],
      [10, on('a')],
      [11, on('b')],
      [12, on('c')],
    ]);
    expect(minutes(without)).toEqual([5]);
  });
});

describe('chains of correlations', () => {
  const BRUTE_FORCE = `correlation: { type: temporal_ordered, rules: [many, c], group-by: [User], timespan: 10m }
---
title: Many failures
name: many
correlation: { type: event_count, rules: [a], group-by: [User, Host], timespan: 5m, condition: { gte: 3 } }`;

  it('go on from the detections of inner ones, down to the events', () => {
    const detector = detectorOf(BRUTE_FORCE);
    const host = { Host: 'h' };
    const found = run(detector, [
      [0, on('c')],
      [1, on('a', host)],
      [2, on('a', host)],
      [3, on('a', { Host: 'other' })],
      [4, on('a', host)],
      [8, on('c')],
    ]);
    expect(found).toMatchObject([
      { correlation: { title: 'Correlation' }, time: 8 * MINUTE, from: 1 * MINUTE, to: 8 * MINUTE, value: 2, total: 4 },
    ]);
    expect(found[0]?.events.map(({ reference }) => reference)).toEqual(['e1', 'e2', 'e4', 'e5']);
  });

  it('may group by a field that the inner one does not group by: its events say the values', () => {
    const detector = detectorOf(`correlation: { type: temporal, rules: [many, c], group-by: [User], timespan: 10m }
---
title: Many failures on a host
name: many
correlation: { type: event_count, rules: [a], group-by: [Host], timespan: 5m, condition: { gte: 2 } }`);
    const found = run(detector, [
      [0, { rule: 'a', Host: 'h', User: 'eve' }],
      [1, { rule: 'a', Host: 'h', User: 'bob' }],
      [2, { rule: 'c', User: 'mallory' }],
      [3, { rule: 'c', User: 'Bob' }],
    ]);
    expect(found).toMatchObject([{ group: { User: 'bob' }, total: 3 }]);
  });

  it('count the end of an inner window as its time', () => {
    const detector =
      detectorOf(`correlation: { type: temporal_ordered, rules: [few, c], group-by: [User], timespan: 2m }
---
title: Few
name: few
correlation: { type: event_count, rules: [a], group-by: [User], timespan: 5m, condition: { lt: 3 } }`);
    expect(
      minutes(
        run(detector, [
          [0, on('a')],
          [4, on('c')],
          [6.5, on('c')],
        ]),
      ),
    ).toEqual([6.5]);
  });

  it('silence what they name, unless they generate', () => {
    const silent = detectorOf(BRUTE_FORCE);
    const loud = detectorOf(BRUTE_FORCE.replace('timespan: 10m', 'timespan: 10m, generate: true'));
    const kinds = (detector: Detector) =>
      [1, 2, 3]
        .flatMap(at => detector.detect(on('a', { Host: 'h' }), { time: at * MINUTE }))
        .concat(detector.detect(on('c'), { time: 3 * MINUTE }), detector.detect(on('b'), { time: 3 * MINUTE }))
        .map(result => (result.kind === 'rule' ? result.rule.title : result.correlation.title));
    expect(kinds(silent)).toEqual(['Correlation', 'Rule b']);
    expect(kinds(loud)).toEqual(['Many failures', 'Rule c', 'Correlation', 'Rule b']);
    const isSilent = (detector: Detector) => detector.engine.rules.map(rule => detector.isSilent(rule));
    expect([isSilent(silent), isSilent(loud)]).toEqual([
      [true, false, true],
      [true, false, false],
    ]);
  });
});

describe('time', () => {
  const PAIR = correlationOf('temporal_ordered', '[a, b]', '');

  it('is that of events: they may come out of order by the allowed lateness', () => {
    const detector = detectorOf(PAIR, { latenessMs: 2 * MINUTE });
    const found = run(detector, [
      [1, on('b')],
      [0, on('a')],
    ]);
    expect(found).toMatchObject([{ time: MINUTE, from: 0 }]);
    expect(detector.counters().late).toBe(0);
  });

  it('counts events that come too late, and reports their rules all the same', () => {
    const detector = detectorOf(`${PAIR}\n    generate: true`, { latenessMs: 2 * MINUTE });
    const results = [5, 3, 2.9].flatMap(at => detector.detect(on('a'), { time: at * MINUTE }));
    expect(results.map(({ kind }) => kind)).toEqual(['rule', 'rule', 'rule']);
    expect(detector.counters()).toMatchObject({ late: 1, waiting: 1, watermark: 3 * MINUTE });
  });

  it('stands still without events, until a caller advances it', () => {
    const detector = detectorOf(PAIR, { latenessMs: MINUTE });
    detector.detect(on('a'), { time: 0 });
    expect(detector.detect(on('b'), { time: 1_000 })).toEqual([]);
    expect(detector.advance(500)).toEqual([]);
    expect(detector.advance(1_000)).toMatchObject([{ kind: 'correlation', time: 1_000 }]);
    expect(detector.advance(1_000)).toEqual([]);
  });

  it('moves on with events that match nothing', () => {
    const detector = detectorOf(correlationOf('event_count', '[a]', '{ lt: 5 }'));
    expect(detector.detect(on('a'), { time: 0 })).toEqual([]);
    expect(detector.detect({}, { time: 5 * MINUTE - 1 })).toEqual([]);
    expect(detector.detect({}, { time: 5 * MINUTE })).toMatchObject([{ kind: 'correlation', time: 5 * MINUTE }]);
  });

  it('keeps events without a time, and from the future where now is known, out of correlations', () => {
    const detector = detectorOf(PAIR);
    expect(detector.detect(on('a'), { time: NaN })).toEqual([]);
    detector.detect(on('a'), { time: 4_000_000_000_000, now: 1_000 });
    detector.detect({}, { time: 4_000_000_000_000, now: 1_000 });
    expect(detector.counters()).toMatchObject({ untimed: 1, ahead: 1, watermark: -Infinity });
    expect(
      run(detector, [
        [0, on('a')],
        [1, on('b')],
      ]),
    ).toHaveLength(1);
  });

  it('may begin anew after the end of a stream', () => {
    const detector = detectorOf(correlationOf('event_count', '[a]', '{ lt: 5 }'));
    expect(run(detector, [[0, on('a')]])).toHaveLength(1);
    expect(run(detector, [[4, on('a')]])).toEqual([]);
    expect(detector.counters().late).toBe(1);
    expect(run(detector, [[6, on('a')]])).toHaveLength(1);
  });
});

describe('fields', () => {
  it('have the names and aliases that rules use', () => {
    const rule = `title: Process
name: process
logsource: { category: process_creation, product: windows }
detection: { sel: { Image|endswith: '.exe' }, condition: sel }
`;
    const correlation = `title: Same image
correlation: { type: value_count, rules: [process], group-by: [Image], timespan: 1h, condition: { field: CommandLine, gte: 2 } }
`;
    const detector = createDetector(parseRules(`${rule}---\n${correlation}`).documents, {
      latenessMs: 0,
      logSources: {
        families: [
          {
            technology: 'test',
            recognise: [{ field: 'Channel' }],
            channelField: 'Channel',
            eventIdField: 'EventID',
            entries: [
              {
                logSource: { product: 'windows', category: 'process_creation' },
                eventIds: [4688],
                aliases: { Image: ['NewProcessName'] },
              },
            ],
          },
        ],
      },
    });
    const image = 'C:\\x.exe';
    const found = [
      { Channel: 'Security', EventID: 4688, NewProcessName: image, CommandLine: 'x' },
      {
        Event: {
          System: { Channel: 'Security', EventID: 4688 },
          EventData: { NewProcessName: image, CommandLine: 'y' },
        },
      },
    ].flatMap((event, at) => detector.detect(event, { time: at }));
    expect(found).toMatchObject([{ kind: 'correlation', group: { Image: image }, value: 2 }]);
  });
});
