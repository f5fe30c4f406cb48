/**
 * Kills an ingest with SIGKILL at random moments, under continuous readers, and counts what was lost or doubled.
 *
 *   node packages/cli/test/kill-ingest.mjs [kills=50] [records=120000] [seed=7]
 *
 * Every record carries its own number. After each kill the lake must hold at least what was acknowledged; the
 * same command with --once then goes on. A lake that is complete must hold every record exactly once, and every
 * finding that an undisturbed run makes exactly once: those of a rule on each hundredth record, and those of a
 * correlation over it, whose state has to survive the kills.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { openLake } from '@logwright/connector-lake';
import { seededRandom } from '@logwright/technologies';

const [kills = 50, records = 120_000, seed = 7] = process.argv.slice(2).map(Number);
const LOGWRIGHT = join(import.meta.dirname, '..', 'bin', 'logwright.js');
const logger = { debug() {}, info() {}, warn() {}, error() {} };
const random = seededRandom(seed);
const folder = await mkdtemp(join(tmpdir(), 'logwright-kill-'));
const input = join(folder, 'input');
const rules = join(folder, 'rules.yml');

const report = {
  kills: 0,
  killedInStart: 0,
  lakes: 0,
  acknowledgedAtKill: 0,
  storedAtKill: 0,
  lost: 0,
  doubled: 0,
  missing: 0,
  findingsExpected: 0,
  findingsLost: 0,
  findingsDoubled: 0,
  findingsOther: 0,
  readerSearches: 0,
  readerFailures: [],
};

function line(number) {
  const second = String(number % 60).padStart(2, '0');
  const damaged = number % 997 === 0;
  return damaged
    ? `{"number":"n${number}n","cut`
    : `192.0.2.${number % 250} - - [01/Feb/2026:10:00:${second} +0000] "GET /item/n${number}n HTTP/1.1" 200 ${number % 5000} "-" "kill-test/1.0"`;
}

const RULES = `title: Every hundredth item
id: 4f0f7e1c-63a5-4c0d-9c43-9d1d20a3f001
name: hundredth
logsource: { category: webserver }
detection: { selection: { request_uri|endswith: '00n' }, condition: selection }
level: low
---
title: An address asked for ten of them
id: 4f0f7e1c-63a5-4c0d-9c43-9d1d20a3f002
correlation:
  type: event_count
  rules: [hundredth]
  group-by: [remote_addr]
  timespan: 1h
  condition: { gte: 10 }
  generate: true
level: medium
`;

async function writeInput() {
  await mkdir(input);
  await writeFile(rules, RULES);
  const share = Math.ceil(records / 6);
  for (let file = 0; file < 6; file += 1) {
    const numbers = Array.from({ length: Math.min(share, records - file * share) }, (_, index) => file * share + index);
    const text = `${numbers.map(line).join('\n')}\n`;
    if (file === 5) await writeFile(join(input, `part-${file}.log.gz`), gzipSync(text));
    else await writeFile(join(input, `part-${file}.log`), text);
  }
}

/**
 * Starts an ingest; `killAfterMs` undefined lets it finish, else it counts from the first acknowledgement or, when
 * `fromStart`, from the start of the process. Resolves with what it acknowledged.
 */
async function ingest(lake, killAfterMs, fromStart = false) {
  const child = spawn(
    process.execPath,
    [LOGWRIGHT, 'ingest', input, '--rules', rules, '--lake', lake, '--once', '--json'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let acknowledged = 0;
  let result;
  let errors = '';
  child.stderr.on('data', chunk => (errors += chunk));
  const arm = () => (killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs));
  let timer = fromStart ? arm() : undefined;
  const read = (async () => {
    for await (const text of createInterface({ input: child.stdout })) {
      const message = JSON.parse(text);
      if (message.type === 'progress') {
        acknowledged = message.acknowledged;
        if (!fromStart) timer ??= arm();
      }
      if (message.type === 'result') ({ records: acknowledged } = result = message);
    }
  })().catch(() => undefined);
  const [code, signal] = await once(child, 'exit');
  clearTimeout(timer);
  await read;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`ingest ended with ${code}: ${errors}`);
  return { acknowledged, result, killed: signal === 'SIGKILL' };
}

async function inLake(lake, work) {
  const reader = await openLake({ directory: lake, now: Date.now, logger });
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}

async function rows(reader, query) {
  const found = [];
  for await (const page of reader.search({ query, user: 'kill-test', kind: 'internal', maxRows: 1_000_000 }))
    found.push(...page.rows);
  return found;
}

