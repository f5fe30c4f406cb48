import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { locateFaults } from '@logwright/sigma';
import type { RefusedDocument } from '@logwright/sigma';
import type { Host } from '../host.js';
import { formatCount, oneLine } from '../output/format.js';
import type { RuleNote } from './rule-set.js';

/**
 * Tells why documents cannot be compiled, with file and line.
 *
 * @param refused - What was refused.
 * @param baseDirectory - Folder that the documents' files are relative to.
 */
export async function explainRefused(
  refused: readonly RefusedDocument[],
  baseDirectory: string,
): Promise<readonly RuleNote[]> {
  const notes = refused.map(async ({ document, faults }): Promise<readonly RuleNote[]> => {
    const { place, title } = document;
    const file = place.file ?? title;
    const text = await readFile(resolve(baseDirectory, file), 'utf8').catch(() => '');
    const located = locateFaults(
      text,
      faults.map(fault => ({ ...fault, index: place.index })),
      file,
    );
    return located.map(({ severity, line, message, mend }) => ({ severity, file, line, message, mend }));
  });
  return (await Promise.all(notes)).flat();
}

/**
 * Writes notes on rules to stderr: all of them where they are asked for, otherwise how many rules are left out.
 *
 * @param host - Where to write.
 * @param notes - What to say.
 * @param skipped - How many rules are left out.
 * @param verbose - Whether to say all.
 */
export async function printNotes(
  { stderr }: Pick<Host, 'stderr'>,
  notes: readonly RuleNote[],
  skipped: number,
  verbose: boolean,
): Promise<void> {
  if (verbose) {
    for (const { severity, file, line, message, mend } of notes) {
      const head = stderr.style(severity === 'error' ? 'red' : 'yellow', `${severity}:`);
      await stderr.line(`${head} ${oneLine(`${file}:${line}: ${message} ${mend}`, 1_000)}`);
    }
  } else if (skipped > 0) {
    const [first] = notes.filter(({ severity }) => severity === 'error');
    const example = first === undefined ? '' : ` The first: ${first.file}:${first.line}: ${first.message}`;
    await stderr.line(
      `${stderr.style('yellow', 'warning:')} ${formatCount(skipped)} rule(s) left out; --verbose says why.${oneLine(example, 500)}`,
    );
  }
}
