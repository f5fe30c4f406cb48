import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makeFolder, removeFolder } from './support/read-all.js';

const at = (path: string): string => new URL(path, import.meta.url).href;

it('runs the example of the README', async () => {
  const readme = await readFile(fileURLToPath(at('../README.md')), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const script = example
    .replace("'@logwright/connector-file'", JSON.stringify(at('../dist/index.js')))
    .replace("'@logwright/connector-kit'", JSON.stringify(at('../../connector-kit/dist/index.js')));
  const folder = await makeFolder();
  await mkdir(join(folder, 'logs'));
  await writeFile(join(folder, 'logs', 'a.log.gz'), gzipSync('first\nsecond\n'));
  await writeFile(join(folder, 'example.mjs'), script);
  const run = async (): Promise<string> =>
    (await promisify(execFile)(process.execPath, [join(folder, 'example.mjs')], { cwd: folder })).stdout;
  expect(await run()).toMatch(/a\.log\.gz 1 first\n.*a\.log\.gz 2 second\n/);
  expect(await run()).toMatch(/skipped: 1/);
  await removeFolder(folder);
});
