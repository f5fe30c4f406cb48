import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRuleStore, runningDocuments } from './rule-store.js';
import type { RuleFileCache } from './rule-store.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'rule-store-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const NOW = Date.UTC(2026, 10, 23);
const ID = '7c3f2a52-0000-4000-8000-00000000000';

const rule = (number: number, title = `Rule ${number}`): string => `title: ${title}
id: ${ID}${number}
logsource: { product: linux }
detection: { selection: { a: ${number} }, condition: selection }
`;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const load = (paths: readonly string[] = ['detections'], cache?: RuleFileCache) =>
  loadRuleStore({ paths, baseDirectory: folder, now: NOW, ...(cache ? { cache } : {}) });

describe('loadRuleStore', () => {
  it('takes a plain folder of Sigma rules without tests, hidden files and other kinds of files', async () => {
    await write('detections/linux/one.yml', rule(1));
    await write('detections/two.YAML', rule(2));
    await write('detections/linux/one.test.yml', 'cases: []');
    await write('detections/.git/three.yml', rule(3));
    await write('detections/readme.md', '# Rules');
    const { rules, diagnostics } = await load();
    expect(rules.map(({ file, state, owner }) => [file, state, owner])).toEqual([
      ['detections/linux/one.yml', 'enabled', undefined],
      ['detections/two.YAML', 'enabled', undefined],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('fills placeholders from the stores around a rule, the nearest one first', async () => {
    const text = rule(1).replace('{ a: 1 }', '{ "a|expand": "%Servers%", "b|expand": "%ports%" }');
    await write('detections/linux/one.yml', text);
    await write(
      'detections/store.yaml',
      'settings: [{ owner: x }]\nplaceholders: { Servers: [outer], ports: [22, 23] }\n',
    );
    await write('detections/linux/store.yaml', 'settings: [{ owner: y }]\nplaceholders: { Servers: [inner] }\n');
    const { documents, diagnostics } = await load(['detections/linux']);
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject([{ kind: 'rule' }]);
    const [document] = documents;
    const selection = document?.kind === 'rule' ? document.detection.selections.get('selection') : undefined;
    expect(selection).toMatchObject({
      parts: [
        { field: 'a', modifiers: [], values: ['inner'] },
        { field: 'b', modifiers: [], values: ['22', '23'] },
      ],
    });
  });

  it('takes owner and state from the settings of the store, later ones first', async () => {
    await write('detections/rules/linux/one.yml', rule(1));
    await write('detections/rules/linux/two.yml', rule(2));
    await write('detections/rules/cloud/three.yml', rule(3));
    await write(
      'detections/store.yaml',
      `settings:
  - { owner: group:security }
  - { paths: ['rules/linux/*'], owner: group:platform }
  - { rules: [${ID}2], state: disabled, reason: too loud, reviewBy: 2026-12-01 }
`,
    );
    const store = await load(['detections/rules/linux', 'detections']);
    expect(store.diagnostics).toEqual([]);
    expect(store.rules.map(({ document, owner, state, reason }) => [document.title, owner, state, reason])).toEqual([
      ['Rule 3', 'group:security', 'enabled', undefined],
      ['Rule 1', 'group:platform', 'enabled', undefined],
      ['Rule 2', 'group:platform', 'disabled', 'too loud'],
    ]);
    expect(runningDocuments(store).map(document => document.title)).toEqual(['Rule 3', 'Rule 1']);
  });

  it('asks the nearest store above each rule, also in folders below the paths', async () => {
    await write('all/store.yaml', 'settings: [{ owner: outer }]\n');
    await write('all/a.yml', rule(1));
    await write('all/vendor/deep/b.yml', rule(2));
    await write(
      'all/vendor/store.yaml',
      "settings: [{ owner: inner }, { paths: ['deep/*'], state: disabled, reason: x }]\n",
    );
    for (const paths of [['all'], ['.'], ['all/vendor/deep/b.yml', 'all/a.yml'], ['all/vendor/deep', 'all']]) {
      const { rules, diagnostics } = await load(paths);
      expect(rules.map(({ owner, state }) => [owner, state])).toEqual([
        ['outer', 'enabled'],
        ['inner', 'disabled'],
      ]);
      expect(diagnostics).toEqual([]);
    }
  });

  it('names a link that leads nowhere and reads what is beside it', async () => {
    await write('detections/a.yml', rule(1));
    await symlink('nowhere.yml', join(folder, 'detections/b.yml'));
    const { rules, diagnostics } = await load();
    expect(rules).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'unreadable', file: 'detections/b.yml' }]);
  });

  it('reads UTF-16, and tells where characters are lost', async () => {
    const text = rule(1, 'Äpfel').replace('a: 1', 'a: ä');
    await mkdir(join(folder, 'detections'));
    await writeFile(join(folder, 'detections/le.yml'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    await writeFile(
      join(folder, 'detections/be.yml'),
      Buffer.from(`\ufeff${text.replace(`${ID}1`, `${ID}2`)}`, 'utf16le').swap16(),
    );
    const { documents, diagnostics } = await load();
    expect(documents.map(({ title }) => title)).toEqual(['Äpfel', 'Äpfel']);
    expect(diagnostics).toEqual([]);
    await writeFile(join(folder, 'detections/latin.yml'), Buffer.from(rule(3).replace('a: 3', 'a: ä'), 'latin1'));
    expect((await load()).diagnostics).toMatchObject([
      { code: 'not-utf-8', severity: 'warning', file: 'detections/latin.yml', line: 4, column: 30 },
    ]);
  });

  it('tells what is wrong with file and line and keeps the rest', async () => {
    await write('detections/a.yml', rule(1));
    await write('detections/b.yml', rule(1, 'Twin'));
    await write('detections/c.yml', 'title: Broken\nlogsource: {}\n');
    await write(
      'detections/store.yaml',
      `settings:
  - { paths: ['x/*'], owner: nobody }
  - { rules: [${ID}1], state: staged, reviewBy: 2026-11-01 }
`,
    );
    const { rules, diagnostics } = await load(['detections', 'nowhere']);
    expect(rules.map(entry => entry.document.title)).toEqual(['Rule 1']);
    expect(diagnostics.map(({ file, line, code, severity }) => `${file}:${line} ${severity} ${code}`)).toEqual(
      expect.arrayContaining([
        'nowhere:1 error unreadable',
        'detections/a.yml:1 warning no-owner',
        'detections/b.yml:1 error duplicate-id',
        'detections/store.yaml:2 warning store-settings',
        'detections/store.yaml:3 warning store-settings',
      ]),
    );
    expect(diagnostics.filter(({ file }) => file === 'detections/c.yml')).not.toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'No rule of the store is meant by "x/*".',
        'Rules are staged without a reason.',
        'The review was due by 2026-11-01.',
      ]),
    );
  });

  it('refuses unknown settings with their line, and uses none of them', async () => {
    await write('detections/a.yml', rule(1));
    await write('detections/store.yaml', 'settings:\n  - owner: me\n    status: off\n');
    const { rules, diagnostics } = await load();
    expect(rules[0]).toMatchObject({ state: 'enabled' });
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'store-settings', line: 2 });
  });

  it('parses only what changed when it has a cache', async () => {
    await write('detections/a.yml', rule(1));
    await write('detections/b.yml', rule(2));
    const cache: RuleFileCache = new Map();
    const before = await load(undefined, cache);
    await write('detections/b.yml', rule(2, 'Changed'));
    await utimes(join(folder, 'detections/b.yml'), NOW / 1000 + 5, NOW / 1000 + 5);
    const after = await load(undefined, cache);
    expect(after.documents[0]).toBe(before.documents[0]);
    expect(after.documents[1]?.title).toBe('Changed');
    await rm(join(folder, 'detections/a.yml'));
    expect((await load(undefined, cache)).documents).toHaveLength(1);
    expect(cache.size).toBe(1);
  });
});
