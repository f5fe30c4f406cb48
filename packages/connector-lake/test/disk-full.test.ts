import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveryResult } from '@logwright/connector-kit';
import { ConnectorError } from '@logwright/connector-kit';
import { afterAll, describe, expect, it } from 'vitest';
import { openLake } from '../src/lake.js';
import { openLakeWriter } from '../src/writer.js';
import { NOW, batchOf, logEvent, recordingLogger, rowsOf, writerOptions } from './lake-fixture.js';

const MEBIBYTE = 1 << 20;

/** A small file system of its own, where this user may make one. */
function mountSmallDisk(): string | undefined {
  const path = mkdtempSync(join(tmpdir(), 'lake-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', path], { stdio: 'ignore' });
    return path;
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
}

const disk = mountSmallDisk();
const why = disk === undefined ? ' (skipped: this user cannot mount a tmpfs)' : '';

afterAll(() => {
  if (disk === undefined) return;
  execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
  rmSync(disk, { recursive: true, force: true });
});

describe('a full disk', () => {
  it.skipIf(disk === undefined)(
    `refuses writes for now, keeps what was acknowledged, and goes on when there is room${why}`,
    async () => {
      const root = disk ?? '';
      const directory = join(root, 'lake');
      await mkdir(directory);
      let writer = await openLakeWriter(writerOptions(directory, { flushIntervalMs: 100, flushMaxAgeMs: 100 }));
      await writer.write(batchOf([logEvent('first')]));
      await writer.flush();
      const { bavail, bsize } = await statfs(root);
      const filler = join(root, 'filler');
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - MEBIBYTE)));
      const acknowledged: string[] = ['first'];
      let refused: DeliveryResult | undefined;
      for (let i = 0; i < 200 && refused === undefined; i += 1) {
        const noise = Array.from({ length: 20_000 }, () => Math.random().toString(36).slice(2, 6)).join('');
        const result = await writer.write(batchOf([logEvent(`e${i}`, { raw: noise })]));
        if (result.kind === 'delivered') acknowledged.push(`e${i}`);
        else refused = result;
      }
      expect(refused).toMatchObject({ kind: 'retryable', retryAfterMs: expect.any(Number) as number });
      const cause = refused?.kind === 'retryable' ? refused.cause : undefined;
      expect(cause).toBeInstanceOf(ConnectorError);
      expect((cause as ConnectorError).code).toBe('storage_full');
      const lake = await openLake({
        directory,
        now: () => NOW,
        logger: recordingLogger(),
        temporaryDirectory: tmpdir(),
      });
      const ids = async () =>
        (await rowsOf(lake, 'select event_id from events order by ingest_order')).map(row => row['event_id']);
      expect(await ids()).toEqual(acknowledged);
      await rm(filler);
      expect(await writer.write(batchOf([logEvent('again')]))).toEqual({ kind: 'delivered' });
      await writer.flush();
      expect(await ids()).toEqual([...acknowledged, 'again']);
      await writer.close();
      writer = await openLakeWriter(writerOptions(directory));
      expect(writer.recovery.corrupt).toEqual([]);
      expect(await ids()).toEqual([...acknowledged, 'again']);
      await writer.close();
      await lake.close();
    },
    60_000,
  );
});
