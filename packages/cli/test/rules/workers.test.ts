import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { creation, createTestFolder, FAILED_LOGON, failedLogon, jsonLines } from './rule-fixtures.js';
import { MANY_FAILED_LOGONS, WHOAMI } from './rule-fixtures.js';
import type { TestFolder } from './rule-fixtures.js';

const BIN = fileURLToPath(new URL('../../bin/logwright.js', import.meta.url));
const built = existsSync(new URL('../../dist/rules/match/match-worker.js', import.meta.url));

let folder: TestFolder;
beforeEach(async () => void (folder = await createTestFolder()));
afterEach(() => folder.remove());

function run(...args: readonly string[]): { readonly status: number | null; readonly lines: readonly string[] } {
  const { status, stdout } = spawnSync(process.execPath, [BIN, 'rules', 'match', ...args], {
    cwd: folder.path,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, lines: stdout.split('\n').filter(Boolean) };
}

describe.skipIf(!built)(`rules match in several threads${built ? '' : ' (skipped: the command is not built)'}`, () => {
  it('prints the same, in the same order', async () => {
    await folder.write('rules/all.yml', [WHOAMI, FAILED_LOGON, MANY_FAILED_LOGONS].join('---\n'));
    await folder.write('rules/loud.yml', FAILED_LOGON.replace('failed_logon', 'loud').replace('2a02', '2a04'));
    const events = Array.from({ length: 30_000 }, (_, number) => {
      const minute = Math.floor(number / 500);
      if (number % 97 === 0) return creation('whoami.exe', `user${number % 7}`, minute);
      return number % 31 === 0 ? failedLogon(`user${number % 5}`, minute) : creation(`tool${number}.exe`, 'x', minute);
    });
    await folder.write('in/a.json', `${jsonLines(events)}{broken\n`);
    await folder.write('in/b.json', JSON.stringify(events.slice(0, 2_000), undefined, 1));
    await folder.write('in/c.json', jsonLines(events.slice(0, 20_000)).trimEnd());
    const args = ['--rules', 'rules', 'in', '--json', '--explain', '--summary'];
    const one = run(...args);
    const three = run(...args, '--workers', '3');
    expect(one.status).toBe(0);
    expect(one.lines.length).toBeGreaterThan(1_000);
    expect(three.lines.slice(0, -1)).toEqual(one.lines.slice(0, -1));
    const summary = { events: 52_000, unreadable: 1, rules: 4, skippedRules: 0, matches: one.lines.length - 1 };
    expect(JSON.parse(one.lines.at(-1)!)).toMatchObject({ ...summary, workers: 1 });
    expect(JSON.parse(three.lines.at(-1)!)).toMatchObject({ ...summary, workers: 3 });
  });

  it('counts events that are nested too deep to be sent to another thread', async () => {
    await folder.write('rules/all.yml', [FAILED_LOGON, MANY_FAILED_LOGONS].join('---\n'));
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const events = Array.from({ length: 12 }, (_, minute) => JSON.stringify(failedLogon('anna', minute)));
    await folder.write('in.json', events.map(event => `${event.slice(0, -1)},"deep":${deep}}\n`).join(''));
    const one = run('--rules', 'rules', 'in.json', '--json');
    expect(one.lines.some(line => line.includes('"correlation"'))).toBe(true);
    expect(run('--rules', 'rules', 'in.json', '--json', '--workers', '2')).toEqual(one);
  });
});
