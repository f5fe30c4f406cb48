/**
 * One lane of the benchmark in a process of its own: `node lane.mjs <lane> <file> <folder>`.
 * Prints one JSON object: what was done and what it took.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SIGMAHQ } from './corpora.mjs';

const [lane, file, folder] = process.argv.slice(2);
const logger = { debug() {}, info() {}, warn() {}, error() {} };

/** As `logwright ingest` sets them. */
const LIMITS = { segmentMaxBytes: 4 * 1024 * 1024, flushBytes: 32 * 1024 * 1024 };

let startedAt = 0;
let cpuBefore;
const extra = {};

/** Rules are loaded beforehand: their time is not that of events. */
function begin() {
  startedAt = performance.now();
  cpuBefore = process.cpuUsage();
}

const LANES = {
  /** JavaScript's own parser, nothing kept: the floor of anything that reads JSON in Node. */
  async 'json-parse'() {
    let events = 0;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (JSON.parse(line) !== null) events += 1;
    }
    return events;
  },

  /** Lines as strings, nothing kept: the floor of anything that reads lines in Node. */
  async 'read-lines'() {
    let events = 0;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (line.length > 0) events += 1;
    }
    return events;
  },

  /** DuckDB alone: JSON to columns to zstd Parquet, one thread, no mapping. */
  'duckdb-json': () =>
    duckdb(
      `SELECT * FROM read_json('${file}', format = 'newline_delimited', maximum_object_size = 16777216, sample_size = -1)`,
    ),

  /** DuckDB alone: the combined log format taken apart by one regular expression, one thread, no mapping. */
  'duckdb-regexp': () =>
    duckdb(`SELECT regexp_extract(line, '^(\\S+) \\S+ (\\S+) \\[([^\\]]+)\\] "(\\S+) (\\S+) ([^"]*)" (\\d+) (\\S+) "([^"]*)" "([^"]*)"',
      ['address', 'user', 'time', 'method', 'path', 'protocol', 'status', 'bytes', 'referrer', 'agent']) AS fields, line
      FROM read_csv('${file}', columns = {'line': 'VARCHAR'}, delim = '\\x01', quote = '', escape = '', header = false)`),

  /** The whole way: read, recognise, parse, map to OCSF, write ahead with fsync, convert to Parquet. */
  logwright: () => logwright(),

  /** The same with the repository's own rules. */
  'own-rules': () => logwright([join(import.meta.dirname, '..', '..', '..', 'detections')]),

  /** The same with all of SigmaHQ. */
  'sigmahq-rules': () =>
    logwright(['rules', 'rules-emerging-threats', 'rules-threat-hunting'].map(name => join(SIGMAHQ, name))),
};

async function logwright(rules) {
  const { createFileSource } = await import('@logwright/connector-file');
  const { openLakeWriter } = await import('@logwright/connector-lake');
  const { mapUnknown, technologies } = await import('@logwright/technologies');
  const { createTransformer, openDetectStage, runPipeline } = await import('@logwright/pipeline');
  const source = createFileSource(
    { paths: [file], maxBatchBytes: 512 * 1024 },
    { id: 'bench', baseDirectory: folder, logger, now: Date.now },
  );
  const common = { baseDirectory: folder, now: Date.now, logger };
  const detect = rules && (await openDetectStage({ ...common, paths: rules, version: 'bench', correlateAtEnd: true }));
  const sink = await openLakeWriter({ directory: join(folder, 'lake'), now: Date.now, logger, ...LIMITS });
  begin();
  const result = await runPipeline({
    sources: [{ source, transform: createTransformer({ technologies, mapUnknown }) }],
    sinks: [sink],
    ...(detect ? { detect } : {}),
  });
  if (result.outcome !== 'completed' || result.totals.deadLetters + result.totals.unknown > 0) {
    throw new Error(`not a clean run: ${JSON.stringify(result.totals)}`);
  }
  if (result.detect) Object.assign(extra, { rules: result.detect.counts.running, findings: result.detect.findings });
  return result.totals.events;
}

async function duckdb(query) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const target = join(folder, 'duckdb.parquet');
  await connection.run(`COPY (${query}) TO '${target}' (FORMAT parquet, COMPRESSION zstd)`);
  const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM '${target}'`);
  connection.closeSync();
  return counted.getRows()[0][0];
}

const { size } = await stat(file);
begin();
const events = await LANES[lane]();
const seconds = (performance.now() - startedAt) / 1000;
const cpu = process.cpuUsage(cpuBefore);
process.stdout.write(
  `${JSON.stringify({
    lane,
    events,
    ...extra,
    bytes: size,
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  })}\n`,
);
