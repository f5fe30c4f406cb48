import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

const START_TIMEOUT_MS = 600_000;

/** Starts the product as a user does, on a port and a data folder of its own, and stops it after the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.LOGWRIGHT_TEST_URL;
  if (given) {
    project.provide('baseUrl', given);
    return async () => {};
  }
  const port = Number(process.env.LOGWRIGHT_TEST_PORT ?? 17_007);
  const data = mkdtempSync(path.join(tmpdir(), 'logwright-browser-'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: path.join(import.meta.dirname, '..', '..'),
    env: { ...process.env, LOGWRIGHT_PORT: String(port), LOGWRIGHT_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The product did not start in time:\n${output}`)),
      START_TIMEOUT_MS,
    );
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready after')) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => reject(new Error(`The product stopped with exit code ${code}:\n${output}`)));
  }).catch(error => {
    child.kill('SIGTERM');
    throw error;
  });
  project.provide('baseUrl', `http://localhost:${port}`);
  return async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
}
