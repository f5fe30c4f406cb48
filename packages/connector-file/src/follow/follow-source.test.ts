import { appendFile, copyFile, rename, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createMemoryCheckpointStore, silentLogger } from '@logwright/connector-kit';
import type { CheckpointStore } from '@logwright/connector-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder } from '../../test/support/read-all.js';
import { createFollowSource } from '../definitions.js';
import type { FileSourceOptions } from '../options.js';

let folder: string;
let stop: AbortController;
let reading: Promise<void>;
let texts: string[];

beforeEach(async () => {
  folder = await makeFolder();
  texts = [];
});
afterEach(async () => {
  stop.abort();
  await reading;
  await removeFolder(folder);
});

const log = (): string => join(folder, 'app.log');

function follow(options: Partial<FileSourceOptions> = {}, checkpoints?: CheckpointStore): void {
  stop = new AbortController();
  const context = { id: 'follow', baseDirectory: folder, logger: silentLogger, now: Date.now };
  const source = createFollowSource({ paths: ['app.log*'], pollIntervalMs: 10, ...options }, context);
  reading = (async () => {
    for await (const batch of source.read({ signal: stop.signal, checkpoints })) {
      texts.push(...batch.records.map(record => String(record.data)));
      await checkpoints?.save([batch.checkpoint]);
    }
  })();
}

async function halt(): Promise<void> {
  stop.abort();
  await reading;
}

async function seen(...expected: string[]): Promise<void> {
  await expect.poll(() => texts, { timeout: 5000, interval: 5 }).toEqual(expected);
}

/** Long enough for several looks at the files. */
const aWhile = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 120));

describe('following files', () => {
  it('reads what is there, then what is appended, and only whole lines', async () => {
    await writeFile(log(), 'one\n');
    follow();
    await seen('one');
    await appendFile(log(), 'two\nthr');
    await seen('one', 'two');
    await appendFile(log(), 'ee\n');
    await seen('one', 'two', 'three');
  });

  it('starts at the end of files that are there, at the beginning of files that come later', async () => {
    await writeFile(log(), 'old\nolder\n');
    follow({ startAt: 'end' });
    await aWhile();
    await appendFile(log(), 'new\n');
    await seen('new');
    await writeFile(join(folder, 'app.log.other'), 'whole\n');
    await seen('new', 'whole');
  });

  it('goes on through a rotation by rename, with lines written late to the old file', async () => {
    await writeFile(log(), 'one\n');
    follow();
    await seen('one');
    await rename(log(), join(folder, 'app.log.1'));
    await writeFile(log(), 'two in the new file\n');
    await seen('one', 'two in the new file');
    await appendFile(join(folder, 'app.log.1'), 'late\n');
    await seen('one', 'two in the new file', 'late');
  });

  it('delivers the last line of a file that went away, though it has no end', async () => {
    await writeFile(log(), 'one\nlast without end');
    follow({ paths: ['app.log'] });
    await seen('one');
    await unlink(log());
    await seen('one', 'last without end');
  });

  it('goes on through a rotation by copy and truncate, reading nothing twice', async () => {
    await writeFile(log(), 'one\ntwo\n');
    follow();
    await seen('one', 'two');
    await copyFile(log(), join(folder, 'app.log.1'));
    await truncate(log(), 0);
    await aWhile();
    await appendFile(log(), 'three\n');
    await seen('one', 'two', 'three');
    await aWhile();
    expect(texts).toEqual(['one', 'two', 'three']);
  });

  it('notices new content even when it is longer than the old', async () => {
    await writeFile(log(), 'short\n');
    follow({ paths: ['app.log'] });
    await seen('short');
    await writeFile(log(), 'quite another and longer content\n');
    await seen('short', 'quite another and longer content');
  });

  it('goes on where it was stopped, also under another name', async () => {
    const checkpoints = createMemoryCheckpointStore();
    await writeFile(log(), 'one\ntwo\n');
    follow({}, checkpoints);
    await seen('one', 'two');
    await halt();
    await appendFile(log(), 'three\n');
    await rename(log(), join(folder, 'app.log.1'));
    await writeFile(log(), 'four\n');
    texts = [];
    follow({}, checkpoints);
    await expect.poll(() => [...texts].sort(), { timeout: 5000 }).toEqual(['four', 'three']);
  });

  it('does not read rotated files that were compressed', async () => {
    await writeFile(join(folder, 'app.log.2.gz'), gzipSync('old\n'));
    await writeFile(log(), 'one\n');
    follow();
    await seen('one');
    await aWhile();
    expect(texts).toEqual(['one']);
  });

  it('waits for a file that does not exist yet', async () => {
    follow({ paths: ['app.log'] });
    await aWhile();
    await writeFile(log(), 'here\n');
    await seen('here');
  });
});
