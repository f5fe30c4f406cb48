import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  NOW,
  batchOf,
  logEvent,
  recordingLogger,
  rowsOf,
  temporaryFolder,
  writerOptions,
} from '../test/lake-fixture.js';
import { openLake } from './lake.js';
import { openLakeWriter } from './writer.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe('a lake', () => {
  it('lets a reader search what was acknowledged, before and after it became Parquet', async () => {
    const writer = await openLakeWriter(writerOptions(folder.path));
    const lake = await openLake({ directory: folder.path, now: () => NOW, logger: recordingLogger() });
    const query = 'select technology, count(*) as n from events group by 1';
    expect(await rowsOf(lake, query)).toEqual([]);
    const result = await writer.write(batchOf([logEvent('a'), logEvent('b')]));
    expect(result).toEqual({ kind: 'delivered' });
    expect(await rowsOf(lake, query)).toEqual([{ technology: 'nginx-access', n: 2 }]);
    const before = await rowsOf(lake, 'select * from events order by ingest_order');
    await writer.flush();
    expect(await rowsOf(lake, 'select * from events order by ingest_order')).toEqual(before);
    expect(before[0]).toMatchObject({
      event_id: 'a',
      time: '2026-06-15T11:59:59.000Z',
      event_day: '2026-06-15',
      region: 'local',
    });
    await writer.write(batchOf([logEvent('c')]));
    expect(await rowsOf(lake, query)).toEqual([{ technology: 'nginx-access', n: 3 }]);
    await writer.close();
    expect(await rowsOf(lake, query)).toEqual([{ technology: 'nginx-access', n: 3 }]);
    await lake.close();
  });
});
