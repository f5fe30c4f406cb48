// Kills a writer again and again under continuous readers and proves that nothing acknowledged is lost or doubled.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLake } from '../dist/index.js';

const here = name => fileURLToPath(new URL(name, import.meta.url));

async function rows(lake, query) {
  const found = [];
  for await (const page of lake.search({ query, user: 'kill-test', kind: 'internal', timeoutMs: 60_000 }))
    found.push(...page.rows);
  return found;
}

const COUNT =
  "select count(*) as n, count(distinct event_id) as ids, coalesce(max((event->>'n')::int), -1) as last from events";

/** Starts a writer, kills it after a while. Returns how far it was acknowledged. */
async function oneRound(directory, aliveMs, state) {
  const child = spawn(process.execPath, [here('./kill-writer.mjs'), directory], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', chunk => (stderr += chunk));
  const opened = Promise.withResolvers();
  createInterface({ input: child.stdout }).on('line', line => {
    const [word, value] = line.split(' ');
    if (word === 'open') opened.resolve();
    if (word === 'ack') state.acknowledged = Math.max(state.acknowledged, Number(value));
  });
  const exited = new Promise(resolve => child.on('close', resolve));
  await Promise.race([opened.promise, exited]);
  await sleep(aliveMs);
  if (child.exitCode !== null) throw new Error(`The writer ended by itself: ${stderr}`);
  child.kill('SIGKILL');
  await exited;
}

async function readWhile(directory, state, running) {
  const lake = await openLake({ directory, now: Date.now, logger: { debug() {}, info() {}, warn() {}, error() {} } });
  let reads = 0;
  let before = 0;
  while (running.go) {
    const acknowledged = state.acknowledged;
    const [row] = await rows(lake, COUNT);
    if (row.n !== row.ids) throw new Error(`A reader saw ${row.n} rows of ${row.ids} events.`);
    if (row.n !== row.last + 1) throw new Error(`A reader saw ${row.n} rows up to number ${row.last}: there are gaps.`);
    if (row.n < acknowledged) throw new Error(`A reader saw ${row.n} rows after ${acknowledged} were acknowledged.`);
    if (row.n < before) throw new Error(`A reader saw ${row.n} rows after it had seen ${before}.`);
    before = row.n;
    reads += 1;
    await sleep(20);
  }
  await lake.close();
  return reads;
}

/**
 * @param {string} directory
 * @param {{ rounds: number, readers: number, maxAliveMs: number, random?: () => number }} options
 */
export async function killRounds(directory, { rounds, readers, maxAliveMs, random = Math.random }) {
  const state = { acknowledged: 0 };
  const running = { go: true };
  let reading = [];
  for (let round = 0; round < rounds; round += 1) {
    const aliveMs = round === 0 ? maxAliveMs : Math.floor(random() * maxAliveMs);
    const killed = oneRound(directory, aliveMs, state);
    if (round === 0) {
      await killed;
      reading = Array.from({ length: readers }, () => readWhile(directory, state, running));
      reading.forEach(one => one.catch(() => undefined));
    } else await Promise.race([killed, ...reading.map(one => one.then(() => killed))]);
  }
  running.go = false;
  const reads = (await Promise.all(reading)).reduce((sum, one) => sum + one, 0);
  const lake = await openLake({ directory, now: Date.now, logger: { debug() {}, info() {}, warn() {}, error() {} } });
  const [row] = await rows(lake, COUNT);
  const described = await lake.describe();
  await lake.close();
  return {
    ...row,
    acknowledged: state.acknowledged,
    reads,
    files: described.files,
    described: described.logSources.reduce((sum, one) => sum + one.events, 0),
  };
}
