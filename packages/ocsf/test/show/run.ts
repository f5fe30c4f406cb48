/**
 * Shows what the package claims, one step a claim, with figures.
 * usage: npm run show -w packages/ocsf [-- STEP...]; OCSF_EVENTS=DIR,DIR names folders of records for the step `shared`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const packageFolder = resolve(import.meta.dirname, '../..');
const root = resolve(packageFolder, '../..');
const work = join(packageFolder, 'node_modules/.cache/oracle');
const golden = join(work, 'golden.jsonl');
const shared = join(work, 'shared.jsonl');
const data = resolve(root, '../shared/data');
const recordFolders = process.env['OCSF_EVENTS']?.split(',') ?? [join(data, 'events'), join(data, 'cloudtrail')];
const schema = process.env['OCSF_SCHEMA_DIR'] ?? join(data, 'ocsf');
const cli = join(root, 'packages/cli/bin/logwright.js');

interface Command {
  readonly run: readonly [command: string, ...args: string[]];
  /** Where standard output goes instead of the terminal. */
  readonly into?: string;
  /** Only so many last lines are shown. */
  readonly tail?: number;
}

interface Step {
  readonly title: string;
  readonly commands: readonly Command[];
  /** Why the step cannot be run here. */
  readonly missing?: string | undefined;
}

const node = (...args: [string, ...string[]]): Command['run'] => [process.execPath, ...args];
const vitest = (...args: string[]): Command => ({
  run: node(join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', root, '--reporter=dot', ...args),
  tail: 5,
});
const missing = (path: string, what: string): string | undefined =>
  existsSync(path) ? undefined : `${path} is missing: ${what}`;

const steps: Readonly<Record<string, Step>> = {
  golden: {
    title: 'The golden events of every pack: valid by strict, and by the oracle',
    commands: [
      { run: node(join(packageFolder, 'test/show/golden-events.ts'), golden) },
      { run: node(cli, 'conform', golden), tail: 20 },
      { run: [join(packageFolder, 'test/oracle/run.sh'), work, golden], tail: 2 },
    ],
  },
  shared: {
    title: `Every event that the packs make of ${recordFolders.join(', ')}: valid by strict, and by the oracle`,
    missing: recordFolders
      .map(folder => missing(folder, 'name folders in OCSF_EVENTS'))
      .find(text => text !== undefined),
    commands: [
      { run: node(cli, 'parse', ...recordFolders), into: shared },
      { run: node(cli, 'conform', shared), tail: 30 },
      { run: [join(packageFolder, 'test/oracle/run.sh'), work, shared], tail: 2 },
    ],
  },
  mutated: {
    title: 'At least 20,000 mutated events: agreement with the oracle, class by class',
    commands: [{ run: [join(packageFolder, 'test/oracle/run.sh'), work] }],
  },
  bench: {
    title: 'Validations a second beside precompiled ajv, bundle sizes, import times',
    commands: [{ run: node(join(packageFolder, 'bench/run.ts')) }],
  },
  types: {
    title: 'What five classes add to tsc, and the files that must and must not compile',
    commands: [{ run: node(join(packageFolder, 'bench/types.ts')) }],
  },
  views: {
    title: 'Golden events to ECS and CIM and back, and what is lost',
    commands: [
      { run: node(join(packageFolder, 'test/show/golden-events.ts'), golden) },
      { run: node(join(packageFolder, 'test/views/round-trip.ts'), golden) },
    ],
  },
  fuzz: {
    title: 'Hostile events: no throw, no hang, no prototype pollution, typed limits',
    commands: [
      vitest(
        'packages/ocsf/src/validate/hostile.test.ts',
        'packages/ocsf/src/observables.test.ts',
        'packages/ocsf/src/views',
      ),
    ],
  },
  compiler: {
    title: 'Faults of a schema name file and attribute; a second version beside the first',
    commands: [vitest('packages/ocsf/test/compiler.test.ts', 'packages/ocsf/test/second-version.test.ts')],
  },
  drift: {
    title: 'The committed files are what the generator makes',
    missing: missing(join(schema, 'version.json'), 'name a schema tree in OCSF_SCHEMA_DIR'),
    commands: [
      { run: node(join(packageFolder, 'compiler/main.ts'), '--schema', schema, '--check') },
      { run: node(join(packageFolder, 'compiler/ecs-document.ts'), '--check') },
      { run: node(join(packageFolder, 'compiler/views-table.ts'), '--check') },
    ],
  },
};

/** @returns Whether the command ended well. */
function run({ run: [command, ...args], into, tail }: Command): boolean {
  const file = into === undefined ? undefined : openSync(into, 'w');
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', file ?? (tail === undefined ? 'inherit' : 'pipe'), 'inherit'],
    env: { ...process.env, PATH: `${resolve(process.execPath, '..')}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  if (file !== undefined) closeSync(file);
  else if (tail !== undefined) process.stdout.write(`${stdout.trimEnd().split('\n').slice(-tail).join('\n')}\n`);
  return status === 0;
}

mkdirSync(work, { recursive: true });
const wanted = process.argv.slice(2);
const failed: string[] = [];
for (const name of wanted.length === 0 ? Object.keys(steps) : wanted) {
  const step = steps[name];
  if (step === undefined) {
    process.stderr.write(`there is no step ${name}: ${Object.keys(steps).join(', ')}\n`);
    process.exitCode = 2;
    continue;
  }
  process.stdout.write(`\n== ${name}: ${step.title}\n`);
  if (step.missing !== undefined) process.stdout.write(`skipped: ${step.missing}\n`);
  else if (!step.commands.every(run)) failed.push(name);
}
if (failed.length > 0) {
  process.stdout.write(`\nnot as claimed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
