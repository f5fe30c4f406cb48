import { resolve } from 'node:path';
import { loadRuleStore } from '@logwright/pipeline';
import type { StoredRule } from '@logwright/pipeline';
import type { Correlation, Rule } from '@logwright/sigma';
import { EXIT } from '../../exit-codes.js';
import { CommandFailure } from '../../failure.js';
import type { Host } from '../../host.js';
import { shownFile } from '../shown-file.js';
import type { FoundTests } from './find-tests.js';
import { createCorrelationProbe, createRuleProbe, runCase } from './run-case.js';
import type { CaseResult, RuleProbe } from './run-case.js';
import type { TestCase } from './test-suite.js';

/**
 * Runs test cases, one after the other.
 *
 * @param tests - See `findTests`.
 * @param rulePaths - More places where rules are.
 * @param host - Folder and clock.
 * @returns The result of each case, in order.
 * @throws CommandFailure for a place of rules that cannot be read.
 */
export async function* runTests(
  tests: FoundTests,
  rulePaths: readonly string[],
  host: Pick<Host, 'cwd' | 'now'>,
): AsyncGenerator<CaseResult, void, undefined> {
  const paths = [...new Set([...tests.rulePaths, ...rulePaths])];
  const { rules, diagnostics } = await loadRuleStore({ paths, baseDirectory: host.cwd, now: host.now() });
  const missing = diagnostics.find(({ code }) => code === 'unreadable');
  if (missing !== undefined) {
    throw new CommandFailure(EXIT.usage, `${missing.file}: ${missing.message} ${missing.mend}`);
  }
  const find = createRuleFinder(rules, host.cwd);
  const documents = rules.map(({ document }) => document).filter(document => document.kind !== 'filter');
  const probes = new Map<string, RuleProbe | string>();
  for (const test of tests.suites.flatMap(({ cases }) => cases)) {
    const key = JSON.stringify(test.rule);
    const probe = probes.get(key) ?? probeOf(find(test.rule), documents);
    probes.set(key, probe);
    const result = await runCase(test, probe);
    // Reasons begin with the places that they are about.
    yield { ...result, reasons: result.reasons.map(reason => shownFile(reason, host.cwd)) };
  }
}

function probeOf(found: StoredRule | string, documents: readonly (Rule | Correlation)[]): RuleProbe | string {
  if (typeof found === 'string') return found;
  const { document } = found;
  if (document.kind === 'rule') return createRuleProbe(document);
  if (document.kind === 'correlation') return createCorrelationProbe(document, documents);
  return `"${document.title}" is a filter: test the rules that it narrows.`;
}

/** @returns A function from what a case says of its rule to the rule, or why there is none. */
function createRuleFinder(rules: readonly StoredRule[], cwd: string): (rule: TestCase['rule']) => StoredRule | string {
  const byName = new Map<string, StoredRule>();
  for (const stored of [...rules].reverse()) {
    const { title, name, id } = stored.document;
    for (const known of [title, name, id]) if (known !== undefined) byName.set(known, stored);
  }
  return rule => {
    if (rule.kind === 'named') {
      return byName.get(rule.name) ?? `No rule has the id, name or title "${rule.name}": give its folder, too.`;
    }
    const [first, second] = rules.filter(({ file }) => resolve(cwd, file) === rule.path);
    if (first === undefined) return `No rule of ${rule.path} can be used: logwright rules lint says why.`;
    return second === undefined ? first : `${rule.path} has several rules: write \`rule:\` with the id of one.`;
  };
}
