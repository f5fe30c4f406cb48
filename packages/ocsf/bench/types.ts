/** Measures what a file that uses five classes adds to the time of `tsc`, as its user runs it. usage: node bench/types.ts */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROUNDS = 7;
const fixtures = resolve(import.meta.dirname, '../test/types');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const folder = mkdtempSync(join(tmpdir(), 'ocsf-types-'));

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'ES2023',
  lib: ['ES2024'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  types: [],
  skipLibCheck: true,
  allowImportingTsExtensions: true,
};

/** Check and total time in seconds, and types made, as `tsc --extendedDiagnostics` tells them. */
function compile(name: string): { readonly total: number; readonly types: number; readonly errors: string } {
  const project = join(folder, `${name}.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions, files: [join(fixtures, `${name}.test-d.ts`)] }));
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', project, '--extendedDiagnostics'], {
    encoding: 'utf8',
  });
  const figure = (label: string): number => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1]);
  return {
    total: figure('Total time'),
    types: figure('Types'),
    errors: stdout
      .split('\n')
      .filter(line => line.includes('error TS'))
      .join('\n'),
  };
}

/** The best of the rounds: what else the machine does is not the types' doing. */
const best = (values: readonly number[]): number => Math.min(...values);

const runs = Array.from({ length: ROUNDS }, () => ({ empty: compile('empty'), five: compile('valid') }));
const empty = best(runs.map(run => run.empty.total));
const five = best(runs.map(run => run.five.total));
const first = runs[0];
process.stdout.write(`tsc without the package: ${empty.toFixed(2)} s, with five classes: ${five.toFixed(2)} s\n`);
process.stdout.write(
  `added: ${(five - empty).toFixed(2)} s (limit 1 s), ${String((first?.five.types ?? 0) - (first?.empty.types ?? 0))} types; best of ${ROUNDS} alternated runs\n`,
);
for (const name of ['valid', 'invalid', 'ecs']) {
  const { errors } = compile(name);
  process.stdout.write(`${name}.test-d.ts: ${errors === '' ? 'as expected' : errors}\n`);
  if (errors !== '') process.exitCode = 1;
}
if (!(five - empty < 1)) process.exitCode = 1;
rmSync(folder, { recursive: true, force: true });
