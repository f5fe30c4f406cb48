import { cpus } from 'node:os';
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import { allClasses } from '../dist/generated/v1_8_0/all.js';
import { createValidator, type ClassFact } from '../dist/index.js';
import { benchEvents } from './events.ts';

const packageFolder = resolve(import.meta.dirname, '..');
const defaultSchemas = resolve(packageFolder, 'node_modules/.cache/oracle/schemas.json');

/** Profiles of the measured events, as the oracle's schemas are named. */
const PROFILES = 'cloud,datetime,host';
const LIMIT_GZIP_BYTES = 25_000;

interface Options {
  /** CPU time of one round, in ms. */
  readonly roundMs: number;
  readonly rounds: number;
}

/** Events a second of this thread's CPU time, the best of the rounds: what else the machine does is not counted. */
function measure(judge: (event: unknown) => unknown, events: readonly unknown[], { roundMs, rounds }: Options): number {
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = process.threadCpuUsage();
    let judged = 0;
    let spentMs = 0;
    while (spentMs < roundMs) {
      for (const event of events) judge(event);
      judged += events.length;
      const { user, system } = process.threadCpuUsage(started);
      spentMs = (user + system) / 1000;
    }
    best = Math.max(best, (judged / spentMs) * 1000);
  }
  return Math.round(best);
}

/** Copies as JSON.parse makes them, so that no two events share an object. */
function copies(event: object, count: number): readonly unknown[] {
  const text = JSON.stringify(event);
  return Array.from({ length: count }, () => JSON.parse(text) as unknown);
}

/** The same event with four faults: an enum, a type, an unknown attribute, a missing one. */
function broken(event: object): object {
  const { time: _, ...rest } = event as Record<string, unknown>;
  return { ...rest, severity_id: 7, message: 1, colour: 'red' };
}

function classOf(name: string): ClassFact {
  const found = allClasses.find(fact => fact.name === name);
  if (!found) throw new RangeError(`no class ${name}`);
  return found;
}

interface ExportedSchemas {
  readonly profiles: readonly string[];
  readonly classes: Readonly<Record<string, AnySchemaObject>>;
  readonly objects: readonly AnySchemaObject[];
}

function compileAjv(file: string, allErrors: boolean): (className: string) => ValidateFunction {
  const sets = JSON.parse(readFileSync(file, 'utf8')) as readonly ExportedSchemas[];
  const set = sets.find(({ profiles }) => profiles.join() === PROFILES);
  if (!set) throw new RangeError(`${file} has no schemas for profiles ${PROFILES}: run test/oracle/run.sh again`);
  const ajv = new Ajv2020({ allErrors, strict: false, allowUnionTypes: true, logger: false });
  for (const object of set.objects) ajv.addSchema(object);
  return className => {
    const schema = set.classes[className];
    if (!schema) throw new RangeError(`the oracle has no class ${className}`);
    return ajv.compile(schema);
  };
}

function benchValidation(options: Options, schemas: string | undefined): void {
  print('Validations per second of one core (CPU time), the best of several rounds (valid / invalid with 4 faults)');
  const names = {
    authentication: 'authentication',
    process: 'process_activity',
    api: 'api_activity',
    network: 'network_activity',
  };
  const ajvFirst = schemas === undefined ? undefined : compileAjv(schemas, false);
  const ajvAll = schemas === undefined ? undefined : compileAjv(schemas, true);
  for (const [name, className] of Object.entries(names)) {
    const event = benchEvents[name as keyof typeof benchEvents];
    const valid = copies(event, 500);
    const invalid = copies(broken(event), 500);
    const row = (label: string, judge: (event: unknown) => unknown): void =>
      print(
        `  ${name.padEnd(15)} ${label.padEnd(24)} ${format(measure(judge, valid, options))} / ${format(measure(judge, invalid, options))}`,
      );
    const fact = classOf(className);
    expectVerdicts(name, createValidator(fact), valid[0], invalid[0]);
    row('ours', createValidator(fact));
    row('ours, with hints', createValidator(fact, { hints: true }));
    if (ajvFirst) row('ajv, first fault only', ajvFirst(className));
    if (ajvAll) row('ajv, all faults', ajvAll(className));
  }
  if (schemas === undefined)
    print(`  ajv: skipped, ${defaultSchemas} does not exist: test/oracle/run.sh writes it, or give --schemas`);
}

