import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logwright } from '../test-host.js';
import { createTestFolder, WHOAMI } from './rule-fixtures.js';
import type { TestFolder } from './rule-fixtures.js';

let folder: TestFolder;
beforeEach(async () => void (folder = await createTestFolder()));
afterEach(() => folder.remove());

const lint = (...args: readonly string[]) => logwright(['rules', 'lint', ...args], { cwd: folder.path });

/** A value twice, a file name in capitals, a selection that the condition does not name. */
const LOOSE = WHOAMI.replace(
  String.raw`Image|endswith: '\whoami.exe'`,
  String.raw`Image|endswith: ['\whoami.exe', '\whoami.exe', '\who.exe']`,
).replace('selection and not filter_admin', 'selection');

describe('rules lint', () => {
  it('exits with 0 when nothing is found', async () => {
    await folder.write('whoami_execution.yml', WHOAMI);
    expect(await lint('.')).toMatchObject({ exitCode: 0, stdout: '1 file(s), 0 error(s), 0 warning(s)\n' });
  });

  it('names every finding with its place and mend, and exits with 1', async () => {
    await folder.write('rules/Loose Rule.yml', LOOSE);
    const run = await lint('rules');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/^rules\/Loose Rule\.yml:1:1 warning file-name\n {4}\S/m);
    expect(run.stdout).toMatch(/^rules\/Loose Rule\.yml:11:\d+ warning value-duplicate\n.*\(--fix does it\)$/m);
    expect(run.stdout).toMatch(/^rules\/Loose Rule\.yml:12:\d+ warning selection-unused$/m);
    const json = (await lint('rules', '--json')).json();
    expect(json).toContainEqual(
      expect.objectContaining({ code: 'value-duplicate', severity: 'warning', line: 11, fixable: true }),
    );
    expect(json.at(-1)).toMatchObject({ files: 1, findings: json.length - 1, errors: 0, fixed: 0, changed: [] });
  });

  it('mends with --fix what is safe, in the files, and says what is left', async () => {
    const path = await folder.write('loose_rule.yml', LOOSE);
    const run = await lint('.', '--fix');
    expect(run.stdout).toContain('mended loose_rule.yml\n');
    expect(run.stdout).not.toContain('value-duplicate');
    expect(run.stdout).toContain('selection-unused');
    const text = await readFile(path, 'utf8');
    expect(text.match(/whoami\.exe/g)).toHaveLength(1);
    expect((await lint('.', '--fix')).stdout).not.toContain('mended');
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('never writes a file that is not UTF-8: --fix would lose its characters', async () => {
    const latin = Buffer.from(LOOSE.replace('title: ', 'title: Café '), 'latin1');
    const wide = Buffer.from(`\uFEFF${LOOSE}`, 'utf16le');
    const paths = [await folder.write('latin_rule.yml', latin), await folder.write('wide_rule.yml', wide)];
    const { stdout, exitCode } = await lint('.', '--fix');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('latin_rule.yml:1:11 error not-utf-8');
    expect(stdout).toMatch(/wide_rule\.yml:1:1 error not-utf-8\n {4}The file is UTF-16\. Save it as UTF-8/);
    expect(await Promise.all(paths.map(path => readFile(path)))).toEqual([latin, wide]);
  });

  it('leaves checks out, and shows less or more by severity', async () => {
    await folder.write('loose_rule.yml', LOOSE);
    const codes = async (...args: readonly string[]) =>
      (await lint('.', '--json', ...args)).json().flatMap(row => (row['code'] === undefined ? [] : [row['code']]));
    expect(await codes()).toEqual(expect.arrayContaining(['value-duplicate', 'selection-unused']));
    expect(await codes('--off', 'value-duplicate', '--off', 'selection-unused')).toEqual([]);
    expect(await codes('--level', 'error')).toEqual([]);
    expect(await codes('--level', 'info')).toContain('date-missing');
    const unknown = await lint('.', '--off', 'value-duplicat');
    expect(unknown).toMatchObject({ exitCode: 2 });
    expect(unknown.stderr).toContain('Did you mean value-duplicate?');
  });

  it('knows the log sources of technology packs, and no others', async () => {
    const of = (logSource: string): string => WHOAMI.replace(/logsource:\n(?: {2,}.*\n)+/, `logsource: ${logSource}\n`);
    for (const known of ['{ product: backstage, service: audit }', '{ product: azure }']) {
      await folder.write('own_audit.yml', of(known));
      expect((await lint('.')).stdout).toBe('1 file(s), 0 error(s), 0 warning(s)\n');
    }
    await folder.write('own_audit.yml', of('{ product: backstage, service: audits }'));
    expect((await lint('.')).stdout).toContain('log-source-unknown');
  });

  it('tells faults of parsing with their line', async () => {
    await folder.write('broken_rule.yml', 'title: Broken\nlogsource:\n  product: windows\n');
    const run = await lint('.');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/broken_rule\.yml:1:1 error missing-attribute/);
  });

  it('lists its checks', async () => {
    const run = await lint('--checks');
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout).toMatch(/value-duplicate +warning +yes +\S/);
    expect((await lint('--checks', '--json')).json().length).toBeGreaterThan(50);
  });

  it('exits with 2 when there is nothing to lint', async () => {
    expect(await lint()).toMatchObject({ exitCode: 2 });
    expect(await lint('.')).toMatchObject({ exitCode: 2 });
    expect((await lint('nowhere')).stderr).toContain('nowhere does not exist');
  });
});
