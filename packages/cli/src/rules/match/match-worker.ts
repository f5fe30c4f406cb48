import { parentPort, workerData } from 'node:worker_threads';
import type { MatcherSetup } from './chunk-matcher.js';
import { createMatcher } from './create-matcher.js';
import { cutDeepEvents } from './cut-deep.js';
import type { ChunkMessage, WorkerMessage } from './worker-messages.js';

const port = parentPort;
if (port === null) throw new TypeError('match-worker.js runs as a worker thread only');
const matcher = createMatcher(workerData as MatcherSetup);
port.on('message', ({ number, bytes }: ChunkMessage) => {
  const message: WorkerMessage = { kind: 'matched', number, result: cutDeepEvents(matcher.match(bytes)) };
  port.postMessage(message);
});
const ready: WorkerMessage = { kind: 'ready', refused: matcher.refused };
port.postMessage(ready);
