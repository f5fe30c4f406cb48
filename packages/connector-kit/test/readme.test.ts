import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const at = (path: string): string => new URL(path, import.meta.url).href;

it('runs the example of the README', async () => {
  const readme = await readFile(fileURLToPath(at('../README.md')), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'logwright-kit-readme-'));
  // Node runs the example's types away; its imports lead to the built package.
  const path = join(folder, 'example.mts');
  await writeFile(path, example.replaceAll("'@logwright/connector-kit'", JSON.stringify(at('../dist/index.js'))));
  const { stdout } = await promisify(execFile)(process.execPath, ['--experimental-strip-types', path], { cwd: folder });
  expect(stdout).toMatch(/^delivered 2 \{\s*key: 'file:1'/);
  await rm(folder, { recursive: true });
});
