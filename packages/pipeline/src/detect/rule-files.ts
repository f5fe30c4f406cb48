import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where rules are looked for. */
export interface RulePaths {
  /** Rule files, and folders that are walked. */
  readonly paths: readonly string[];
  /** Folder that relative paths are resolved against, and that file names are shown relative to. */
  readonly baseDirectory: string;
}

/** A file below the paths. */
export interface RuleFile {
  readonly path: string;
  /** The name to show: relative to the base folder where it is below it, with `/`. */
  readonly file: string;
  readonly bytes: number;
  /** Time of the last change, in ms since 1970. */
  readonly changedMs: number;
}

/** A path that could not be read. */
export interface UnreadablePath {
  readonly file: string;
  readonly reason: string;
}

/** What the paths hold. */
export interface FoundRuleFiles {
  /** Sorted by path, each once. */
  readonly files: readonly RuleFile[];
  readonly unreadable: readonly UnreadablePath[];
  /** Absolute paths of the folders below the paths that have a `store.yaml`. */
  readonly stores: readonly string[];
}

/** The file in a rule store's folder that says who answers for which rules. */
export const STORE_FILE = 'store.yaml';

/** Files beside rules that are none: what SigmaHQ's regression folders say of their tests. */
const OTHER_FILES: ReadonlySet<string> = new Set(['info.yml']);

/** Folders in folders. */
const MAX_DEPTH = 32;
const MAX_FILES = 100_000;
const STATS_AT_ONCE = 64;

/**
 * Finds rule files: `.yml` and `.yaml` below the paths, without test cases (`*.test.yml`, `info.yml`), `store.yaml`,
 * hidden files and links to folders.
 *
 * @param options - Where to look.
 * @returns The files with size and time of change, and the paths that could not be read.
 */
export async function findRuleFiles({ paths, baseDirectory }: RulePaths): Promise<FoundRuleFiles> {
  const files = new Map<string, RuleFile>();
  const unreadable: UnreadablePath[] = [];
  const stores = new Set<string>();
  const refuse = (path: string, reason: string): void =>
    void unreadable.push({ file: shownName(path, baseDirectory), reason });
  const onFault: OnFault = (path, error) => refuse(path, reasonOf(error));
  for (const given of paths) {
    const path = resolve(baseDirectory, given);
    const all = await filesBelow(path, onFault);
    const found = all.filter(one => basename(one) !== STORE_FILE);
    for (const one of all) if (basename(one) === STORE_FILE) stores.add(dirname(one));
    for (const file of await describeFiles(found.slice(0, MAX_FILES), baseDirectory, onFault)) {
      files.set(file.path, file);
    }
    if (found.length > MAX_FILES) refuse(path, `has over ${MAX_FILES} rule files, and no more than these are read`);
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), unreadable, stores: [...stores] };
}

/** Takes what cannot be read: a file or folder that was asked for, or one below it. */
type OnFault = (path: string, error: unknown) => void;

async function filesBelow(path: string, onFault: OnFault): Promise<readonly string[]> {
  try {
    return (await stat(path)).isDirectory() ? await walk(path, 0, onFault) : [path];
  } catch (error) {
    onFault(path, error);
    return [];
  }
}

async function describeFiles(
  paths: readonly string[],
  baseDirectory: string,
  onFault: OnFault,
): Promise<readonly RuleFile[]> {
  const describe = async (path: string): Promise<readonly RuleFile[]> => {
    try {
      const { size, mtimeMs } = await stat(path);
      return [{ path, file: shownName(path, baseDirectory), bytes: size, changedMs: mtimeMs }];
    } catch (error) {
      onFault(path, error);
      return [];
    }
  };
  const files: RuleFile[] = [];
  for (let start = 0; start < paths.length; start += STATS_AT_ONCE) {
    files.push(...(await Promise.all(paths.slice(start, start + STATS_AT_ONCE).map(describe))).flat());
  }
  return files;
}

async function walk(folder: string, depth: number, onFault: OnFault): Promise<readonly string[]> {
  if (depth > MAX_DEPTH) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown): readonly Dirent[] => {
    onFault(folder, error);
    return [];
  });
  const found = await Promise.all(
    entries
      .filter(entry => !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(entry =>
        entry.isDirectory() ? walk(join(folder, entry.name), depth + 1, onFault) : ruleFile(folder, entry),
      ),
  );
  return found.flat();
}

function ruleFile(folder: string, entry: Dirent): readonly string[] {
  const isFile = entry.isFile() || entry.isSymbolicLink();
  const isRule = /\.ya?ml$/i.test(entry.name) && !/\.test\.ya?ml$/i.test(entry.name) && !OTHER_FILES.has(entry.name);
  return isFile && isRule ? [join(folder, entry.name)] : [];
}

/**
 * The folders whose `store.yaml` speaks for rules: those above the paths, and those that were found below them.
 *
 * @param paths - Where rules are looked for.
 * @param found - What was found there.
 */
export function allStoreFolders(
  { paths, baseDirectory }: RulePaths,
  found: Pick<FoundRuleFiles, 'stores'>,
): ReadonlySet<string> {
  const base = resolve(baseDirectory);
  return new Set([...found.stores, ...paths.flatMap(path => storeFolders(resolve(base, path), base))]);
}

/**
 * The folders that may hold the `store.yaml` of a path: itself and those above it, up to the base folder.
 *
 * @param path - Absolute path of a rule file or folder.
 * @param baseDirectory - Where to stop.
 */
function storeFolders(path: string, baseDirectory: string): readonly string[] {
  const folders = [path];
  if (!isBelow(path, baseDirectory)) return [...folders, dirname(path)];
  for (let folder = path; folder !== baseDirectory; folder = dirname(folder)) folders.push(dirname(folder));
  return folders;
}

/** The name of a path to show, relative to the base folder where it is below it. */
export function shownName(path: string, baseDirectory: string): string {
  return isBelow(path, baseDirectory) ? slashed(relative(baseDirectory, path)) || '.' : path;
}

/** A path with `/`, as globs are written. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  return `cannot be read (${message})`;
}
