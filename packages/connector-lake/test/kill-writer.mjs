// Writes numbered events without end and prints how far it was acknowledged. Killed by its parent at any moment.
import { openLakeWriter } from '../dist/index.js';

const directory = process.argv[2];
const logger = { debug() {}, info() {}, warn: console.error, error: console.error };
const writer = await openLakeWriter({
  directory,
  now: Date.now,
  logger,
  segmentMaxBytes: 64 * 1024,
  flushIntervalMs: 40,
  flushBytes: 256 * 1024,
  flushMaxAgeMs: 80,
  maintenanceIntervalMs: 150,
  compactTargetBytes: 256 * 1024,
  graceMs: 3000,
});
if (writer.recovery.corrupt.length > 0) throw new Error(JSON.stringify(writer.recovery));
const checkpoint = await writer.checkpoints.load('stream');
let next = checkpoint?.position.next ?? 0;
console.log(`open ${next} ${JSON.stringify(writer.recovery)}`);

const START = Date.UTC(2026, 0, 1);
function eventOf(n) {
  return {
    id: `e${n}`,
    logSource: `source-${n % 3}`,
    technology: 'nginx-access',
    native: {},
    raw: `GET /${n} ${'x'.repeat(n % 300)}`,
    rawBytes: 100,
    receivedAt: START + n,
    event: {
      class_uid: 4002,
      category_uid: 4,
      activity_id: 1,
      type_uid: 400201,
      severity_id: 1,
      time: START + n * 1000,
      metadata: { uid: String(n) },
      n,
    },
  };
}

async function worker() {
  for (;;) {
    const from = next;
    next += 1 + Math.floor(Math.random() * 40);
    const to = next;
    const events = Array.from({ length: to - from }, (_, i) => eventOf(from + i));
    const result = await writer.write({
      events,
      deadLetters: [],
      checkpoints: [{ key: 'stream', position: { next: to }, complete: false }],
    });
    if (result.kind !== 'delivered') throw new Error(JSON.stringify(result));
    console.log(`ack ${to}`);
  }
}
await Promise.all([worker(), worker(), worker(), worker()]);