function expectVerdicts(
  name: string,
  validate: ReturnType<typeof createValidator>,
  valid: unknown,
  invalid: unknown,
): void {
  const found = validate(invalid).violations.length;
  if (!validate(valid).valid || found !== 4)
    throw new Error(`${name}: the measured events are not what they should be (${found} faults)`);
}

async function benchBundles(every: boolean): Promise<boolean> {
  print('Browser bundle of the validator with one class (esbuild, minified)');
  const chosen = [
    'base_event',
    'authentication',
    'process_activity',
    'api_activity',
    'network_activity',
    'detection_finding',
  ];
  const sizes: { name: string; bytes: number; gzip: number }[] = [];
  for (const { name } of allClasses.filter(fact => every || chosen.includes(fact.name))) {
    const constant = `${camelCase(name)}Class`;
    const contents = `import { createValidator } from './dist/index.js'; import { ${constant} } from './dist/generated/v1_8_0/classes/${name.replaceAll('_', '-')}.js'; globalThis.validate = createValidator(${constant});`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: packageFolder },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
    });
    const code = outputFiles[0]?.contents ?? new Uint8Array();
    sizes.push({ name, bytes: code.length, gzip: gzipSync(code, { level: 9 }).length });
  }
  sizes.sort((a, b) => a.gzip - b.gzip);
  for (const { name, bytes, gzip } of sizes)
    print(`  ${name.padEnd(38)} ${format(bytes)} bytes, ${format(gzip)} gzipped`);
  const largest = sizes.at(-1)?.gzip ?? 0;
  print(
    `  largest ${format(largest)} gzipped, budget ${format(LIMIT_GZIP_BYTES)}: ${largest <= LIMIT_GZIP_BYTES ? 'met' : 'EXCEEDED'}`,
  );
  return largest <= LIMIT_GZIP_BYTES;
}

function camelCase(name: string): string {
  const [first = '', ...rest] = name.slice(name.lastIndexOf('/') + 1).split('_');
  return first + rest.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function benchImports(): void {
  print('Cold import in a new process, median of 7, less that of an empty module');
  const time = (code: string): number => {
    const times = Array.from({ length: 7 }, () => {
      const wrapped = `const t = performance.now(); ${code}; process.stdout.write(String(performance.now() - t))`;
      return Number(
        spawnSync(process.execPath, ['--input-type=module', '-e', wrapped], { cwd: packageFolder, encoding: 'utf8' })
          .stdout,
      );
    });
    return times.sort((a, b) => a - b)[3] ?? 0;
  };
  const empty = time("await import('data:text/javascript,export {}')");
  for (const [label, path] of [
    ['@logwright/ocsf', 'index.js'],
    ['@logwright/ocsf/classes/authentication', 'generated/v1_8_0/classes/authentication.js'],
    ['@logwright/ocsf/all', 'all.js'],
  ]) {
    print(`  ${(label ?? '').padEnd(40)} ${(time(`await import('./dist/${path}')`) - empty).toFixed(0)} ms`);
  }
}

const format = (value: number): string => value.toLocaleString('en').padStart(9);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    schemas: { type: 'string' },
    smoke: { type: 'boolean', default: false },
    'all-bundles': { type: 'boolean', default: false },
  },
});
const schemas = values.schemas ?? (existsSync(defaultSchemas) ? defaultSchemas : undefined);
print(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
benchValidation(values.smoke ? { roundMs: 60, rounds: 2 } : { roundMs: 400, rounds: 5 }, schemas);
const withinBudget = await benchBundles(values['all-bundles']);
benchImports();
process.exitCode = withinBudget ? 0 : 1;
