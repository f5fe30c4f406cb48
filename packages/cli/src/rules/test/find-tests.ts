import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { EXIT } from '../../exit-codes.js';
import { CommandFailure } from '../../failure.js';
import { INFO_FILE, parseRegressionInfo } from './regression-info.js';
import { isTestFile, parseTestFile, ruleFileBeside } from './test-file.js';
import type { TestSuite } from './test-suite.js';

/** Test cases below paths, and where the rules that they mean are looked for. */
export interface FoundTests {
  readonly suites: readonly TestSuite[];
  /** Rule files and folders. */
  readonly rulePaths: readonly string[];
}

const MAX_DEPTH = 32;
const FILES_AT_ONCE = 32;

/**
 * Finds test cases: `NAME.test.yml` files and SigmaHQ's `info.yml` below folders; a test file by its own path, and the
 * tests beside a rule file.
 *
 * @param paths - As the user gave them.
 * @param baseDirectory - Folder of relative paths.
 * @throws CommandFailure for a path that cannot be read: its cases would be missing.
 */
export async function findTests(paths: readonly string[], baseDirectory: string): Promise<FoundTests> {
  const testFiles = new Set<string>();
  const rulePaths = new Set<string>();
  for (const given of paths) {
    const path = resolve(baseDirectory, given);
    const facts = await stat(path).catch((cause: unknown) => refuse(given, cause));
    if (facts.isDirectory()) {
      rulePaths.add(path);
      for (const file of await walk(path, 0)) testFiles.add(file);
    } else if (isTestFile(path)) {
      testFiles.add(path);
      const rules = ruleFileBeside(path);
      if (rules !== undefined) rulePaths.add(rules);
    } else if (basename(path) === INFO_FILE) testFiles.add(path);
    else {
      rulePaths.add(path);
      for (const beside of ['.test.yml', '.test.yaml'].map(end => path.replace(/\.ya?ml$/i, end))) {
        if (isTestFile(beside) && (await stat(beside).catch(() => undefined))?.isFile() === true) testFiles.add(beside);
      }
    }
  }
  const files = [...testFiles].sort();
  const suites: (TestSuite | undefined)[] = [];
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const some = files.slice(start, start + FILES_AT_ONCE).map(file => readSuite(file, baseDirectory));
    suites.push(...(await Promise.all(some)));
  }
  return { suites: suites.filter(suite => suite !== undefined), rulePaths: [...rulePaths] };
}

function refuse(path: string, cause: unknown): never {
  const reason =
    cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'does not exist' : String(cause);
  throw new CommandFailure(EXIT.usage, `The path ${path} ${reason}.`, { cause });
}

async function readSuite(path: string, baseDirectory: string): Promise<TestSuite | undefined> {
  const way = relative(baseDirectory, path);
  const file = way.startsWith('..') ? path : way;
  try {
    const text = await readFile(path, 'utf8');
    return isTestFile(path) ? parseTestFile(text, path, file) : parseRegressionInfo(text, path, file);
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    return { file, cases: [], faults: [{ file, line: 1, message, mend: 'Let this user read it.' }] };
  }
}

async function walk(folder: string, depth: number): Promise<readonly string[]> {
  if (depth > MAX_DEPTH) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map(entry => (entry.isDirectory() ? walk(join(folder, entry.name), depth + 1) : testFile(folder, entry)));
  return (await Promise.all(found)).flat();
}

function testFile(folder: string, entry: Dirent): readonly string[] {
  return isTestFile(entry.name) || entry.name === INFO_FILE ? [join(folder, entry.name)] : [];
}
