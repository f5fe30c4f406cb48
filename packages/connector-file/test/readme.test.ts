import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makeFolder, removeFolder } from './support/read-all.js';

const at = (path: string): string => new URL(path, import.meta.url).href;

it('runs the examples of the README', async () => {
  const readme = await readFile(fileURLToPath(at('../README.md')), 'utf8');
  const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) =>
    code
      .replace("'@logwright/connector-file'", JSON.stringify(at('../dist/index.js')))
      .replace("'@logwright/connector-kit'", JSON.stringify(at('../../connector-kit/dist/index.js'))),
  );
  expect(examples).toHaveLength(2);
  const folder = await makeFolder();
  await mkdir(join(folder, 'logs'));
  await writeFile(join(folder, 'logs', 'a.log.gz'), gzipSync('first\nsecond\n'));
  const run = async (index: number): Promise<string> => {
    await writeFile(join(folder, 'example.mjs'), examples[index] ?? '');
    return (await promisify(execFile)(process.execPath, [join(folder, 'example.mjs')], { cwd: folder })).stdout;
  };
  expect(await run(0)).toMatch(/a\.log\.gz 1 first\n.*a\.log\.gz 2 second\n/);
  expect(await run(0)).toMatch(/skipped: 1/);
  expect(await run(1)).toMatch(/a\.log\.gz 13\n$/);
  await removeFolder(folder);
});
