// node bench/write.mjs [events] [logSources] [days]: what the lake alone costs, on Windows-like events of 1.6 KB.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLake, openLakeWriter } from '../dist/index.js';

const events = Number(process.argv[2] ?? 200_000);
const logSources = Number(process.argv[3] ?? 1);
const days = Number(process.argv[4] ?? 1);
const BATCH = 1000;
const IN_FLIGHT = 3;

let seed = 1;
const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const word = length =>
  Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[Math.floor(random() * 36)]).join('');
const pool = Array.from({ length: 5000 }, (_, i) => {
  const native = {
    EventID: 4688,
    Channel: 'Security',
    Hostname: `host-${i % 50}.example.com`,
    SubjectUserName: word(8),
    NewProcessName: `C:\\Windows\\System32\\${word(10)}.exe`,
    CommandLine: `C:\\Windows\\System32\\cmd.exe /c ${word(60)}`,
    ProcessId: `0x${word(4)}`,
    LogonGuid: `{${word(32)}}`,
    Message: `A new process has been created.\n\n${'Creator Subject: S-1-5-18 '.repeat(25)}${word(120)}`,
  };
  const raw = JSON.stringify(native);
  const event = {
    class_uid: 1007,
    class_name: 'Process Activity',
    category_uid: 1,
    activity_id: 1,
    type_uid: 100701,
    severity_id: 1,
    time: 0,
    metadata: { version: '1.8.0', product: { name: 'Windows', vendor_name: 'Microsoft' } },
    device: { hostname: native.Hostname, type_id: 0 },
    process: { name: native.NewProcessName, cmd_line: native.CommandLine, pid: i },
    actor: { user: { name: native.SubjectUserName } },
    unmapped: { Message: native.Message, LogonGuid: native.LogonGuid },
  };
  return { native, raw, event };
});

const START = Date.UTC(2026, 0, 1);
const eventOf = n => {
  const { native, raw, event } = pool[n % pool.length];
  const time = START + (n % days) * 86_400_000 + Math.floor(n / 100);
  return {
    id: `0123456789abcdef${n}`,
    logSource: `windows-${n % logSources}`,
    technology: 'windows-event',
    native,
    raw,
    rawBytes: raw.length + 1,
    receivedAt: START + days * 86_400_000,
    event: { ...event, time },
  };
};

const directory = await mkdtemp(join(tmpdir(), 'lake-bench-'));
const logger = { debug() {}, info() {}, warn: console.error, error: console.error };
const writer = await openLakeWriter({ directory, now: Date.now, logger });
const started = performance.now();
const cpu = process.cpuUsage();
const threadMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const threadBefore = threadMs();
let next = 0;
let making = 0;
let peak = 0;
let heapAtPeak = 0;
function notePeak() {
  const { rss, heapTotal, external } = process.memoryUsage();
  if (rss <= peak) return;
  peak = rss;
  heapAtPeak = heapTotal + external;
}
async function worker() {
  while (next < events) {
    const from = next;
    next += BATCH;
    const t = threadMs();
    const batch = Array.from({ length: BATCH }, (_, i) => eventOf(from + i));
    making += threadMs() - t;
    const result = await writer.write({ events: batch, deadLetters: [], checkpoints: [] });
    if (result.kind !== 'delivered') throw new Error(JSON.stringify(result));
    notePeak();
  }
}
await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
const acknowledged = performance.now();
const mainThread = threadMs() - threadBefore - making;
await writer.flush();
const flushed = performance.now();
notePeak();
const used = process.cpuUsage(cpu);
const lake = await openLake({ directory, now: Date.now, logger });
const described = await lake.describe();
await lake.close();
await writer.close();
const per = ms => Number(((ms / events) * 1000).toFixed(2));
console.log(
  JSON.stringify({
    events,
    logSources,
    days,
    rawBytes: pool[0].raw.length,
    acknowledgedPerSecond: Math.round((events / (acknowledged - started)) * 1000),
    parquetPerSecond: Math.round((events / (flushed - started)) * 1000),
    mainThreadMicros: per(mainThread),
    cpuMicros: per((used.user + used.system) / 1000 - making),
    peakMiB: Math.round(peak / 1048576),
    heapAtPeakMiB: Math.round(heapAtPeak / 1048576),
    files: described.files,
    storedBytesPerEvent: Math.round(described.storedBytes / events),
  }),
);
if (process.env.KEEP) console.log(directory);
else await rm(directory, { recursive: true, force: true });
