import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMemoryCheckpointStore, silentLogger } from '@logwright/connector-kit';
import type { RecordBatch, Source } from '@logwright/connector-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, readBatches, removeFolder } from '../../test/support/read-all.js';
import { createJournalSource } from './journal-source.js';
import type { JournalSourceOptions } from './journal-source.js';

/** Stands in for journalctl, which few test machines have: the same arguments, the same output format. */
const JOURNALCTL = `
const entries = [1, 2, 3, 4, 5];
const args = process.argv.slice(2);
const after = Number((args.find(a => a.startsWith('--after-cursor=')) ?? '=s=0').split('=s=')[1]);
if (args.includes('--unit=broken.service')) { console.error('No such unit'); process.exit(1); }
if (!args.includes('--output=json') || !(args.includes('--no-tail') || args.includes('--lines=0'))) process.exit(9);
if (!args.includes('--lines=0'))
  for (const n of entries) if (n > after) console.log(JSON.stringify({ __CURSOR: 's=' + n, MESSAGE: 'entry ' + n }));
if (args.includes('--follow')) setInterval(() => {}, 1000);
`;

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
  await writeFile(join(folder, 'journalctl.mjs'), JOURNALCTL);
});
afterEach(() => removeFolder(folder));

function journal(options: JournalSourceOptions, command?: [string, ...string[]]): Source {
  return createJournalSource(options, {
    id: 'journal',
    logger: silentLogger,
    now: Date.now,
    command: command ?? [process.execPath, join(folder, 'journalctl.mjs')],
  });
}

const messages = (batches: readonly RecordBatch[]): unknown[] =>
  batches
    .flatMap(batch => batch.records)
    .map(record => (JSON.parse(String(record.data)) as { MESSAGE: string }).MESSAGE);

describe('the journal source', () => {
  it('reads all entries and goes on after the cursor of its checkpoint', async () => {
    const first = await readBatches(journal({ follow: false }));
    expect(messages(first)).toEqual(['entry 1', 'entry 2', 'entry 3', 'entry 4', 'entry 5']);
    expect(first.at(-1)?.checkpoint).toMatchObject({ key: 'journal:local', position: { records: 5, cursor: 's=5' } });
    const checkpoints = createMemoryCheckpointStore([
      { key: 'journal:local', position: { records: 3, cursor: 's=3' }, complete: false },
    ]);
    const rest = await readBatches(journal({ follow: false }), { checkpoints });
    expect(messages(rest)).toEqual(['entry 4', 'entry 5']);
    expect(rest[0]?.records[0]?.ordinal).toBe(4);
  });

  it('ends when it is cancelled while it follows', async () => {
    const cancel = new AbortController();
    const seen: RecordBatch[] = [];
    for await (const batch of journal({}).read({ signal: cancel.signal })) {
      seen.push(batch);
      cancel.abort();
    }
    expect(messages(seen).length).toBeGreaterThan(0);
  });

  it('starts after the last entry when asked to', async () => {
    expect(messages(await readBatches(journal({ follow: false, startAt: 'end' })))).toEqual([]);
  });

  it('throws not_found when there is no journalctl', async () => {
    const reading = readBatches(journal({ follow: false }, [join(folder, 'no-such-program')]));
    await expect(reading).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('journalctl') as string,
    });
  });

  it('throws what journalctl said when it fails', async () => {
    const reading = readBatches(journal({ follow: false, units: ['broken.service'] }));
    await expect(reading).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('No such unit') as string,
    });
  });
});
