import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const hasPython = spawnSync('python3', ['-m', 'venv', '--help']).status === 0;

it.skipIf(!hasPython)(
  `agrees with the JSON Schema of ocsf-json-schema on at least 20,000 mutated events${hasPython ? '' : ' (skipped: needs python3 with venv)'}`,
  () => {
    // A folder kept between runs (OCSF_ORACLE_DIR) spares the installation from PyPI.
    const kept = process.env['OCSF_ORACLE_DIR'];
    const folder = kept ?? mkdtempSync(join(tmpdir(), 'ocsf-oracle-'));
    try {
      const { stdout, status } = spawnSync(resolve(import.meta.dirname, 'run.sh'), [folder], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, PATH: `${resolve(process.execPath, '..')}:${process.env['PATH'] ?? ''}` },
      });
      expect(stdout).toContain("compared with OCSF's own resolved schema: 0 differences");
      const [, mutated] = /events, (\d+) of them mutated/.exec(stdout) ?? [];
      expect(Number(mutated)).toBeGreaterThanOrEqual(20_000);
      expect(stdout).toContain(', 0 unexplained differences\n');
      expect(stdout).toContain("judged by Python's jsonschema: 0 verdicts differ from ajv's");
      expect(status).toBe(0);
    } finally {
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    }
  },
  600_000,
);
