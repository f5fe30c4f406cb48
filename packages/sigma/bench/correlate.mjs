/** The correlation lane: what ten correlations over busy rules cost beside the same rules without them. */
import { compileRules, createDetector, parseRules } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';

/** Rules that match many events, so that correlations have work to do: on these events far more than in an estate. */
const BUSY = [
  ['busy_process', '{ product: windows, category: process_creation }', "Image|endswith: '.exe'"],
  ['busy_access', '{ product: windows, category: process_access }', "SourceImage|contains: '\\'"],
  ['busy_registry', '{ product: windows, category: registry_event }', "TargetObject|contains: '\\'"],
  ['busy_load', '{ product: windows, category: image_load }', "ImageLoaded|endswith: '.dll'"],
  [
    'busy_logon',
    '{ product: windows, service: security }',
    'EventID: [4624, 4625, 4634, 4672, 4688, 4689, 5156, 5158]',
  ],
];

const CORRELATIONS = [
  ['event_count', '[busy_process]', '[Hostname, User]', '{ gte: 20 }'],
  ['event_count', '[busy_access, busy_load]', '[Hostname]', '{ gt: 100, lt: 1000 }'],
  ['event_count', '[busy_logon]', '[Hostname, EventID]', '{ gte: 50 }'],
  ['value_count', '[busy_process]', '[Hostname]', '{ field: Image, gte: 15 }'],
  ['value_count', '[busy_load]', '[Image]', '{ field: ImageLoaded, gte: 50 }'],
  ['value_sum', '[busy_access]', '[SourceImage]', '{ field: SourceProcessId, gt: 1000000 }'],
  ['value_avg', '[busy_load]', '[Image]', '{ field: ProcessId, gt: 5000 }'],
  ['value_percentile', '[busy_process]', '[Hostname]', '{ field: Image, lte: 5 }'],
  ['temporal', '[busy_process, busy_registry, busy_access]', '[Hostname]', ''],
  ['temporal_ordered', '[many, busy_logon]', '[Hostname]', ''],
];

function textOf() {
  const rules = BUSY.map(
    ([name, logSource, item]) =>
      `title: ${name}\nname: ${name}\nlogsource: ${logSource}\ndetection:\n    sel:\n        ${item}\n    condition: sel\n`,
  );
  const correlations = CORRELATIONS.map(([type, names, groupBy, condition], at) => {
    const name = at === 0 ? 'name: many\n' : '';
    const line = condition === '' ? '' : `    condition: ${condition}\n`;
    return `title: Correlation ${at}\n${name}correlation:\n    type: ${type}\n    rules: ${names}\n    group-by: ${groupBy}\n    timespan: 5m\n${line}`;
  });
  return [...rules, ...correlations].join('---\n');
}

/**
 * Runs events through all rules with and without ten correlations, in turn.
 *
 * @param rules - Other rules that are matched all the while.
 * @param events - Parsed events. Their times are made: 10 ms apart, a tenth of them up to 20 s late, one in a thousand too late.
 * @param rounds - How often.
 * @returns Seconds of each round, and what happened in the last.
 */
export function measureCorrelations(rules, events, rounds) {
  const { documents } = parseRules(textOf());
  const all = [...rules, ...documents];
  const engine = compileRules(
    all.filter(({ kind }) => kind === 'rule'),
    { logSources: sigmaLogSources },
  );
  const times = events.map(
    (_, at) =>
      1_700_000_000_000 + at * 10 - (at % 10 === 0 ? (at * 7_919) % 20_000 : 0) - (at % 1_000 === 1 ? 90_000 : 0),
  );
  const seconds = work => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  const result = { plain: [], correlated: [] };
  for (let round = -1; round < rounds; round++) {
    const detector = createDetector(all, { engine });
    result.matches = 0;
    const plain = seconds(() => {
      for (const event of events) result.matches += engine.match(event).length;
    });
    result.detections = 0;
    const count = found => (result.detections += found.filter(({ kind }) => kind === 'correlation').length);
    const correlated = seconds(() => {
      for (const [at, event] of events.entries()) {
        const found = detector.detect(event, { time: times[at] });
        if (found.length > 0) count(found);
      }
    });
    count(detector.advance(Infinity));
    const { correlations, late } = detector.counters();
    result.late = late;
    result.evicted = correlations.reduce(
      (sum, { evictedGroups, evictedEvents }) => sum + evictedGroups + evictedEvents,
      0,
    );
    if (round < 0) continue;
    result.plain.push(plain);
    result.correlated.push(correlated);
  }
  return result;
}
