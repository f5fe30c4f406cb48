import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { compileSchema } from './compile.ts';
import { emitSchema } from './emit.ts';
import { SchemaError } from './schema-error.ts';

const packageFolder = resolve(import.meta.dirname, '..');

/** Reads the JSON files of a schema tree. */
function readSchemaFiles(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.json'));
  return new Map(paths.map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
}

/** Formats the generated files with the repository's settings. */
async function format(files: ReadonlyMap<string, string>, folder: string): Promise<Map<string, string>> {
  const options = (await prettier.resolveConfig(join(folder, 'index.ts'))) ?? {};
  const formatted = new Map<string, string>();
  for (const [path, text] of files)
    formatted.set(join(folder, path), await prettier.format(text, { ...options, parser: 'typescript' }));
  return formatted;
}

/** Files that differ between the folder and the formatted output. */
function findDrift(files: ReadonlyMap<string, string>, folder: string): string[] {
  const present = new Set(listFiles(folder));
  const changed = [...files]
    .filter(([path, text]) => !present.delete(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);
  return [...changed, ...present];
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.ts'))
      .map(path => join(folder, path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { schema: { type: 'string' }, out: { type: 'string' }, check: { type: 'boolean', default: false } },
  });
  const schemaFolder = values.schema ?? process.env['OCSF_SCHEMA_DIR'];
  if (schemaFolder === undefined) {
    // `npm run generate` of the whole repository comes here: the committed files stay as they are.
    process.stdout.write(
      'skipped, for want of a schema tree: npm run generate -w packages/ocsf -- --schema DIR [--out DIR] [--check]\n',
    );
    return 0;
  }
  const schema = compileSchema(readSchemaFiles(resolve(process.env['INIT_CWD'] ?? '.', schemaFolder)));
  for (const { file, attribute, message } of schema.warnings)
    process.stderr.write(`warning: ${file}: ${attribute ?? ''}: ${message}\n`);
  const folder = resolve(values.out ?? join(packageFolder, 'src/generated', `v${schema.version.replaceAll('.', '_')}`));
  const files = await format(emitSchema(schema), folder);
  const counted = `${schema.classes.length} classes, ${schema.objects.length} objects, ${schema.profiles.length} profiles of OCSF ${schema.version}`;
  if (values.check) {
    const drift = findDrift(files, folder);
    process.stdout.write(
      drift.length === 0
        ? `${counted}: ${files.size} files are as generated\n`
        : `differs from the schema:\n${drift.join('\n')}\n`,
    );
    return drift.length === 0 ? 0 : 1;
  }
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  process.stdout.write(`${counted}: ${files.size} files written to ${folder}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SchemaError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
