import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { JsonValue } from '@logwright/connector-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../test/lake-fixture.js';
import { isParquetFile, readParquetRows } from './parquet-rows.js';
import type { ParquetRowsOptions } from './parquet-rows.js';
import { literal } from './sql.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(() => folder.remove());

async function writeParquet(name: string, query: string): Promise<string> {
  const path = join(folder.path, name);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (${query}) to ${literal(path)} (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

async function rowsOf(path: string, options?: ParquetRowsOptions): Promise<readonly JsonValue[]> {
  const rows: JsonValue[] = [];
  for await (const batch of readParquetRows(path, options)) rows.push(...batch);
  return rows;
}

describe('readParquetRows', () => {
  it('makes nested columns objects and leaves out what is null', async () => {
    const path = await writeParquet(
      'nested [1].parquet',
      `select 3002 as class_uid, 1793607330000::bigint as time, null::varchar as message,
        timestamp '2026-11-02 08:15:30.5' as time_dt, timestamp '2026-11-02 08:15:30.5' as start_time,
        {'name': 'alice', 'uid': null::varchar} as "user",
        [{'name': 'a', 'type_id': 4::utinyint}, {'name': 'b', 'type_id': null}] as observables,
        map {'__proto__': 'x', 'k': 'v'} as unmapped, '{"y":[1]}'::json as data, 1.5::decimal(4,2) as score,
        'ab'::blob as bytes, [1.5, null] as list`,
    );
    const [row] = await rowsOf(path, { millisecondNames: new Set(['start_time']) });
    expect(JSON.parse(JSON.stringify(row))).toEqual(
      JSON.parse(
        `{"class_uid":3002,"time":1793607330000,"time_dt":"2026-11-02T08:15:30.500Z","start_time":1793607330500,
          "user":{"name":"alice"},"observables":[{"name":"a","type_id":4},{"name":"b"}],
          "unmapped":{"__proto__":"x","k":"v"},"data":{"y":[1]},"score":1.5,"bytes":"YWI=","list":[1.5,null]}`,
      ),
    );
  });

  it('takes the event of a lake file from its JSON column', async () => {
    const path = await writeParquet(
      'lake.parquet',
      `select 1 as ingest_order, 4002 as class_uid, '{"class_uid":4002,"status_code":"200"}'::json as event`,
    );
    expect(await rowsOf(path)).toEqual([{ class_uid: 4002, status_code: '200' }]);
    const torn = await writeParquet('torn-event.parquet', `select '{torn' as event union all select null`);
    expect(await rowsOf(torn)).toEqual(['{torn', null]);
  });

  it('reads more rows than one batch, in order', async () => {
    const rows = await rowsOf(await writeParquet('many.parquet', 'select range::integer as n from range(10000)'));
    expect(rows).toEqual(Array.from({ length: 10_000 }, (_, n) => ({ n })));
  });

  it('ends where the caller stops', async () => {
    const path = await writeParquet('many.parquet', 'select range::integer as n from range(10000)');
    const stop = new AbortController();
    let rows = 0;
    for await (const batch of readParquetRows(path, { signal: stop.signal })) {
      rows += batch.length;
      stop.abort();
    }
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(10_000);
  });

  it('says that a torn file is corrupt', async () => {
    const path = await writeParquet('torn.parquet', 'select 1 as a');
    await truncate(path, 60);
    expect(await isParquetFile(path)).toBe(true);
    await expect(rowsOf(path)).rejects.toMatchObject({ code: 'corrupt', message: expect.stringContaining(path) });
  });
});

describe('isParquetFile', () => {
  it('goes by the first bytes, not by the name', async () => {
    const text = join(folder.path, 'text.parquet');
    await writeFile(text, 'PAR');
    expect(await isParquetFile(text)).toBe(false);
    expect(await isParquetFile(await writeParquet('data.bin', 'select 1 as a'))).toBe(true);
    expect(await isParquetFile(join(folder.path, 'missing'))).toBe(false);
    expect(await isParquetFile(folder.path)).toBe(false);
  });
});
