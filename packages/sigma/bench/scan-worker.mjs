/** A worker of the lanes of two: it takes parts of shared bytes as long as there are any, and scans or parses them. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileRules, createScanner, loadBundle } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { decodeBytes, parseFiles } from './json-lines.mjs';

const rules = loadBundle(workerData.bundle).filter(({ kind }) => kind === 'rule');
const engine = compileRules(rules, { logSources: sigmaLogSources });
const scanner = createScanner(engine, { onMatch: () => undefined, decode: decodeBytes });
const { bytes, parts, next } = workerData;
const works = {
  scan(part) {
    scanner.push(part);
    scanner.end();
  },
  parse: part => parseFiles([part], () => undefined),
};
parentPort.on('message', ({ work, passes }) => {
  const count = parts.length * passes;
  for (let part = Atomics.add(next, 0, 1); part < count; part = Atomics.add(next, 0, 1)) {
    const [start, end] = parts[part % parts.length];
    works[work](Buffer.from(bytes, start, end - start));
  }
  parentPort.postMessage('done');
});
parentPort.postMessage('ready');
