import { parseRules } from '../parse/parse-rules.js';
import { lintRules } from './lint-rules.js';
import type { LintFile, LintFinding, LintOptions } from './lint-rules.js';
import { applyFixes, withoutOverlaps } from './text-edit.js';

/** A file after its fixes. */
export interface FixedFile extends LintFile {
  /** What was mended, as it was found; empty where nothing had to be. */
  readonly fixed: readonly LintFinding[];
}

/** A fix can bring another to light, as when two modifiers of a field are mended one after the other. */
const MAX_ROUNDS = 10;

/**
 * Mends all that can be mended without a change in what a rule matches. A fix after which a file no longer parses as
 * well as before is left out.
 *
 * @param file - One file.
 * @param options - See {@link LintOptions}; checks that are `off` mend nothing.
 * @returns The file with its new text.
 */
export function fixRules(file: LintFile, options: LintOptions = {}): FixedFile {
  let { text } = file;
  const fixed: LintFinding[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixable = lintRules([{ ...file, text }], options).filter(isFixable);
    const [next, taken] = fixAll(text, fixable);
    if (next === text) break;
    text = next;
    for (const finding of taken) fixed.push(finding);
  }
  return { ...file, text, fixed };
}

function fixAll(text: string, fixable: readonly Fixable[]): readonly [string, readonly Fixable[]] {
  const chosen = withoutOverlaps(fixable, ({ fix }) => fix);
  const whole = applyFixes(text, fixesOf(chosen));
  if (isAsSound(text, whole)) return [whole, chosen];
  const taken: Fixable[] = [];
  for (const finding of chosen) {
    if (isAsSound(text, applyFixes(text, fixesOf([...taken, finding])))) taken.push(finding);
  }
  return [applyFixes(text, fixesOf(taken)), taken];
}

function isFixable(finding: LintFinding): finding is Fixable {
  return finding.fix !== undefined;
}

type Fixable = LintFinding & Required<Pick<LintFinding, 'fix'>>;

function fixesOf(findings: readonly Fixable[]): readonly Fixable['fix'][] {
  return findings.map(({ fix }) => fix);
}

function isAsSound(before: string, after: string): boolean {
  const [was, is] = [parseRules(before), parseRules(after)];
  return is.documents.length === was.documents.length && is.diagnostics.length <= was.diagnostics.length;
}
