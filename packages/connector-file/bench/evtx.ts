/**
 * Measures how fast Windows event logs become JSON, beside JSON.parse over the same events.
 * usage: npm run bench -w packages/connector-file [-- --smoke]; needs dist/ built.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContents } from '../dist/index.js';
import { type EvtxContent, type EvtxEvent, makeEvtx, text, uint } from '../test/support/evtx-writer.ts';

const isSmoke = process.argv.includes('--smoke');
const CHUNKS = isSmoke ? 20 : 800;
const ROUNDS = isSmoke ? 1 : 5;
const EVENTS_PER_CHUNK = 24;

/** Names and lengths as Sysmon's process creation has them. */
const NAMES = (
  'RuleName UtcTime ProcessGuid ProcessId Image FileVersion Description Product Company OriginalFileName CommandLine ' +
  'CurrentDirectory User LogonGuid LogonId TerminalSessionId IntegrityLevel Hashes ParentProcessGuid ParentProcessId ' +
  'ParentImage ParentCommandLine ParentUser'
).split(' ');
const SYSTEM = ['EventID', 'Version', 'Level', 'Task', 'Opcode', 'Keywords', 'EventRecordID'];

const element = (name: string, value: number): EvtxContent => ({ element: name, content: [{ value }] });
const template: readonly EvtxContent[] = [
  {
    element: 'Event',
    attributes: { xmlns: 'http://schemas.microsoft.com/win/2004/08/events/event' },
    content: [
      {
        element: 'System',
        content: [
          { element: 'Provider', attributes: { Name: 'Microsoft-Windows-Sysmon' } },
          ...SYSTEM.map(element),
          { element: 'TimeCreated', attributes: { SystemTime: { value: SYSTEM.length } } },
        ],
      },
      {
        element: 'EventData',
        content: NAMES.map((name, index) => ({
          element: 'Data',
          attributes: { Name: name },
          content: [{ value: SYSTEM.length + 1 + index }],
        })),
      },
    ],
  },
];

function event(id: number): EvtxEvent {
  const data = NAMES.map((name, index) =>
    name.endsWith('ProcessId')
      ? uint(0x08, 4, id)
      : text(`${name} ${id} C:\\Windows\\System32\\cmd.exe`.slice(0, 16 + ((index * 7) % 40))),
  );
  const system = [1, 5, 4, 1, 0].map(value => uint(0x06, 2, value));
  const values = [
    ...system,
    uint(0x15, 8, 1n << 63n),
    uint(0x0a, 8, id),
    uint(0x11, 8, 134_087_903_413_405_539n),
    ...data,
  ];
  return { id, template, values };
}

const log = makeEvtx([Array.from({ length: EVENTS_PER_CHUNK }, (_, index) => event(index + 1))], {
  chunkCount: CHUNKS,
});
const folder = mkdtempSync(join(tmpdir(), 'evtx-bench-'));
const path = join(folder, 'log.evtx');
const file = Buffer.concat([log.subarray(0, 4096), ...Array.from({ length: CHUNKS }, () => log.subarray(4096))]);
writeFileSync(path, file);

async function read(keep: string[] | undefined): Promise<number> {
  let records = 0;
  for await (const content of openContents([path], { baseDirectory: folder })) {
    if (content.kind !== 'records') continue;
    for await (const batch of content.batches) {
      records += batch.records.length;
      if (batch.unreadable.length > 0) throw new Error(batch.unreadable[0]?.reason);
      keep?.push(...batch.records.map(({ data }) => String(data)));
    }
  }
  return records;
}

/** CPU seconds of the best round. */
async function measure(work: () => Promise<number> | number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

try {
  const texts: string[] = [];
  const records = await read(texts);
  const parse = await measure(() => texts.reduce((sum, json) => sum + Number(typeof JSON.parse(json) === 'object'), 0));
  const seconds = await measure(() => read(undefined));
  const bytes = texts.reduce((sum, json) => sum + Buffer.byteLength(json), 0);
  process.stdout.write(
    `EVTX to JSON: ${(file.length / 1e6 / seconds).toFixed(0)} MB/s of log, ${Math.round(records / seconds)} events/s, ` +
      `${(bytes / 1e6 / seconds).toFixed(0)} MB/s of JSON (CPU time, best of ${ROUNDS})\n` +
      `JSON.parse of the same events: ${(bytes / 1e6 / parse).toFixed(0)} MB/s, ${Math.round(records / parse)} events/s\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
