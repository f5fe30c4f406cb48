import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { SuiteFault, TestCase, TestSuite } from './test-suite.js';

/** The parts of SigmaHQ's `info.yml` that say what is tested; the others are for people. */
const infoSchema = z.object({
  rule_metadata: z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1),
  regression_tests_info: z
    .array(
      z.object({
        name: z.string().min(1),
        type: z.string(),
        provider: z.string().optional(),
        match_count: z.int().min(0).optional(),
        path: z.string().min(1),
      }),
    )
    .min(1),
});

/** The name of the files in SigmaHQ's regression folders that say what is tested. */
export const INFO_FILE = 'info.yml';

/** Beside each event file of a test, the same events may stand in these forms. */
const FORMS = ['evtx', 'json', 'jsonl', 'ndjson'];

/**
 * Reads `info.yml` of SigmaHQ's regression folders: rules by id, event files by path, which are looked for below the
 * folders above, and beside the `info.yml`. Events that stand there in two forms (`.evtx` and `.json`) are two cases.
 * As with SigmaHQ's own runner, fewer matches than `match_count` fail, more are noted.
 *
 * @param text - The file's text.
 * @param path - Its absolute path.
 * @param file - Its name to show.
 * @returns The cases and every fault; undefined when the file is something else of that name.
 */
export function parseRegressionInfo(text: string, path: string, file: string): TestSuite | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (!document.has('regression_tests_info')) return undefined;
  const parsed = infoSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: way, message }) => ({
      file,
      line: 1,
      message: `${way.map(String).join('.')}: ${message}.`,
      mend: "See SigmaHQ's regression_data for the layout.",
    }));
    return { file, cases: [], faults };
  }
  const tests = parsed.data.regression_tests_info.map((test, index) => {
    const found = findEventFiles(test.path, dirname(path));
    const node = document.getIn(['regression_tests_info', index], true);
    const line = Math.max(1, lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0).line);
    const faults: readonly SuiteFault[] =
      found.length > 0 ? [] : [{ file, line, message: `There is no event file ${test.path}.`, mend: 'Add it.' }];
    const cases = parsed.data.rule_metadata.flatMap(({ id }) =>
      found.map((eventFile): TestCase => {
        const { name, match_count: count } = test;
        return {
          name: found.length > 1 ? `${name} (${eventFile.slice(eventFile.lastIndexOf('.') + 1)})` : name,
          file,
          line,
          rule: { kind: 'named', name: id },
          matches: count !== 0,
          isMinimum: true,
          ...(count === undefined ? {} : { count }),
          events: [],
          eventFiles: [eventFile],
        };
      }),
    );
    return { cases, faults };
  });
  return { file, cases: tests.flatMap(({ cases }) => cases), faults: tests.flatMap(({ faults }) => faults) };
}

/** The path in an `info.yml` begins at the root of its repository. */
function findEventFiles(path: string, folder: string): readonly string[] {
  const given = [join(folder, basename(path))];
  for (let above = folder; above !== dirname(above); above = dirname(above)) given.push(resolve(above, path));
  const found = given.find(candidate => existsSync(candidate));
  const stem = (found ?? given[0]!).replace(/\.[^./\\]+$/, '');
  const forms = FORMS.map(form => `${stem}.${form}`).filter(candidate => existsSync(candidate));
  return found === undefined || forms.includes(found) ? forms : [found, ...forms];
}
