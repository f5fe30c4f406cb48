/**
 * Benchmarks of the Sigma engine: `npm run bench -w packages/sigma`, with `--smoke` for a run of seconds.
 * Every lane runs in turn with JSON.parse of the same bytes, in CPU seconds; ratios are to be trusted, absolute figures
 * are the machine's of that minute. "End to end" is from bytes to matches.
 */
import os from 'node:os';
import { compileRules, createScanner, parseRules } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { measureBundle } from './bundle-lane.mjs';
import { createColdEvents } from './cold-events.mjs';
import { measureCorrelations } from './correlate.mjs';
import { hasCorpus, readEventFiles, readRuleFiles } from './corpus.mjs';
import { decodeBytes, parseFiles, scanFiles, writeLines } from './json-lines.mjs';
import { alternate, cpuSeconds, median, out, rate } from './measure.mjs';
import { measureRsigma } from './rsigma-lane.mjs';
import { measureWorkers } from './worker-lane.mjs';

const smoke = process.argv.includes('--smoke');
const ROUNDS = smoke ? 1 : 5;
/** Of the lanes of a long stream: the first rounds are still being compiled, and a machine changes its speed in between. */
const STEADY_ROUNDS = smoke ? 1 : 15;
const MAX_BYTES = smoke ? 8e6 : Infinity;
const COLD_EVENTS = smoke ? 1_000 : 10_000;
const UNFILTERED_EVENTS = smoke ? 1_000 : 15_000;
const MATCHED_EVENTS = 60_000;

if (!hasCorpus()) {
  console.log('skipped: there are no rules and events under ../shared/data');
  process.exit(0);
}

const load = os.loadavg()[0].toFixed(1);
console.log(`Node ${process.version}, ${os.cpus()[0]?.model}, ${os.cpus().length} cores, load ${load}`);

const options = { logSources: sigmaLogSources };
const createScan = (target, extra = {}) =>
  createScanner(target, { onMatch: () => undefined, decode: decodeBytes, ...extra });

let ruleFiles = readRuleFiles();
let rules = [];
const parseSeconds = cpuSeconds(() => {
  rules = ruleFiles
    .flatMap(({ file, text }) => parseRules(text, { file }).documents)
    .filter(({ kind }) => kind === 'rule');
});
ruleFiles = [];
let engine;
const compileSeconds = cpuSeconds(() => (engine = compileRules(rules, options)));
out(
  'load',
  `${engine.rules.length} rules, ${engine.refused.length} refused: ${parseSeconds.toFixed(2)} s YAML + ${compileSeconds.toFixed(2)} s compile`,
);

const bundle = measureBundle(rules, smoke ? 3 : 9);
out(
  'load from bundle',
  `${median(bundle.seconds).toFixed(2)} s with compile, best ${Math.min(...bundle.seconds).toFixed(2)} s, in a fresh process; ${(bundle.bytes / 1e6).toFixed(1)} MB, ${(bundle.gzipped / 1e6).toFixed(1)} MB gzipped`,
);

const files = [...readEventFiles(MAX_BYTES)].map(({ bytes }) => bytes);
const bytes = files.reduce((sum, file) => sum + file.length, 0);
let events = 0;
parseFiles(files, () => events++);
out('corpus', `${events.toLocaleString('en')} events, ${(bytes / 1e6).toFixed(0)} MB`);

let sink = 0;
const parseAll = subset => () => parseFiles(subset, event => (sink += event === null ? 1 : 0));
const parseAndMatch = (target, subset) => () => parseFiles(subset, event => (sink += target.match(event).length));
const matchAll = (target, subset) => () => {
  for (const event of subset) sink += target.match(event).length;
};

let matched = 0;
const first = cpuSeconds(() => (matched = scanFiles(createScan(engine), files)));
out('end to end, first pass', `${rate(events / first)}, ${matched} matches`);
// What a first collection finds dead, the second one gives back.
for (let round = 0; round < 2; round++) globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
const collected = globalThis.gc === undefined ? ', not collected: run node with --expose-gc' : '';
out(
  'heap of rules and engine',
  `${((heapUsed + arrayBuffers - bytes) / 1e6).toFixed(0)} MB (without the corpus${collected})`,
);

const scanner = createScan(engine);
scanFiles(scanner, files);
// One way after the other: code that serves two kinds of callers is slower for both.
const endToEnd = alternate(events, STEADY_ROUNDS, parseAll(files), {
  'end to end, scan': () => (sink += scanFiles(scanner, files)),
});
alternate(events, ROUNDS, parseAll(files), { 'end to end, JSON.parse and match': parseAndMatch(engine, files) });

const parsed = [];
parseFiles(files, event => parsed.length < MATCHED_EVENTS && parsed.push(event));
alternate(parsed.length, STEADY_ROUNDS, parseAll([writeLines(parsed)]), { 'matching only': matchAll(engine, parsed) });

const trail = parsed.filter(event => event.eventSource !== undefined);
if (trail.length > 0) {
  const trails = Array.from({ length: Math.ceil(5_000 / trail.length) }, () => trail).flat();
  const trailFile = writeLines(trails);
  alternate(trails.length, ROUNDS, parseAll([trailFile]), {
    'CloudTrail, matching only': matchAll(engine, trails),
    'CloudTrail, scan': () => (sink += scanFiles(scanner, [trailFile])),
  });
}

const creations = parsed.filter(({ EventID, Channel }) => EventID === 1 && /Sysmon/.test(Channel));
const cold = createColdEvents(creations, COLD_EVENTS);
if (cold.length > 0) {
  const coldFile = writeLines(cold);
  const fresh = () => {
    const target = compileRules(rules, options);
    target.match(creations[0]);
    return target;
  };
  alternate(cold.length, ROUNDS, parseAll([coldFile]), {
    'process creation, cold, matching': { prepare: fresh, work: target => matchAll(target, cold)() },
    'process creation, cold, scan': {
      prepare: () => createScan(fresh()),
      work: target => (sink += scanFiles(target, [coldFile])),
    },
  });
}

const unfiltered = compileRules(rules, { ...options, route: false });
const some = parsed.slice(0, UNFILTERED_EVENTS);
const someFile = writeLines(some);
const unfilteredScanner = createScan(unfiltered);
unfiltered.match(some[0]);
alternate(some.length, ROUNDS, parseAll([someFile]), {
  'unfiltered, matching only': matchAll(unfiltered, some),
  'unfiltered, scan': () => (sink += scanFiles(unfilteredScanner, [someFile])),
});

await measureWorkers(rules, files, events, ROUNDS);
if (!smoke) {
  const jsonSeconds = median(Array.from({ length: ROUNDS }, () => cpuSeconds(parseAll(files))));
  measureRsigma(files, 3, jsonSeconds, endToEnd['end to end, scan']);
}
const correlated = measureCorrelations(rules, parsed, ROUNDS);
out(
  'correlate',
  `${rate(parsed.length / median(correlated.correlated))} with 10 correlations, ${rate(parsed.length / median(correlated.plain))} without; ${correlated.matches} matches, ${correlated.detections} detections, ${correlated.late} late, ${correlated.evicted} evicted`,
);

out('check', String(sink));
