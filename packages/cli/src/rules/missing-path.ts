import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Whether one of the paths of events does not exist; patterns and standard input always do.
 *
 * @param paths - As the user gave them.
 * @param cwd - Folder of relative paths.
 */
export async function hasMissingPath(paths: readonly string[], cwd: string): Promise<boolean> {
  for (const path of paths) {
    if (path === '-' || /[*?[{]/.test(path)) continue;
    const exists = await stat(resolve(cwd, path)).then(
      () => true,
      () => false,
    );
    if (!exists) return true;
  }
  return false;
}
