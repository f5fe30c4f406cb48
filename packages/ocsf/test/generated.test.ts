import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classFacts, classFactsByName, objectFacts } from '../src/all.js';
import { classes, classUids, OCSF_VERSION } from '../src/generated/v1_8_0/class-index.js';

const schemaFolder = process.env['OCSF_SCHEMA_DIR'] ?? resolve(import.meta.dirname, '../../../../shared/data/ocsf');
const hasSchema = existsSync(resolve(schemaFolder, 'version.json'));

describe('the generated facts', () => {
  it('are those of 1.8.0 with its extensions', () => {
    const all = [...classFacts.values()];
    expect([OCSF_VERSION, all.length, all.filter(({ deprecated }) => deprecated).length, objectFacts.size]).toEqual([
      '1.8.0',
      83,
      23,
      178,
    ]);
  });

  it('have the same classes in the index', () => {
    expect(Object.values(classes).map(({ uid, name }) => `${uid} ${name}`)).toEqual(
      [...classFacts.values()].sort((a, b) => a.uid - b.uid).map(({ uid, name }) => `${uid} ${name}`),
    );
    expect(classFactsByName.get('win/registry_key_activity')?.uid).toBe(classUids.registryKeyActivity);
  });

  it('refer only to objects that are there', () => {
    for (const fact of [...classFacts.values(), ...objectFacts.values()]) {
      for (const { object } of Object.values(fact.attributes))
        if (object) expect(objectFacts.get(object().name)).toBe(object());
    }
  });

  it.skipIf(!hasSchema)(
    `are what the generator makes of the schema${hasSchema ? '' : ' (skipped: set OCSF_SCHEMA_DIR to a schema tree)'}`,
    () => {
      const main = resolve(import.meta.dirname, '../compiler/main.ts');
      const { stdout, status } = spawnSync(process.execPath, [main, '--schema', schemaFolder, '--check'], {
        encoding: 'utf8',
      });
      expect(stdout).toContain('files are as generated');
      expect(status).toBe(0);
    },
  );
});

it.each([
  ['the type of ECS documents', 'ecs-document.ts', 'is as generated from @elastic/ecs'],
  ['the table of counterparts', 'views-table.ts', 'VIEWS.md is as generated'],
])('%s is what the tables of the views give', (_what, name, said) => {
  const script = resolve(import.meta.dirname, '../compiler', name);
  const { stdout, status } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stdout).toContain(said);
  expect(status).toBe(0);
});
