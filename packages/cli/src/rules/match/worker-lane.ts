import { Worker } from 'node:worker_threads';
import type { ChunkResult, MatcherSetup, RefusedByNumber } from './chunk-matcher.js';
import type { MatchLane } from './match-lane.js';
import type { ChunkMessage, WorkerMessage } from './worker-messages.js';

/** Chunks that a worker has waiting, so that it never idles. */
const PENDING_PER_WORKER = 3;

/** Sources run in tests without a build of their own: the worker is then the built one. */
const WORKER_URL = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/rules/match/match-worker.js' : './match-worker.js',
  import.meta.url,
);

/**
 * Matches in worker threads. Each compiles the rules for itself.
 *
 * @param setup - See {@link MatcherSetup}.
 * @param count - How many workers.
 * @returns The lane, when all workers are ready.
 */
export async function createWorkerLane(setup: MatcherSetup, count: number): Promise<MatchLane> {
  const workers = Array.from({ length: count }, () => new Worker(WORKER_URL, { workerData: setup }));
  const close = async (): Promise<void> => void (await Promise.all(workers.map(worker => worker.terminate())));
  const threads = await Promise.all(workers.map(startThread)).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    refused: threads[0]?.refused ?? [],
    hasThreads: true,
    maxPending: count * PENDING_PER_WORKER,
    match(bytes) {
      const idlest = threads.reduce((best, thread) => (thread.pending() < best.pending() ? thread : best));
      return idlest.match(bytes);
    },
    matchMs: () => Math.max(...threads.map(thread => thread.matchMs())),
    close,
  };
}

interface Thread {
  readonly refused: readonly RefusedByNumber[];
  match(bytes: Uint8Array): Promise<ChunkResult>;
  pending(): number;
  matchMs(): number;
}

async function startThread(worker: Worker): Promise<Thread> {
  const waiting = new Map<number, PromiseWithResolvers<ChunkResult>>();
  const ready = Promise.withResolvers<readonly RefusedByNumber[]>();
  let [sent, matchMs] = [0, 0];
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'ready') return ready.resolve(message.refused);
    matchMs += message.result.matchMs;
    waiting.get(message.number)?.resolve(message.result);
    waiting.delete(message.number);
  });
  const fail = (cause: unknown): void => {
    const error = new Error('A matching worker has ended', { cause });
    ready.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', code => fail(`exit code ${code}`));
  return {
    refused: await ready.promise,
    match(bytes) {
      const deferred = Promise.withResolvers<ChunkResult>();
      const message: ChunkMessage = { number: ++sent, bytes };
      waiting.set(sent, deferred);
      worker.postMessage(message, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);
      return deferred.promise;
    },
    pending: () => waiting.size,
    matchMs: () => matchMs,
  };
}
