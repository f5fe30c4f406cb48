import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openLakeWriter } from '../src/writer.js';
import { temporaryFolder, writerOptions } from './lake-fixture.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const built = existsSync(here('../dist/index.js'));

describe('a writer in another process', () => {
  it.skipIf(!built)(
    `keeps a second one out by name, and frees the lake when it is killed${built ? '' : ' (skipped: the package is not built)'}`,
    async () => {
      const folder = await temporaryFolder();
      const child = spawn(process.execPath, [here('./kill-writer.mjs'), folder.path], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const lines = createInterface({ input: child.stdout });
      await once(lines, 'line');
      await expect(openLakeWriter(writerOptions(folder.path))).rejects.toMatchObject({
        code: 'locked',
        context: { pid: child.pid },
        message: expect.stringContaining(`process ${child.pid}`) as string,
      });
      child.kill('SIGKILL');
      await once(child, 'close');
      const writer = await openLakeWriter(writerOptions(folder.path));
      expect(writer.recovery.corrupt).toEqual([]);
      await writer.close();
      await folder.remove();
    },
  );
});
