import { isUtf8 } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';
import { findRuleFiles } from '@logwright/pipeline';
import type { LintFile, LintFinding, LintOptions } from '@logwright/sigma/lint';
import { EXIT } from '../../exit-codes.js';
import { CommandFailure } from '../../failure.js';
import type { Host } from '../../host.js';

/** What linting found and changed. */
export interface LintOutcome {
  readonly files: number;
  /** What is left, by file and place. */
  readonly findings: readonly LintFinding[];
  /** How many findings were mended. */
  readonly fixed: number;
  /** Files that were written, as they are shown. */
  readonly changed: readonly string[];
}

/** Options of {@link lintPaths}. */
export interface LintPathsOptions extends LintOptions {
  /** Whether to write what can be mended safely. */
  readonly fix: boolean;
  /** Called after each file that was looked at for fixes. */
  readonly onFile: (done: number, total: number) => void;
}

interface OpenFile extends LintFile {
  readonly path: string;
  /** False where characters were lost on reading: to write the text would lose them for good. */
  readonly isWhole: boolean;
}

const FILES_AT_ONCE = 32;

/**
 * Lints rule files below paths.
 *
 * @param paths - As the user gave them.
 * @param options - See {@link LintPathsOptions}.
 * @param host - Folder of relative paths.
 * @throws CommandFailure for a path that cannot be read, or when there is no rule file.
 */
export async function lintPaths(
  paths: readonly string[],
  options: LintPathsOptions,
  host: Pick<Host, 'cwd'>,
): Promise<LintOutcome> {
  const { fixRules, lintRules } = await import('@logwright/sigma/lint');
  const { sigmaLogSources } = await import('@logwright/technologies');
  const logSources = sigmaLogSources.families.flatMap(({ entries }) => entries.map(({ logSource }) => logSource));
  const { fix, onFile, ...rest } = options;
  const lintOptions: LintOptions = { logSources, ...rest };
  let files = await openFiles(paths, host);
  const changed: string[] = [];
  let fixed = 0;
  if (fix) {
    const mended: OpenFile[] = [];
    for (const file of files) {
      const result = file.isWhole ? fixRules(file, lintOptions) : { text: file.text, fixed: [] };
      if (result.text !== file.text) {
        await save(file.path, result.text);
        changed.push(file.file);
        fixed += result.fixed.length;
      }
      mended.push({ ...file, text: result.text });
      onFile(mended.length, files.length);
    }
    files = mended;
  }
  return { files: files.length, findings: lintRules(files, lintOptions), fixed, changed };
}

async function openFiles(paths: readonly string[], { cwd }: Pick<Host, 'cwd'>): Promise<readonly OpenFile[]> {
  const { files, unreadable } = await findRuleFiles({ paths, baseDirectory: cwd });
  const [first] = unreadable;
  if (first !== undefined) throw new CommandFailure(EXIT.usage, `The path ${first.file} ${first.reason}.`);
  if (files.length === 0) {
    throw new CommandFailure(EXIT.usage, `There is no rule file (.yml, .yaml) in ${paths.join(', ')}.`);
  }
  const open: OpenFile[] = [];
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const some = files.slice(start, start + FILES_AT_ONCE);
    open.push(
      ...(await Promise.all(some.map(async ({ path, file }) => ({ path, file, ...(await readText(path, file)) })))),
    );
  }
  return open;
}

async function readText(path: string, file: string): Promise<Pick<OpenFile, 'text' | 'isWhole'>> {
  try {
    const bytes = await readFile(path);
    return { text: bytes.toString('utf8'), isWhole: isUtf8(bytes) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandFailure(EXIT.usage, `${file} cannot be read: ${reason}.`, { cause });
  }
}

async function save(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandFailure(EXIT.failed, `${path} cannot be written: ${reason}.`, { cause });
  }
}
