import { resolve } from 'node:path';
import { loadRuleStore } from '@logwright/pipeline';
import type { RuleSettings, RuleStoreDiagnostic } from '@logwright/pipeline';
import { applyFilters } from '@logwright/sigma';
import type { Correlation, Fault, Filter, FilterFault, Rule } from '@logwright/sigma';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import type { Host } from '../host.js';
import { locateNotes } from './rule-notes.js';
import type { FaultyDocument, RuleNote } from './rule-notes.js';
import { selectRules } from './select-rules.js';
import type { RuleChoice } from './select-rules.js';

/** The rules of a command line, ready to be compiled. */
export interface RuleSet {
  /** With their filters folded in. */
  readonly rules: readonly Rule[];
  readonly correlations: readonly Correlation[];
  /** Rules that run only because a correlation needs them. */
  readonly silent: ReadonlySet<Rule>;
  /** What was asked for; the others run because of correlations. */
  readonly wanted: ReadonlySet<Rule | Correlation>;
  /** Who answers for them, and whether they are staged. */
  readonly settings: ReadonlyMap<Rule | Correlation, RuleSettings>;
  readonly notes: readonly RuleNote[];
  /** Documents or files that are left out because of a fault. */
  readonly skipped: number;
}

/**
 * Loads the rules below paths, with everything that narrows them: state in `store.yaml`, level, choice and filters.
 *
 * @param paths - Files and folders as the user gave them.
 * @param choice - Which rules are wanted.
 * @param host - Folder and clock.
 * @throws CommandFailure when a path does not exist or there is no rule at all.
 */
export async function loadRuleSet(
  paths: readonly string[],
  choice: RuleChoice,
  host: Pick<Host, 'cwd' | 'now'>,
): Promise<RuleSet> {
  const store = await loadRuleStore({ paths, baseDirectory: host.cwd, now: host.now() });
  const given = new Set(paths.map(path => resolve(host.cwd, path)));
  const missing = store.diagnostics.find(
    ({ code, file }) => code === 'unreadable' && given.has(resolve(host.cwd, file)),
  );
  if (missing !== undefined) {
    throw new CommandFailure(EXIT.usage, `${missing.file}: ${missing.message} ${missing.mend}`);
  }
  const running = store.rules.filter(({ state }) => state !== 'disabled');
  const diagnostics = store.diagnostics.filter(({ code }) => code !== 'no-owner');
  if (running.every(({ document }) => document.kind === 'filter'))
    throw new CommandFailure(EXIT.usage, noRules(paths, diagnostics));
  const filtered = applyFilters(
    running.map(({ document }) => document),
    { now: host.now() },
  );
  const { rules, correlations, silent, wanted } = selectRules(filtered.documents, choice);
  // Filters go, the order stays.
  const stored = running.filter(({ document }) => document.kind !== 'filter');
  return {
    rules,
    correlations,
    silent,
    wanted,
    settings: new Map(filtered.documents.map((document, index) => [document, stored[index]!])),
    notes: [
      ...diagnostics,
      ...(await locateNotes(
        filtered.diagnostics.map(fault => ({ document: fault.filter, faults: [fault] })),
        host.cwd,
      )),
      ...(await locateNotes(filtered.expired.map(noteExpired), host.cwd)),
    ],
    skipped: countSkipped(diagnostics) + countUnusable(filtered.diagnostics),
  };
}

function noteExpired(filter: Filter): FaultyDocument {
  const fault: Fault = {
    severity: 'warning',
    code: 'invalid-attribute',
    message: `The filter "${filter.title}" ended on ${filter.expires ?? ''}: it is not applied.`,
    mend: 'Give it another last day, or take it out.',
    path: ['expires'],
  };
  return { document: filter, faults: [fault] };
}

/** Filters that are not applied at all. */
function countUnusable(faults: readonly FilterFault[]): number {
  const errors = faults.filter(({ severity, scope }) => severity === 'error' && scope === 'filter');
  return new Set(errors.map(({ filter }) => filter)).size;
}

/** A file that cannot be parsed has one fault or several: it counts once. */
function countSkipped(diagnostics: readonly RuleStoreDiagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ file }) => file)).size;
}

function noRules(paths: readonly string[], diagnostics: readonly RuleStoreDiagnostic[]): string {
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  if (first === undefined) return `There is no rule (.yml, .yaml) in ${paths.join(', ')}.`;
  return `No rule in ${paths.join(', ')} can be used. ${first.file}:${first.line}: ${first.message} ${first.mend}`;
}
