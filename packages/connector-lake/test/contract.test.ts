import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import {
  describeSearcherContract,
  describeSinkContract,
  describeUsageReaderContract,
} from '@logwright/connector-kit/testing';
import type { Lake } from '../src/contract.js';
import { openLake } from '../src/lake.js';
import { openLakeWriter } from '../src/writer.js';
import { NOW, batchOf, logEvent, recordingLogger, rowsOf, temporaryFolder, writerOptions } from './lake-fixture.js';

const DAY = 86_400_000;

async function folderOf(): Promise<{
  readonly directory: string;
  readonly dispose: () => Promise<void>;
  readonly reader: () => Promise<Lake>;
}> {
  const folder = await temporaryFolder();
  const directory = join(folder.path, 'lake');
  const opened: Lake[] = [];
  const reader = async () => {
    const lake = await openLake({ directory, now: () => NOW, logger: recordingLogger() });
    opened.push(lake);
    return lake;
  };
  const dispose = async () => {
    for (const lake of opened) await lake.close();
    await folder.remove();
  };
  return { directory, dispose, reader };
}

/** A lake with three log sources on two days, opened for reading. */
async function filled() {
  const folder = await folderOf();
  const writer = await openLakeWriter(writerOptions(folder.directory));
  const events = ['a', 'b', 'c'].flatMap(logSource =>
    [NOW, NOW - DAY].flatMap(receivedAt => [
      logEvent(`${logSource}1`, { logSource, receivedAt }),
      logEvent(`${logSource}2`, { logSource, receivedAt }),
    ]),
  );
  await writer.write(batchOf(events));
  await writer.close();
  return { ...folder, lake: await folder.reader() };
}

/** A reader whose lake was taken away. */
async function takenAway(): Promise<Lake> {
  const { directory, reader } = await filled();
  const lake = await reader();
  await rename(directory, `${directory}-elsewhere`);
  return lake;
}

describeSinkContract('The lake writer', async () => {
  const { directory, dispose, reader } = await folderOf();
  return {
    create: () => openLakeWriter(writerOptions(directory)),
    readBackIds: async () => {
      const rows = await rowsOf(await reader(), 'select event_id from events order by ingest_order');
      return rows.map(row => String(row['event_id']));
    },
    dispose,
  };
});

describeSearcherContract('The lake', async () => {
  const { lake, dispose } = await filled();
  return {
    searcher: lake,
    many: { query: 'select i, event_id from events, range(1000) t(i)', rows: 12_000 },
    nothing: "select * from events where log_source = 'nobody'",
    invalid: 'select frm events',
    slow: 'select count(*) from events, range(100000000000)',
    createFailing: takenAway,
    dispose,
  };
});

describeUsageReaderContract('The lake', async () => {
  const { lake, dispose } = await filled();
  for (const query of ['select * from events', "select * from events where log_source = 'a'", 'select 1'])
    await rowsOf(lake, query);
  return {
    reader: lake,
    window: { fromMs: NOW - 3 * DAY, toMs: NOW + DAY },
    quietWindow: { fromMs: NOW - 30 * DAY, toMs: NOW - 20 * DAY },
    facts: { volume: 6, searches: 3 },
    createFailing: takenAway,
    dispose,
  };
});
