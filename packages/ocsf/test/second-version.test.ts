import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allClasses } from '../src/generated/v1_8_0/all.js';
import { upgrade } from '../src/upgrade/upgrade.js';
import type { ClassFact } from '../src/facts.js';
import { createEventValidator } from '../src/validate/validator.js';
import { olderSchema } from './older-schema.js';

const packageFolder = resolve(import.meta.dirname, '..');
let folder = '';
let generated = '';

function generate(...more: readonly string[]): {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
} {
  const main = join(packageFolder, 'compiler/main.ts');
  const args = [main, '--schema', join(folder, 'schema'), '--out', generated, ...more];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocsf-second-'));
  generated = join(folder, 'src/generated/v1_1_0');
  for (const [path, json] of Object.entries(olderSchema)) {
    mkdirSync(dirname(join(folder, 'schema', path)), { recursive: true });
    writeFileSync(join(folder, 'schema', path), JSON.stringify(json));
  }
  for (const file of ['facts.ts', 'event.ts', 'profiles.ts'])
    cpSync(join(packageFolder, 'src', file), join(folder, 'src', file));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The generated facts, as JavaScript. */
async function loadFacts(): Promise<readonly ClassFact[]> {
  const files = readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const path of files) {
    const { outputText } = ts.transpileModule(readFileSync(join(generated, path), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
    });
    writeFileSync(join(generated, path.replace(/ts$/, 'js')), outputText);
  }
  const loaded = (await import(/* @vite-ignore */ pathToFileURL(join(generated, 'all.js')).href)) as {
    readonly allClasses: readonly ClassFact[];
  };
  return loaded.allClasses;
}

const event = {
  class_uid: 3002,
  category_uid: 3,
  activity_id: 1,
  type_uid: 300201,
  severity_id: 1,
  time: 1_793_607_330_000,
  metadata: { version: '1.1.0', product: { name: 'old' }, extension: { name: 'linux' } },
  user: { name: 'alice' },
};

describe('a second version of the schema', () => {
  it('is compiled beside the first, and stays as it is', () => {
    expect(generate()).toMatchObject({ stdout: expect.stringContaining('of OCSF 1.1.0') as string, status: 0 });
    expect(generate('--check')).toMatchObject({
      stdout: expect.stringContaining('are as generated') as string,
      status: 0,
    });
  });

  it('has types of its own', () => {
    const file = join(folder, 'src/use.ts');
    writeFileSync(
      file,
      `import type { Authentication } from './generated/v1_1_0/classes/authentication.js';
export const event: Authentication = ${JSON.stringify(event)};
export const proxied: Authentication<'proxied'> = { ...event, proxy: 'p' };
// @ts-expect-error an activity that came later
export const later: Authentication = { ...event, activity_id: 7 };
`,
    );
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    });
    const errors = ts.getPreEmitDiagnostics(program);
    expect(errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });

  it('judges events of its own, next to the other', async () => {
    const older = createEventValidator(await loadFacts());
    const newer = createEventValidator(allClasses);
    expect(older(event).violations).toEqual([]);
    expect(older({ ...event, is_remote: true }).violations.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'is_remote unknown-attribute',
    ]);
    expect(older({ ...event, activity_id: 7, type_uid: 300207 }).valid).toBe(false);
    const proxied = { ...event, metadata: { ...event.metadata, profiles: ['proxied'] } };
    expect(older(proxied).violations.map(({ path }) => path)).toEqual(['proxy']);
    expect(newer(event).violations.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'metadata.extension.version required',
      ' at-least-one',
    ]);
  });

  it('has events that can be brought to the other', async () => {
    const older = createEventValidator(await loadFacts());
    const before = {
      ...event,
      metadata: { ...event.metadata, extension: { name: 'linux', uid: '1', version: '1.1.0' } },
      service: { name: 'ssh' },
    };
    expect(older(event).valid).toBe(true);
    const { event: after, changes } = upgrade(before, '1.1.0', '1.8.0');
    expect(changes).toEqual([{ from: 'metadata.extension', to: 'metadata.extensions' }]);
    expect(createEventValidator(allClasses)(after).violations).toEqual([]);
  });
});
