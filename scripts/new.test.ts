import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fill, forms, instantiate } from './new.mjs';

describe('npm run new', () => {
  let projectRoot: string;
  beforeEach(() => {
    projectRoot = mkdtempSync(path.join(tmpdir(), 'logwright-new-'));
  });
  afterEach(() => rmSync(projectRoot, { recursive: true, force: true }));

  it.each(['package', 'connector', 'technology', 'procedure'])('leaves no placeholder in a %s', kind => {
    const files = instantiate(kind, 'acme-proxy', { projectRoot, today: '2026-11-23' });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file).not.toMatch(/__|\.template$/);
      expect(readFileSync(path.join(projectRoot, file), 'utf8')).not.toMatch(/__[a-z]+__/);
    }
  });

  it('never writes over what is there', () => {
    instantiate('package', 'acme', { projectRoot });
    expect(() => instantiate('package', 'acme', { projectRoot })).toThrow(/exists already/);
  });

  it('knows the forms of a name and leaves __proto__ alone', () => {
    expect(forms('acme-proxy', 'd')).toMatchObject({ camel: 'acmeProxy', pascal: 'AcmeProxy', title: 'Acme Proxy' });
    expect(fill('__name__ __proto', forms('a', 'd'))).toBe('a __proto');
  });
});
