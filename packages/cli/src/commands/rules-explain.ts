import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compileRules } from '@logwright/sigma';
import type { Correlation, Explanation, Rule } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import type { CommandModule } from 'yargs';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { oneLine } from '../output/format.js';
import type { Output } from '../output/output.js';
import { describePredicate } from '../rules/explain/describe-tests.js';
import { createFieldValueReader } from '../rules/explain/field-values.js';
import type { FieldValue } from '../rules/explain/field-values.js';
import { filtersHolding } from '../rules/explain/held-back.js';
import { printFacts } from '../rules/explain/print-facts.js';
import { factsOfCorrelation, factsOfRule } from '../rules/explain/rule-facts.js';
import { reasonsOf } from '../rules/match/match-report.js';
import { readEvents } from '../rules/read-events.js';
import type { PlacedEvent } from '../rules/read-events.js';
import { hasMissingPath } from '../rules/missing-path.js';
import { loadRuleSet } from '../rules/rule-set.js';
import { shownFile } from '../rules/shown-file.js';
import { untilAborted } from '../rules/until-aborted.js';
import { interruptedExitCode, sessionSignal } from '../session.js';
import type { CommonArguments, Session } from '../session.js';
import { showStdin } from '../stdin-argument.js';
import { checkTechnology } from '../technologies.js';

interface ExplainArguments extends CommonArguments {
  readonly rule: string;
  readonly events?: readonly string[];
  readonly rules?: readonly string[];
  readonly technology?: string;
  readonly all: boolean;
}

/** `logwright rules explain`: a rule in words, and why it matches an event or does not. */
export function explainCommand(session: Session): CommandModule<object, ExplainArguments> {
  return {
    command: 'explain <rule> [events..]',
    describe: 'Say in words what a Sigma rule tests; with events, why it matches them or does not',
    builder: yargs =>
      yargs
        .positional('rule', {
          type: 'string',
          demandOption: true,
          describe: 'A rule file; or with --rules the id, name or part of the title of a rule',
        })
        .positional('events', { type: 'string', array: true, describe: 'Event files as for match, or -' })
        .option('rules', { type: 'string', array: true, requiresArg: true, describe: 'Where the rule is looked for' })
        .option('technology', {
          type: 'string',
          requiresArg: true,
          describe: 'Technology of the events, where they do not say their log source',
        })
        .option('all', { type: 'boolean', default: false, describe: 'Name every value of long lists' })
        .example('$0 rules explain whoami.yml', 'what the rule tests')
        .example('$0 rules explain "Whoami" event.json --rules sigma/rules', 'why it fires on an event, or not'),
    handler: args => explain(args, session),
  };
}

async function explain(args: ExplainArguments, session: Session): Promise<void> {
  const { host } = session;
  checkTechnology(args.technology);
  const signal = sessionSignal(session);
  const documents = await findDocuments(args, session);
  const { events, faults } = await readEvents((args.events ?? []).map(showStdin), {
    baseDirectory: host.cwd,
    stdin: untilAborted(host.stdin, signal),
  });
  for (const { file, line, reason } of faults)
    await host.stderr.line(`unreadable: ${shownFile(file, host.cwd)}:${line}: ${reason}`);
  for (const [index, document] of documents.entries()) {
    const facts = document.kind === 'rule' ? factsOfRule(document, args.all) : factsOfCorrelation(document);
    if (args.json) await host.stdout.line(JSON.stringify(facts));
    else await host.stdout.line(`${index === 0 ? '' : '\n'}${printFacts(host.stdout, facts)}`);
    if (document.kind === 'rule') await explainEvents(document, events, args, session);
    else if (events.length > 0) await host.stderr.line(`${document.title}: ${OVER_MANY_EVENTS}`);
    if (signal.aborted) break;
  }
  if (signal.aborted) {
    session.exitCode = interruptedExitCode(session);
    return;
  }
  const paths = (args.events ?? []).map(showStdin);
  if (await hasMissingPath(paths, host.cwd)) session.exitCode = EXIT.usage;
  else if (paths.length > 0 && events.length === 0)
    throw new CommandFailure(EXIT.failed, 'There is no event in the input.');
}

const OVER_MANY_EVENTS = 'a correlation holds over many events. What it finds: logwright rules match --explain';

