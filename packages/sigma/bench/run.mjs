/**
 * Benchmarks of the Sigma engine: `npm run bench -w packages/sigma`, with `--smoke` for a run of seconds.
 * Every lane runs in turn with JSON.parse of the same bytes; ratios are to be trusted, absolute figures are the
 * machine's of that minute.
 */
import os from 'node:os';
import { compileRules, parseRules } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { measureBundle } from './bundle-lane.mjs';
import { hasCorpus, readEventFiles, readRuleFiles } from './corpus.mjs';

const smoke = process.argv.includes('--smoke');
const ROUNDS = smoke ? 1 : 3;
const MAX_BYTES = smoke ? 8e6 : 90e6;
const COLD_EVENTS = smoke ? 1_000 : 10_000;
const UNFILTERED_EVENTS = smoke ? 1_000 : 15_000;

if (!hasCorpus()) {
  console.log('skipped: there are no rules and events under ../shared/data');
  process.exit(0);
}

const out = (lane, values) => console.log(`${lane.padEnd(26)}${values}`);
const seconds = work => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
};
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
const rate = perSecond => `${Math.round(perSecond).toLocaleString('en')} events/s`;

console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}`,
);

let files = readRuleFiles();
let rules = [];
const parseSeconds = seconds(() => {
  rules = files.flatMap(({ file, text }) => parseRules(text, { file }).documents.filter(({ kind }) => kind === 'rule'));
});
files = [];
let engine;
const compileSeconds = seconds(() => (engine = compileRules(rules, { logSources: sigmaLogSources })));
out(
  'load',
  `${engine.rules.length} rules, ${engine.refused.length} refused: ${parseSeconds.toFixed(2)} s YAML + ${compileSeconds.toFixed(2)} s compile`,
);

const bundle = measureBundle(rules, smoke ? 1 : 5);
out(
  'load from bundle',
  `${median(bundle.seconds).toFixed(2)} s with compile, best ${Math.min(...bundle.seconds).toFixed(2)} s, in a fresh process; ${(bundle.bytes / 1e6).toFixed(1)} MB, ${(bundle.gzipped / 1e6).toFixed(1)} MB gzipped`,
);

const chunks = [...readEventFiles(MAX_BYTES)].map(({ bytes }) => bytes);
const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
const parseAll = visit => {
  for (const chunk of chunks) {
    for (const line of chunk.toString('utf8').split('\n')) if (line.trim() !== '') visit(JSON.parse(line));
  }
};
let events = 0;
parseAll(() => events++);
out('corpus', `${events.toLocaleString('en')} events, ${(bytes / 1e6).toFixed(0)} MB`);

/** Runs a lane in turn with JSON.parse and prints the medians. */
function lane(name, count, parse, work) {
  const [ours, json] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    json.push(seconds(parse));
    ours.push(seconds(work));
  }
  const ratio = median(json.map((value, round) => value / ours[round]));
  out(name, `${rate(count / median(ours))}, ${ratio.toFixed(2)} of JSON.parse (${rate(count / median(json))})`);
}

let sink = 0;
const parseOnly = () => parseAll(event => (sink += event === null ? 1 : 0));
let matched = 0;
out('end to end, first pass', rate(events / seconds(() => parseAll(event => (matched += engine.match(event).length)))));
out('matches', String(matched));
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
const collected = globalThis.gc === undefined ? ', not collected: run node with --expose-gc' : '';
out(
  'heap of rules and engine',
  `${((heapUsed + arrayBuffers - bytes) / 1e6).toFixed(0)} MB (without the corpus${collected})`,
);
lane('end to end', events, parseOnly, () => parseAll(event => (sink += engine.match(event).length)));

const parsed = [];
parseAll(event => parsed.length < 60_000 && parsed.push(event));
const lines = parsed.map(event => JSON.stringify(event));
const parseLines = subset => () => {
  for (const line of subset) sink += JSON.parse(line) === null ? 1 : 0;
};
const matchAll = (target, subset) => () => {
  for (const event of subset) sink += target.match(event).length;
};
lane('matching only', parsed.length, parseLines(lines), matchAll(engine, parsed));

const trail = parsed.filter(event => event.eventSource !== undefined);
const trails = Array.from({ length: Math.ceil(5_000 / Math.max(1, trail.length)) }, () => trail).flat();
if (trails.length > 0) {
  lane('CloudTrail', trails.length, parseLines(trails.map(event => JSON.stringify(event))), matchAll(engine, trails));
}

/** Process creations whose paths, users and arguments never repeat: no cache can help. */
const creations = parsed.filter(({ EventID, Channel }) => EventID === 1 && /Sysmon/.test(Channel));
const cold = Array.from({ length: creations.length === 0 ? 0 : COLD_EVENTS }, (_, number) => {
  const event = creations[number % creations.length];
  const tag = (number * 2_654_435_761).toString(36);
  const rename = path => String(path ?? '').replace(/([^\\]+)$/, `${tag}\\$1`);
  return {
    ...event,
    Image: rename(event.Image),
    ParentImage: rename(event.ParentImage),
    CommandLine: `${rename(event.CommandLine)} /job:${tag}`,
    User: `CORP\\${tag}`,
    ProcessGuid: `{${tag}}`,
  };
});
if (cold.length > 0) {
  const coldLines = cold.map(event => JSON.stringify(event));
  const fresh = [];
  for (let round = 0; round < ROUNDS; round++) {
    const target = compileRules(rules, { logSources: sigmaLogSources });
    target.match(creations[0]);
    fresh.push(seconds(matchAll(target, cold)));
  }
  const json = seconds(parseLines(coldLines));
  out('process creation, cold', `${rate(cold.length / median(fresh))}, JSON.parse ${rate(cold.length / json)}`);
}

const unfiltered = compileRules(rules, { logSources: sigmaLogSources, route: false });
const some = parsed.slice(0, UNFILTERED_EVENTS);
unfiltered.match(some[0]);
lane('unfiltered', some.length, parseLines(lines.slice(0, UNFILTERED_EVENTS)), matchAll(unfiltered, some));

out('check', String(sink));
