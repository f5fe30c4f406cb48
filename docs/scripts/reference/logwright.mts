import { execFileSync } from 'node:child_process';
import path from 'node:path';

const command = path.join(import.meta.dirname, '..', '..', '..', 'packages', 'cli', 'bin', 'logwright.js');

/** Runs the command as it was built. @returns What it prints. */
export const logwright = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100', LC_ALL: 'C.UTF-8' },
  }).trim();