/** Every number in the lake with how often it is there. */
async function numbers(lake) {
  return inLake(lake, async reader => {
    const query = table =>
      `select regexp_extract(raw_data, 'n([0-9]+)n', 1)::integer as n, count(*)::integer as c from ${table} where class_uid <> 2004 group by 1`;
    const events = await rows(reader, query('events'));
    const letters = await reader.deadLetters({ limit: 1_000_000 });
    const counts = new Map(events.map(row => [row.n, row.c]));
    for (const letter of letters) {
      const n = Number(/n(\d+)n/.exec(letter.raw)?.[1]);
      counts.set(n, (counts.get(n) ?? 0) + 1);
    }
    return counts;
  });
}

/** Every finding in the lake with how often it is there. */
async function findings(lake) {
  const query = `select event->>'$.finding_info.uid' as uid, count(*)::integer as c from events where class_uid = 2004 group by 1`;
  const found = await inLake(lake, reader => rows(reader, query));
  return new Map(found.map(row => [row.uid, row.c]));
}

/** Compares the findings of a complete lake with those of the undisturbed run. */
async function judgeFindings(lake, expected) {
  const found = await findings(lake);
  report.findingsLost += [...expected.keys()].filter(uid => !found.has(uid)).length;
  report.findingsOther += [...found.keys()].filter(uid => !expected.has(uid)).length;
  report.findingsDoubled += totalOf(found) - found.size;
}

const totalOf = counts => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Searches again and again, in this process and in others; a failure or a count that shrinks is reported. */
function startReaders(lake) {
  const state = { stop: false };
  const own = (async () => {
    let before = 0;
    while (!state.stop) {
      try {
        const [row] = await inLake(lake, reader => rows(reader, 'select count(*)::integer as c from events'));
        report.readerSearches += 1;
        if (row.c < before) report.readerFailures.push(`count went from ${before} to ${row.c}`);
        before = row.c;
      } catch (error) {
        if (error.code !== 'not_found') report.readerFailures.push(error.message);
      }
      await sleep(50);
    }
  })();
  const other = (async () => {
    while (!state.stop) {
      const child = spawn(process.execPath, [LOGWRIGHT, 'search', 'select count(*) from events', '--lake', lake], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let errors = '';
      child.stderr.on('data', chunk => (errors += chunk));
      const [code] = await once(child, 'exit');
      report.readerSearches += 1;
      if (code !== 0 && !/no lake|does not exist|not a lake/i.test(errors)) report.readerFailures.push(errors.trim());
      await sleep(200);
    }
  })();
  return async () => {
    state.stop = true;
    await Promise.all([own, other]);
  };
}

/** One lake: killed again and again until the kills are used up or the ingest is through. */
async function oneLake(durationMs, expected) {
  const lake = join(folder, `lake-${report.lakes}`);
  report.lakes += 1;
  let before = 0;
  for (;;) {
    const isLast = report.kills >= kills;
    const stopReaders = startReaders(lake);
    const run = await ingest(lake, isLast ? undefined : random() * durationMs, random() < 0.2);
    await stopReaders();
    const counts = await numbers(lake).catch(error => {
      if (run.acknowledged > 0 || before > 0) throw error;
      return new Map();
    });
    const stored = totalOf(counts);
    if (stored < before + run.acknowledged) report.lost += before + run.acknowledged - stored;
    if (run.killed) {
      report.kills += 1;
      report.acknowledgedAtKill += run.acknowledged;
      report.storedAtKill += stored - before;
      if (run.acknowledged === 0) report.killedInStart += 1;
      process.stderr.write(
        `\r${report.kills} of ${kills} kills, ${report.lakes} lakes, ${report.lost} lost, ${report.doubled} doubled `,
      );
    } else {
      report.doubled += stored - counts.size;
      report.missing += records - counts.size;
      await judgeFindings(lake, expected);
      await rm(lake, { recursive: true });
      return;
    }
    before = stored;
  }
}

try {
  await writeInput();
  const calibration = join(folder, 'calibration');
  const { result } = await ingest(calibration, undefined);
  const expected = await findings(calibration);
  report.findingsExpected = expected.size;
  await rm(calibration, { recursive: true });
  const durationMs = result.seconds * 1000;
  while (report.kills < kills) await oneLake(durationMs * 0.7, expected);
  process.stderr.write('\n');
  process.stdout.write(
    `${JSON.stringify({ records, seed, secondsUndisturbed: result.seconds, ...report }, undefined, 2)}\n`,
  );
  const wrongFindings = report.findingsLost + report.findingsDoubled + report.findingsOther;
  const failed = report.lost + report.doubled + report.missing + wrongFindings + report.readerFailures.length > 0;
  process.stdout.write(failed ? 'FAILED\n' : `${report.kills} kills: nothing acknowledged lost, nothing doubled.\n`);
  process.exitCode = failed ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