async function findDocuments(args: ExplainArguments, { host }: Session): Promise<readonly (Rule | Correlation)[]> {
  const isPath = await stat(resolve(host.cwd, args.rule)).then(
    () => true,
    () => false,
  );
  const places = args.rules ?? [];
  if (!isPath && places.length === 0) {
    throw new CommandFailure(
      EXIT.usage,
      `There is no file ${args.rule}. To explain a rule by its name, add --rules PATH.`,
    );
  }
  if (isPath) {
    const { rules, correlations } = await loadRuleSet([args.rule, ...places], {}, host);
    const own = [...rules, ...correlations].filter(({ place }) => isBelow(place.file ?? '', args.rule, host.cwd));
    if (own.length > 0) return own;
    throw new CommandFailure(EXIT.usage, `${args.rule} has no rule that can be explained; a filter has no tests.`);
  }
  const { rules, correlations, silent } = await loadRuleSet(places, { names: [args.rule] }, host);
  return [...correlations, ...rules.filter(rule => correlations.length === 0 || silent.has(rule))];
}

function isBelow(file: string, path: string, cwd: string): boolean {
  const [inner, outer] = [resolve(cwd, file), resolve(cwd, path)];
  return inner === outer || inner.startsWith(`${outer}${sep}`);
}

async function explainEvents(
  rule: Rule,
  events: readonly PlacedEvent[],
  args: ExplainArguments,
  session: Session,
): Promise<void> {
  const { host } = session;
  const signal = sessionSignal(session);
  if (events.length === 0) return;
  const engine = compileRules([rule], { logSources: sigmaLogSources });
  if (engine.refused.length > 0) {
    session.exitCode = EXIT.failed;
    return;
  }
  const options = args.technology === undefined ? undefined : { technology: args.technology };
  const readFields = createFieldValueReader(rule);
  for (const { event, file, line } of events) {
    // Signals are heard between turns only.
    await setImmediate();
    if (signal.aborted) return;
    const explanation = engine.explain(event, rule, options);
    const matched = engine.match(event, options).length > 0;
    const failed = explanation.selections
      .filter(selection => !selection.matched)
      .map(({ name }) => ({ name, fields: readFields(event, name, options) }));
    const heldBackBy = filtersHolding(rule, explanation).map(({ title }) => title);
    if (args.json) {
      const logSource = matched || !explanation.matched;
      const outcome = { file, line, matched, logSource, ...reasonsOf(explanation), failed, heldBackBy };
      await host.stdout.line(JSON.stringify(outcome));
    } else {
      const place = `${shownFile(file, host.cwd)}:${line}`;
      await host.stdout.line(`\n${describeEvent(host.stdout, place, { matched, explanation, failed, heldBackBy })}`);
    }
  }
}

interface EventOutcome {
  readonly matched: boolean;
  readonly explanation: Explanation;
  readonly failed: readonly { readonly name: string; readonly fields: readonly FieldValue[] }[];
  /** Titles of the filters without which the rule would match. */
  readonly heldBackBy: readonly string[];
}

function describeEvent(
  output: Output,
  place: string,
  { matched, explanation, failed, heldBackBy }: EventOutcome,
): string {
  const verdict = matched ? output.style('green', 'matches') : output.style('red', 'does not match');
  const source = explanation.matched && !matched ? ': its log source is another than the rule names' : '';
  const filters = heldBackBy.length === 0 ? '' : `: ${heldBackBy.map(title => `"${title}"`).join(', ')} leaves it out`;
  const selections = explanation.selections.flatMap(({ name, matched: holds, filter }) => [
    `  ${name}${filter === undefined ? '' : ` (filter: ${filter})`}: ${holds ? 'holds' : 'does not hold'}`,
    ...explanation.evidence
      .filter(({ selection }) => selection === name)
      .map(({ predicate, value, path }) => `${describePredicate(predicate)}: ${showValue(value, path)}`)
      .map(line => `    ${oneLine(line, 500)}`),
    ...failed
      .filter(selection => selection.name === name)
      .flatMap(({ fields }) => fields.map(({ field, value, path }) => `${field} is ${showValue(value, path)}`))
      .map(line => `    ${oneLine(line, 500)}`),
  ]);
  return [`${oneLine(place, 300)} ${verdict}${source}${oneLine(filters, 500)}`, ...selections].join('\n');
}

function showValue(value: unknown, path: readonly (string | number)[] | undefined): string {
  const shown = value === undefined ? 'absent' : oneLine(JSON.stringify(value), 300);
  return path === undefined ? shown : `${shown} at ${path.join('.')}`;
}
