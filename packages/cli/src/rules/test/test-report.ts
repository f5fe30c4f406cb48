import type { Host } from '../../host.js';
import { formatCount, oneLine } from '../../output/format.js';
import type { CaseResult } from './run-case.js';
import type { SuiteFault } from './test-suite.js';

/** A case as `--json` prints it. */
export interface CaseRecord {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly rule: { readonly id: string | null; readonly title: string } | null;
  readonly matches: boolean;
  readonly passed: boolean;
  readonly events: number;
  readonly matched: number;
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
}

/** @returns A result as `--json` prints it. */
export function recordOf({ case: test, rule, passed, events, matched, reasons, notes }: CaseResult): CaseRecord {
  const { file, line, name, matches } = test;
  const reference = rule === undefined ? null : { id: rule.id ?? null, title: rule.title };
  return { file, line, name, rule: reference, matches, passed, events, matched, reasons, notes };
}

/**
 * Prints a result for a person: every failure, the others where all are wanted.
 *
 * @param host - Where to write.
 * @param result - The result.
 * @param verbose - Whether to print cases that passed, too.
 */
export async function printCase({ stdout }: Pick<Host, 'stdout'>, result: CaseResult, verbose: boolean): Promise<void> {
  const { case: test, rule, passed, events, reasons, notes } = result;
  if (passed && !verbose) return;
  const mark = passed ? stdout.style('green', 'pass') : stdout.style('red', 'FAIL');
  const of = rule === undefined ? '' : `${rule.title}: `;
  const head = `${test.file}:${test.line} ${of}${test.name} (${formatCount(events)} event(s))`;
  await stdout.line(`${mark} ${oneLine(head, 500)}`);
  for (const reason of [...reasons, ...notes]) await stdout.line(`     ${oneLine(reason, 700)}`);
}

/**
 * Writes results as JUnit's XML, which build servers show.
 *
 * @param results - Results of one run.
 * @param faults - Files of cases that cannot be used: each fault is a case that could not be run.
 * @returns The document.
 */
export function renderJUnit(results: readonly CaseResult[], faults: readonly SuiteFault[]): string {
  const byFile = Map.groupBy(results, ({ case: test }) => test.file);
  const unusable = Map.groupBy(faults, ({ file }) => file);
  const failed = results.filter(({ passed }) => !passed).length;
  const broken = [...unusable].map(([file, some]) => {
    const cases = some.map(renderFault).join('');
    return `  <testsuite name="${escapeXml(file)}" tests="${some.length}" failures="0" errors="${some.length}">\n${cases}  </testsuite>\n`;
  });
  const suites = [...byFile].map(([file, some]) => {
    const failures = some.filter(({ passed }) => !passed).length;
    const cases = some.map(renderCase).join('');
    return `  <testsuite name="${escapeXml(file)}" tests="${some.length}" failures="${failures}">\n${cases}  </testsuite>\n`;
  });
  const counts = `tests="${results.length + faults.length}" failures="${failed}" errors="${faults.length}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n${[...suites, ...broken].join('')}</testsuites>\n`;
}

function renderCase({ case: test, rule, passed, reasons, seconds }: CaseResult): string {
  const head = `    <testcase name="${escapeXml(test.name)}" classname="${escapeXml(rule?.title ?? '')}" file="${escapeXml(test.file)}" line="${test.line}" time="${seconds.toFixed(3)}"`;
  if (passed) return `${head}/>\n`;
  const text = escapeXml(reasons.join('\n'));
  return `${head}>\n      <failure message="${escapeXml(reasons[0] ?? '')}">${text}</failure>\n    </testcase>\n`;
}

function renderFault({ file, line, message, mend }: SuiteFault): string {
  const text = escapeXml(`${message} ${mend}`);
  return `    <testcase name="line ${line}" classname="${escapeXml(file)}" file="${escapeXml(file)}" line="${line}">\n      <error message="${text}">${text}</error>\n    </testcase>\n`;
}

/** XML 1.0 has no control characters besides tab and newline. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[&<>"\n]/g, char => `&#${char.charCodeAt(0)};`);
}
