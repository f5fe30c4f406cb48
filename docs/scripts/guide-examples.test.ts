import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const docs = path.join(import.meta.dirname, '..');
const command = path.join(docs, '..', 'packages', 'cli', 'bin', 'logwright.js');
const guide = readFileSync(path.join(docs, 'guides', 'ocsf.md'), 'utf8');

const TEXT = '((?:(?!```)[\\s\\S])*)';

/** Blocks of a language that are followed by what they print. */
const blocks = (language: string): readonly { readonly code: string; readonly output: string }[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n${TEXT}\`\`\`\\n\\n\`\`\`text\\n${TEXT}\`\`\``, 'g'))].map(
    ([, code = '', output = '']) => ({ code, output }),
  );

describe('the guide to OCSF', () => {
  it.each(blocks('ts'))('prints what it says: $output', ({ code, output }) => {
    const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', code], {
      cwd: docs,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe(output);
  });

  it('has an output for every program', () => {
    expect(blocks('ts')).toHaveLength(guide.split('```ts\n').length - 1);
    expect(blocks('ts').length).toBeGreaterThan(2);
  });

  it('shows the report that conform prints', () => {
    const [{ code, output } = { code: '', output: '' }] = blocks('bash');
    const folder = mkdtempSync(path.join(tmpdir(), 'logwright-guide-'));
    try {
      const script = code.replaceAll('npx logwright', `"${process.execPath}" "${command}"`);
      const run = spawnSync('sh', ['-c', script], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      expect(run.stdout).toBe(output);
      expect(run.status).toBe(1);
      expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).toContain('0 of 1 events are valid');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([...guide.matchAll(/^npx logwright ocsf (\w+)$/gm)].map(match => match[1] ?? ''))('can explain %s', name => {
    expect(execFileSync(process.execPath, [command, 'ocsf', name], { encoding: 'utf8' })).toContain(name);
  });
});
