/** A worker of the lane of two: it compiles an engine of its own and scans parts of shared bytes as long as there are any. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileRules, createScanner, loadBundle } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { decodeBytes } from './json-lines.mjs';

const rules = loadBundle(workerData.bundle).filter(({ kind }) => kind === 'rule');
const engine = compileRules(rules, { logSources: sigmaLogSources });
const bytes = new Uint8Array(workerData.bytes);
const scanner = createScanner(engine, { onMatch: () => undefined, decode: decodeBytes });
const { parts, next } = workerData;
parentPort.on('message', () => {
  for (let part = Atomics.add(next, 0, 1); part < parts.length; part = Atomics.add(next, 0, 1)) {
    const [start, end] = parts[part];
    scanner.push(bytes.subarray(start, end));
    scanner.end();
  }
  parentPort.postMessage('done');
});
parentPort.postMessage('ready');
