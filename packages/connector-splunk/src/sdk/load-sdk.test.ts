import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'load-sdk-'));
  await writeFile(join(directory, '.env'), 'LOGWRIGHT_LEAKED=from-dot-env\nHOME=/leaked\n');
});
afterEach(() => rm(directory, { recursive: true }));

/** Runs code in a process of its own whose working folder holds a `.env`. */
async function environmentAfter(code: string): Promise<Record<string, string | undefined>> {
  const { LOG_LEVEL: _unset, ...env } = process.env;
  const script = `${code}; process.stdout.write(JSON.stringify({ leaked: process.env.LOGWRIGHT_LEAKED, level: process.env.LOG_LEVEL }))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: directory,
    env,
  });
  return JSON.parse(stdout) as Record<string, string | undefined>;
}

it('does not load the host program’s .env, which splunk-sdk by itself does', async () => {
  const sdk = createRequire(import.meta.url).resolve('splunk-sdk');
  await expect(environmentAfter(`await import(${JSON.stringify(sdk)})`)).resolves.toEqual({
    leaked: 'from-dot-env',
    level: '1',
  });
  const ours = new URL('./load-sdk.ts', import.meta.url).href;
  await expect(environmentAfter(`(await import(${JSON.stringify(ours)})).loadSdk()`)).resolves.toEqual({});
});
