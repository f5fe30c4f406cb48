import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checkpoint } from './checkpoint.js';
import { createFileCheckpointStore } from './file-checkpoint-store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logwright-checkpoints-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const checkpoint = (key: string, records: number): Checkpoint => ({ key, position: { records }, complete: false });
const path = (): string => join(folder, 'checkpoints.jsonl');

describe('createFileCheckpointStore', () => {
  it('knows the newest checkpoint of each key after it was opened again', async () => {
    const store = createFileCheckpointStore(join(folder, 'made', 'here'));
    await store.save([checkpoint('a', 1), checkpoint('b', 1), checkpoint('a', 2)]);
    await store.save([checkpoint('__proto__', 3)]);
    await store.close();
    const again = createFileCheckpointStore(join(folder, 'made', 'here'));
    expect(await again.load('a')).toEqual(checkpoint('a', 2));
    expect(await again.load('b')).toEqual(checkpoint('b', 1));
    expect(await again.load('__proto__')).toEqual(checkpoint('__proto__', 3));
    expect(await again.load('c')).toBeUndefined();
    await again.close();
  });

  it('cuts a torn tail off at every length and goes on', async () => {
    const store = createFileCheckpointStore(folder);
    await store.save([checkpoint('a', 1)]);
    const good = await readFile(path());
    await store.save([checkpoint('a', 2)]);
    await store.close();
    const whole = await readFile(path());
    for (let length = good.length; length < whole.length; length++) {
      await writeFile(path(), whole.subarray(0, length));
      const torn = createFileCheckpointStore(folder);
      expect(await torn.load('a')).toEqual(checkpoint('a', 1));
      await torn.save([checkpoint('b', 9)]);
      await torn.close();
      const after = createFileCheckpointStore(folder);
      expect(await after.load('b')).toEqual(checkpoint('b', 9));
      await after.close();
    }
  });

  it('refuses a file that is damaged before its last line', async () => {
    const store = createFileCheckpointStore(folder);
    await store.save([checkpoint('a', 1), checkpoint('b', 2)]);
    await store.close();
    const bytes = await readFile(path());
    bytes[12] = (bytes[12] as number) ^ 1;
    await writeFile(path(), bytes);
    await expect(createFileCheckpointStore(folder).load('a')).rejects.toMatchObject({
      code: 'corrupt',
      context: { line: 1 },
    });
  });

  it('takes a half-written compaction for what it is', async () => {
    const store = createFileCheckpointStore(folder);
    await store.save([checkpoint('a', 1)]);
    await store.close();
    await appendFile(`${path()}.next`, 'half');
    expect(await createFileCheckpointStore(folder).load('a')).toEqual(checkpoint('a', 1));
  });

  it('stays small when one key moves on and on', async () => {
    const store = createFileCheckpointStore(folder, { maxStaleLines: 20 });
    for (let records = 0; records < 200; records++) await store.save([checkpoint('a', records)]);
    expect((await stat(path())).size).toBeLessThan(25 * 70);
    await store.close();
    expect(await createFileCheckpointStore(folder).load('a')).toEqual(checkpoint('a', 199));
  });

  it('has everything it has acknowledged after kill -9', async () => {
    const url = new URL('../dist/index.js', import.meta.url);
    const script = `
      import { createFileCheckpointStore } from ${JSON.stringify(fileURLToPath(url))};
      const store = createFileCheckpointStore(${JSON.stringify(folder)}, { maxStaleLines: 5 });
      for (let records = 1; ; records++) {
        await store.save([{ key: 'a', position: { records }, complete: false }]);
        process.stdout.write(records + '\\n');
      }`;
    for (let round = 0; round < 5; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.split('\n').length > 10 + round * 7) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const acknowledged = Number(said.trim().split('\n').at(-1));
      const store = createFileCheckpointStore(folder);
      expect((await store.load('a'))?.position['records']).toBeGreaterThanOrEqual(acknowledged);
      await store.close();
    }
  });
});
