import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Host } from './host.js';

/** Files that mark the folder of a project. */
const PROJECT_MARKS = ['logwright.yaml', 'package.json', '.git'];

/**
 * Finds the lake: the option, else LOGWRIGHT_LAKE, else `data/lake` of the nearest folder upwards that holds a
 * lake or is a project.
 *
 * @param option - `--lake`, when given.
 * @param host - Environment and working directory.
 * @returns An absolute path; the folder need not exist.
 */
export function findLakeDirectory(option: string | undefined, host: Pick<Host, 'cwd' | 'env'>): string {
  const chosen = option ?? host.env['LOGWRIGHT_LAKE'];
  if (chosen) return resolve(host.cwd, chosen);
  return join(findProject(host.cwd), 'data', 'lake');
}

function findProject(cwd: string): string {
  let nearest: string | undefined;
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'data', 'lake', 'manifest.json'))) return folder;
    if (nearest === undefined && PROJECT_MARKS.some(mark => existsSync(join(folder, mark)))) nearest = folder;
    if (dirname(folder) === folder) return nearest ?? resolve(cwd);
  }
}
