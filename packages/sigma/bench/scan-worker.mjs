/** A worker of the lane of two: it compiles an engine of its own and scans the parts of shared bytes that it is told. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileRules, createScanner, loadBundle } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { decodeBytes } from './json-lines.mjs';

const rules = loadBundle(workerData.bundle).filter(({ kind }) => kind === 'rule');
const engine = compileRules(rules, { logSources: sigmaLogSources });
const bytes = new Uint8Array(workerData.bytes);
const scanner = createScanner(engine, { onMatch: () => undefined, decode: decodeBytes });
parentPort.on('message', parts => {
  for (const [start, end] of parts) {
    scanner.push(bytes.subarray(start, end));
    scanner.end();
  }
  parentPort.postMessage('done');
});
parentPort.postMessage('ready');
