/** One worker and two, by the clock. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { serializeRules } from '@logwright/sigma';
import { pieces } from './json-lines.mjs';
import { median, out, rate } from './measure.mjs';

/** One pass is over before a second worker is well under way. */
const PASSES = 3;
/** Each worker learns and is compiled for itself: both have seen all of it before anything is counted. */
const WARM_UPS = 3;

/**
 * @param rules - Parsed rules: each worker compiles them.
 * @param files - Files of JSON lines.
 * @param events - How many they hold.
 * @param rounds - How often each; the medians count.
 */
export async function measureWorkers(rules, files, events, rounds) {
  const { bytes, parts } = share(files);
  // Each worker takes the next part when it is ready: the parts do not take the same time.
  const next = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { bundle: serializeRules(rules), bytes, parts, next };
  const workers = [1, 2].map(() => new Worker(new URL('scan-worker.mjs', import.meta.url), { workerData }));
  await Promise.all(workers.map(worker => once(worker, 'message')));
  const run = async (work, by) => {
    next[0] = 0;
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const done = by.map(async worker => {
      worker.postMessage({ work, passes: PASSES });
      await once(worker, 'message');
    });
    await Promise.all(done);
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - start) / 1_000, cpu: (user + system) / 1e6 };
  };
  for (let round = 0; round < WARM_UPS; round++) {
    for (const work of ['scan', 'parse']) for (const worker of workers) await run(work, [worker]);
  }
  const runs = { scan: { one: [], two: [] }, parse: { one: [], two: [] } };
  for (let round = 0; round < rounds; round++) {
    for (const [work, { one, two }] of Object.entries(runs)) {
      // In turn, so that one is as warm as the other.
      one.push(await run(work, [workers[round % 2]]));
      two.push(await run(work, workers));
    }
  }
  await Promise.all(workers.map(worker => worker.terminate()));
  const perSecond = times => rate((events * PASSES) / median(times.map(({ seconds }) => seconds)));
  const faster = ({ one, two }) => median(one.map(({ seconds }, round) => seconds / two[round].seconds)).toFixed(2);
  const work = median(runs.scan.two.map(({ cpu }, round) => cpu / runs.scan.one[round].cpu)).toFixed(2);
  out('1 worker, by the clock', perSecond(runs.scan.one));
  out(
    '2 workers, by the clock',
    `${perSecond(runs.scan.two)}, ${faster(runs.scan)} x one; CPU of both together ${work} x one; ` +
      `JSON.parse by 2 workers ${faster(runs.parse)} x one`,
  );
}

function share(files) {
  const bytes = new SharedArrayBuffer(files.reduce((sum, file) => sum + file.length, 0));
  const target = new Uint8Array(bytes);
  const parts = [];
  let at = 0;
  for (const file of files) {
    target.set(file, at);
    for (const piece of pieces(file, 2 ** 20)) {
      parts.push([at, at + piece.length]);
      at += piece.length;
    }
  }
  return { bytes, parts };
}
