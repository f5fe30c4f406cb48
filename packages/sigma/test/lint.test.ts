import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ATTACK_VERSION } from '../src/lint/attack.js';
import { lintRules } from '../src/lint/index.js';
import type { LintFinding } from '../src/lint/index.js';

const RULES = new URL('../../../../shared/data/sigma/', import.meta.url).pathname;
const present = existsSync(RULES);
const SOURCE = new URL('../src/', import.meta.url).pathname;

describe.skipIf(!present)(`linting all rules of SigmaHQ${present ? '' : ` (skipped: no rules under ${RULES})`}`, () => {
  let findings: readonly LintFinding[] = [];

  it('takes seconds', { timeout: 120_000 }, () => {
    const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
      .filter(file => file.startsWith('rules') && file.endsWith('.yml'))
      .map(file => ({ file, text: readFileSync(join(RULES, file), 'utf8') }));
    const start = process.cpuUsage();
    findings = lintRules(files, { now: Date.UTC(2026, 10, 23) });
    const { user, system } = process.cpuUsage(start);
    expect(files.length).toBeGreaterThan(3_700);
    // 2.5 s of one core; the bound leaves room for a busy machine.
    expect((user + system) / 1e6).toBeLessThan(15);
  });

  it('finds no errors: they pass the checks of their own repository', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('warns of few, each of them a mistake', () => {
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.length).toBeGreaterThan(5);
    expect(warnings.length).toBeLessThan(60);
  });
});

describe('the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

  it('shows a filter without findings', () => {
    const text = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(text).toContain('expires');
    expect(lintRules([{ file: 'mf_nightly_backup.yml', text }], { now: Date.UTC(2026, 10, 23) })).toEqual([]);
  });

  it('names the version of ATT&CK that the linter has', () => {
    expect(readme).toContain(`ATT&CK ${ATTACK_VERSION} `);
  });
});

describe('the engine', () => {
  it('does not bring the linter or its tables along', () => {
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, to = ''] of text.matchAll(/from '(\.[^']+)\.js'/g)) follow(`${join(dirname(file), to)}.ts`);
    };
    follow(join(SOURCE, 'index.ts'));
    expect(reached.size).toBeGreaterThan(20);
    expect([...reached].filter(file => file.includes('/lint/'))).toEqual([]);
  });
});
