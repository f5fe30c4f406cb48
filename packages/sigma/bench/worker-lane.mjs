/** One worker and two, by the clock. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { serializeRules } from '@logwright/sigma';
import { pieces } from './json-lines.mjs';
import { median, out, rate } from './measure.mjs';

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
  const run = async count => {
    next[0] = 0;
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const done = workers.slice(0, count).map(async worker => {
      worker.postMessage('scan');
      await once(worker, 'message');
    });
    await Promise.all(done);
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - start) / 1_000, cpu: (user + system) / 1e6 };
  };
  const [one, two] = [[], []];
  await run(1);
  await run(2);
  for (let round = 0; round < rounds; round++) {
    one.push(await run(1));
    two.push(await run(2));
  }
  await Promise.all(workers.map(worker => worker.terminate()));
  const middle = runs => median(runs.map(({ seconds }) => seconds));
  const faster = median(one.map(({ seconds }, round) => seconds / two[round].seconds));
  const work = median(two.map(({ cpu }, round) => cpu / one[round].cpu));
  out('1 worker, by the clock', rate(events / middle(one)));
  out(
    '2 workers, by the clock',
    `${rate(events / middle(two))}, ${faster.toFixed(2)} x one; CPU of both together ${work.toFixed(2)} x one`,
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
