// Events per second of parse, map and JSON.stringify, beside JSON.parse alone, on one thread.
// Usage: npm run bench -w packages/technologies -- [FILE...] [--technology=windows-event] [--rounds=3] [--smoke]
// Without a file, on lines of the technology's own generator.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { detectTechnology, lineGenerators, seededRandom, technologyById } from '../dist/index.js';

const files = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const option = (name, fallback) =>
  process.argv.find(argument => argument.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;
const rounds = Number(option('rounds', '3'));
const smoke = process.argv.includes('--smoke');

const lines =
  files.length > 0
    ? files.flatMap(file => readFileSync(file, 'utf8').split('\n')).filter(line => line !== '')
    : generatedLines(option('technology', 'windows-event'), smoke ? 2_000 : 50_000);
const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
const isJson = lines[0].startsWith('{');
const context = { receivedAt: Date.UTC(2026, 0, 1) };
const chosen = technologyById(option('technology', 'none'));

/** One day of lines, with a fixed seed. */
function generatedLines(technology, eventsPerDay) {
  const generate = lineGenerators.get(technology);
  if (generate === undefined) throw new Error(`There is no technology ${technology}.`);
  const startMs = Date.UTC(2026, 0, 5);
  const hosts = ['host-1', 'host-2'];
  const options = {
    random: seededRandom(7),
    startMs,
    endMs: startMs + 86_400_000,
    eventsPerDay,
    hosts,
    users: ['ada', 'lin'],
  };
  return [...generate(options)].map(({ line }) => line);
}

/** Best of several rounds, in microseconds a record. */
function measure(step) {
  let best = Infinity;
  let kept = 0;
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    for (const line of lines) kept += step(line);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e3 / lines.length);
  }
  return { micros: best, kept };
}

let last = chosen;
function toEvent(line) {
  const input = isJson ? { text: line, json: JSON.parse(line) } : { text: line };
  const technology = chosen ?? detectTechnology(input, last);
  last = technology;
  const parsed = technology?.parse(input);
  return parsed?.kind === 'parsed' ? technology.map(parsed.native, context) : undefined;
}

const unparsed = measure(line => (toEvent(line) === undefined ? 1 : 0)).kept / rounds;
const parseJson = isJson ? measure(line => (JSON.parse(line) === null ? 1 : 0)).micros : 0;
const map = measure(line => (toEvent(line) === undefined ? 0 : 1)).micros;
const full = measure(line => JSON.stringify(toEvent(line) ?? null).length);
const report = {
  cpu: cpus()[0]?.model,
  node: process.version,
  records: lines.length,
  megabytes: Math.round(bytes / 1e5) / 10,
  notParsed: unparsed,
  microsecondsEach: {
    jsonParse: round(parseJson),
    detectParseMap: round(map - parseJson),
    stringify: round(full.micros - map),
  },
  recordsPerSecond: { jsonParse: perSecond(parseJson), toEvent: perSecond(map), toEventText: perSecond(full.micros) },
  eventBytesMean: Math.round(full.kept / rounds / lines.length),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);

function round(value) {
  return Math.round(value * 100) / 100;
}

function perSecond(micros) {
  return micros === 0 ? null : Math.round(1e6 / micros);
}
