import { glob, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { errorCode, errorText } from '../read-failure.js';

/** One thing to read. */
export type Input =
  { readonly kind: 'file'; readonly path: string; readonly size: number } | { readonly kind: 'stdin' } | InputProblem;

/** A path that cannot be read, with the reason and the ConnectorError code it stands for. */
export interface InputProblem {
  readonly kind: 'problem';
  readonly path: string;
  readonly code: 'not_found' | 'forbidden' | 'unavailable';
  readonly reason: string;
}

/**
 * Finds the files behind paths: files themselves, folders with everything in them in the order of their names, `-` for
 * standard input; a path that does not exist as it stands and has `*`, `?`, `[` or `{` in it is a pattern. Each file is listed once, however many links lead to it; links that form a loop end there.
 *
 * @param baseDirectory Folder that relative paths are resolved against.
 */
export async function resolveInputs(paths: readonly string[], baseDirectory: string): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      inputs.push({ kind: 'stdin' });
      continue;
    }
    const matches = await expand(path, baseDirectory);
    if (matches.length === 0)
      inputs.push({ kind: 'problem', path, code: 'not_found', reason: `no file matches ${path}: check the pattern` });
    for (const match of matches) await visit(match, seen, inputs, true);
  }
  return inputs;
}

async function expand(path: string, baseDirectory: string): Promise<readonly string[]> {
  const literal = resolve(baseDirectory, path);
  if (!/[*?[{]/.test(path) || (await exists(literal))) return [literal];
  const matches: string[] = [];
  for await (const match of glob(path, { cwd: baseDirectory })) matches.push(resolve(baseDirectory, match));
  return matches.sort();
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** @param isGiven Whether the path was asked for, and not only found in a folder. */
async function visit(path: string, seen: Set<string>, inputs: Input[], isGiven: boolean): Promise<void> {
  try {
    const facts = await stat(path);
    const isFolder = facts.isDirectory();
    if (!isFolder && !facts.isFile()) {
      // The pipe of a shell's <(...) has no real path.
      if (isGiven) inputs.push(notAFile(path));
      return;
    }
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    if (isFolder) await visitFolder(path, seen, inputs);
    else inputs.push({ kind: 'file', path, size: facts.size });
  } catch (error) {
    if (isGiven || !(await isDanglingLink(path))) inputs.push(problem(path, error));
  }
}

async function visitFolder(path: string, seen: Set<string>, inputs: Input[]): Promise<void> {
  const names = await readdir(path);
  names.sort();
  for (const name of names) await visit(join(path, name), seen, inputs, false);
}

function notAFile(path: string): Input {
  const reason = `${path} is a pipe or a device, not a file: send what comes out of it to standard input and read -`;
  return { kind: 'problem', path, code: 'unavailable', reason };
}

/** A link inside a folder that leads nowhere, or only to itself, is no log. */
async function isDanglingLink(path: string): Promise<boolean> {
  return lstat(path).then(
    facts => facts.isSymbolicLink(),
    () => false,
  );
}

/** @returns The problem that an error of the file system is. */
export function problem(path: string, error: unknown): InputProblem {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'problem', path, code: 'not_found', reason: `${path} does not exist: check the path` };
    case 'EACCES':
    case 'EPERM':
      return {
        kind: 'problem',
        path,
        code: 'forbidden',
        reason: `${path} may not be read by this user: give it read permission or run as a user who has it`,
      };
    default:
      return { kind: 'problem', path, code: 'unavailable', reason: `${path} cannot be read (${errorText(error)})` };
  }
}
