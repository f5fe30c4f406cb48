import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { showStdin } from '../stdin-argument.js';

/** The arguments of a command that takes rules and events. */
export interface RulesAndEvents {
  readonly rules: readonly string[];
  readonly events: readonly string[];
}

const RULE_FILE = /\.ya?ml$/i;

/**
 * Tells rules from events. `--rules` takes all paths after it, so events may stand among its values: a path holds rules
 * when it is the first one, a `.yml` or `.yaml` file or a folder with one in it; from the first other path on, and in any
 * case from the last one on, all are events: regression cases have descriptions in YAML beside their events.
 *
 * @param given - The values of `--rules`.
 * @param events - The other arguments: where there are some, all values of `--rules` are rules.
 * @param baseDirectory - Folder of relative paths.
 * @throws CommandFailure when there are no rules or no events.
 */
export async function splitPaths(
  given: readonly string[],
  events: readonly string[],
  baseDirectory: string,
): Promise<RulesAndEvents> {
  const [first] = given;
  if (given.slice(0, events.length > 0 ? undefined : 1).some(path => showStdin(path) === '-')) {
    throw new CommandFailure(EXIT.usage, 'Rules are read from files and folders, not from standard input.');
  }
  if (first === undefined) throw new CommandFailure(EXIT.usage, 'Say which rules: --rules PATH.');
  if (events.length > 0) return { rules: given, events: events.map(showStdin) };
  let count = 1;
  while (count < given.length - 1 && (await holdsRules(resolve(baseDirectory, given[count]!)))) count++;
  if (count === given.length || RULE_FILE.test(given.at(-1)!)) {
    throw new CommandFailure(EXIT.usage, 'Say which events: files, folders or archives behind --rules PATH, or -.');
  }
  return { rules: given.slice(0, count), events: given.slice(count).map(showStdin) };
}

const MAX_DEPTH = 32;

async function holdsRules(path: string): Promise<boolean> {
  if (RULE_FILE.test(path)) return true;
  const facts = await stat(path).catch(() => undefined);
  return facts?.isDirectory() === true && (await folderHoldsRules(path, 0));
}

async function folderHoldsRules(folder: string, depth: number): Promise<boolean> {
  const entries: readonly Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.some(entry => entry.isFile() && RULE_FILE.test(entry.name))) return true;
  if (depth === MAX_DEPTH) return false;
  for (const entry of entries) {
    if (entry.isDirectory() && (await folderHoldsRules(join(folder, entry.name), depth + 1))) return true;
  }
  return false;
}
