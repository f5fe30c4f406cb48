/**
 * Ingest to Parquet (read, recognise, parse, map, write ahead with fsync, convert) beside the floor of Node and
 * beside DuckDB alone, on the same files in the same run.
 *
 *   npm run bench -w packages/pipeline -- [--events N] [--rounds N] [--json] [--smoke]
 *
 * Every lane runs in a process of its own; the lanes take turns, and medians over the rounds are shown.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { corpora } from './corpora.mjs';

const run = promisify(execFile);
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '150000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
  },
});
const events = values.smoke ? 4_000 : Number(values.events);
const rounds = values.smoke ? 1 : Number(values.rounds);
const say = text => (values.json ? undefined : process.stdout.write(`${text}\n`));

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function runLane(lane, file, folder) {
  const place = join(folder, 'out');
  await mkdir(place);
  try {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'lane.mjs'), lane, file, place]);
    return JSON.parse(stdout);
  } finally {
    await rm(place, { recursive: true });
  }
}

function summarise(lane, runs) {
  const { events: count, bytes } = runs[0];
  const seconds = median(runs.map(one => one.seconds));
  return {
    lane,
    events: count,
    eventsPerSecond: Math.round(count / seconds),
    megabytesPerSecond: Number((bytes / 1e6 / seconds).toFixed(1)),
    peakRssMegabytes: Math.round(Math.max(...runs.map(one => one.peakRssBytes)) / 1e6),
    cpuMicrosecondsPerEvent: Number(((median(runs.map(one => one.cpuSeconds)) * 1e6) / count).toFixed(1)),
    seconds: runs.map(one => Number(one.seconds.toFixed(2))),
  };
}

async function benchCorpus(corpus, folder) {
  if (corpus.missing !== undefined) {
    say(`\n${corpus.name}: SKIPPED, ${corpus.missing}`);
    return { corpus: corpus.name, skipped: corpus.missing };
  }
  const file = join(folder, `${corpus.name}.log`);
  await corpus.write(file);
  const { size } = await stat(file);
  say(`\n${corpus.name}: ${corpus.describe}; ${events} lines, ${(size / 1e6).toFixed(0)} MB`);
  const runs = Object.fromEntries(corpus.lanes.map(lane => [lane, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const lane of corpus.lanes) runs[lane].push(await runLane(lane, file, folder));
  }
  await rm(file);
  const lanes = corpus.lanes.map(lane => summarise(lane, runs[lane]));
  for (const row of lanes) {
    say(
      `  ${row.lane.padEnd(14)} ${String(row.eventsPerSecond).padStart(8)} events/s ${String(row.megabytesPerSecond).padStart(7)} MB/s` +
        ` ${String(row.peakRssMegabytes).padStart(5)} MB peak ${String(row.cpuMicrosecondsPerEvent).padStart(6)} us CPU/event`,
    );
  }
  return { corpus: corpus.name, describe: corpus.describe, bytes: size, lanes };
}

const machine = {
  date: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 1e9),
  loadAverageAtStart: loadavg()[0],
};
const method = `${rounds} rounds, lanes in turn, a process each, medians; DuckDB with one thread and no mapping; logwright with the limits of its ingest command`;
say(
  `${machine.date}, Node ${machine.node}, ${machine.cores} x ${machine.cpu}, ${machine.memoryGigabytes} GB, load ${machine.loadAverageAtStart.toFixed(1)}\n${method}`,
);

const folder = await mkdtemp(join(tmpdir(), 'logwright-bench-'));
try {
  const results = [];
  for (const corpus of corpora(events)) results.push(await benchCorpus(corpus, folder));
  if (values.json) process.stdout.write(`${JSON.stringify({ machine, method, events, results }, undefined, 2)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
