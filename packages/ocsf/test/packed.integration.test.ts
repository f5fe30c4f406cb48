import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';

const packageFolder = resolve(import.meta.dirname, '..');
let folder = '';

const example = (load: string): string => `${load}
const result = createValidator(authenticationClass)({ class_uid: 3002 });
console.log(result.valid, result.violations.length > 0, classFacts.size);
`;

function run(file: string, content: string): string {
  writeFileSync(join(folder, file), content);
  return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocsf-packed-'));
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: packageFolder,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, filename)], {
    cwd: folder,
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('works as an ES module', () => {
  const load = `import { createValidator } from '@logwright/ocsf';
import { authenticationClass } from '@logwright/ocsf/classes/authentication';
import { classFacts } from '@logwright/ocsf/all';`;
  expect(run('esm.mjs', example(load))).toBe('false true 83\n');
});

it('works from CommonJS', () => {
  const load = `const { createValidator } = require('@logwright/ocsf');
const { authenticationClass } = require('@logwright/ocsf/classes/authentication');
const { classFacts } = require('@logwright/ocsf/all');`;
  expect(run('cjs.cjs', example(load))).toBe('false true 83\n');
});

it('works in a bundler, without eval and below 25 kB gzipped for one class', async () => {
  const contents = `import { createValidator } from '@logwright/ocsf';
import { authenticationClass } from '@logwright/ocsf/classes/authentication';
console.log(createValidator(authenticationClass)({}).valid);`;
  const outfile = join(folder, 'bundle.mjs');
  await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    outfile,
  });
  const code = readFileSync(outfile);
  expect(code.toString()).not.toMatch(/\beval\(|new Function|\bFunction\(/);
  expect(gzipSync(code).length).toBeLessThan(25_000);
  expect(code.toString()).toContain('Authentication Ticket');
  for (const other of ['process_activity', 'network_activity', 'detection_finding'])
    expect(code.toString()).not.toContain(other);
  expect(
    execFileSync(process.execPath, ['--disallow-code-generation-from-strings', outfile], { encoding: 'utf8' }),
  ).toBe('false\n');
});

it('has types for ES modules, CommonJS and bundlers', () => {
  mkdirSync(join(folder, 'types'), { recursive: true });
  const source = `import { createValidator, type AnyOcsfEvent } from '@logwright/ocsf';
import { authenticationClass, type Authentication } from '@logwright/ocsf/classes/authentication';
import type { RegKey } from '@logwright/ocsf/objects/win/reg-key';
import { toEcs } from '@logwright/ocsf/ecs';
export const validate = createValidator(authenticationClass);
export const name = (event: Authentication): string | undefined => event.user.name;
export const time = (event: AnyOcsfEvent): number => event.time;
export type Key = RegKey['path'];
export const source = (event: Authentication): string | undefined => toEcs(event, authenticationClass).document.source?.ip;
`;
  const files = ['a.mts', 'a.cts', 'a.ts'].map(name => join(folder, 'types', name));
  for (const file of files) writeFileSync(file, source);
  for (const [module, moduleResolution, names] of [
    [ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, files.slice(0, 2)],
    [ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler, files.slice(2)],
  ] as const) {
    const program = ts.createProgram([...names], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      module,
      moduleResolution,
      types: [],
    });
    expect(
      ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ).toEqual([]);
  }
});

it('brings no other package', () => {
  const listed = execFileSync('npm', ['ls', '--all', '--parseable'], { cwd: folder, encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(listed).toHaveLength(2);
  expect(() => statSync(join(folder, 'node_modules/@logwright/ocsf/dist/.tsbuildinfo'))).toThrow();
});
