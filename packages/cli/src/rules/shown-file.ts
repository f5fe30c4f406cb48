import { sep } from 'node:path';

/**
 * The name of a file for people: relative to the folder that they are in where it is below it.
 *
 * @param file - An absolute path, perhaps with the entry of an archive behind `!`, or `-`.
 * @param cwd - The folder.
 */
export function shownFile(file: string, cwd: string): string {
  const start = cwd.endsWith(sep) ? cwd : `${cwd}${sep}`;
  return file.startsWith(start) ? file.slice(start.length) : file;
}
