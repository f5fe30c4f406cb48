import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { locateFaults } from '@logwright/sigma';
import type { Fault, SigmaDocument } from '@logwright/sigma';
import type { Host } from '../host.js';
import { formatCount, oneLine } from '../output/format.js';

/** Something about the rules that a person should know: a rule that is left out, a filter that does not hold. */
export interface RuleNote {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

/** A document with what is wrong with it. */
export interface FaultyDocument {
  readonly document: Pick<SigmaDocument, 'place' | 'title'>;
  readonly faults: readonly Fault[];
}

/**
 * Gives the faults of documents their files and lines.
 *
 * @param faulty - Documents that cannot be used, or not as they are written.
 * @param baseDirectory - Folder that the documents' files are relative to.
 */
export async function locateNotes(
  faulty: readonly FaultyDocument[],
  baseDirectory: string,
): Promise<readonly RuleNote[]> {
  const notes = faulty.map(async ({ document, faults }): Promise<readonly RuleNote[]> => {
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
