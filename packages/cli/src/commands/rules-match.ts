import { availableParallelism } from 'node:os';
import { ocsfFieldsOf } from '@logwright/pipeline';
import type { CorrelationDetection, RefusedDocument, RuleLevel } from '@logwright/sigma';
import type { Argv, CommandModule } from 'yargs';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { formatBytes, formatCount, oneLine } from '../output/format.js';
import { createMatchProgress } from '../progress.js';
import type { MatcherSetup } from '../rules/match/chunk-matcher.js';
import { createMatchCorrelator } from '../rules/match/correlate-matches.js';
import type { MatchCorrelator } from '../rules/match/correlate-matches.js';
import { matchEvents } from '../rules/match/match-events.js';
import type { MatchedPart } from '../rules/match/match-events.js';
import { createThreadLane } from '../rules/match/match-lane.js';
import type { FindingMaker } from '../rules/match/match-findings.js';
import type { MatchLane } from '../rules/match/match-lane.js';
import { createMatchPrinter } from '../rules/match/match-printer.js';
import type { MatchSummary } from '../rules/match/match-report.js';
import { createWorkerLane } from '../rules/match/worker-lane.js';
import { hasMissingPath } from '../rules/missing-path.js';
import { locateNotes, printNotes } from '../rules/rule-notes.js';
import type { RuleNote } from '../rules/rule-notes.js';
import { loadRuleSet } from '../rules/rule-set.js';
import type { RuleSet } from '../rules/rule-set.js';
import { findSilent, LEVELS } from '../rules/select-rules.js';
import { shownFile } from '../rules/shown-file.js';
import { splitPaths } from '../rules/split-paths.js';
import { untilAborted } from '../rules/until-aborted.js';
import { interruptedExitCode, sessionSignal } from '../session.js';
import type { CommonArguments, Session } from '../session.js';
import { checkTechnology } from '../technologies.js';

interface MatchArguments extends CommonArguments {
  readonly events?: readonly string[];
  readonly rules: readonly string[];
  readonly rule?: readonly string[];
  readonly 'min-level'?: RuleLevel;
  readonly explain: boolean;
  readonly ocsf: boolean;
  readonly summary: boolean;
  readonly technology?: string;
  readonly workers: number;
  readonly verbose: boolean;
}

/** `logwright rules match`: which rules match which events. */
export function matchCommand(session: Session): CommandModule<object, MatchArguments> {
  return {
    command: 'match [events..]',
    describe: 'Match Sigma rules against event files: which rules fire on which events',
    builder: yargs =>
      matchOptions(yargs)
        .example('$0 rules match --rules sigma/rules events.json', 'a table: one row a rule')
        .example('$0 rules match --rules sigma/rules --min-level high --json logs.zip | jq', 'one JSON line a match')
        .example('$0 rules match --rules sigma/rules /var/log/auth.log --technology auto', 'logs that are no JSON')
        .example('$0 rules match --rules sigma/rules --ocsf logs.zip > findings.ndjson', 'OCSF Detection Findings')
        .example('zcat events.gz | $0 rules match --rules my-rule.yml --explain -', 'why a rule fires'),
    handler: args => match(args, session),
  };
}

function matchOptions(yargs: Argv) {
  return yargs
    .positional('events', {
      type: 'string',
      array: true,
      describe:
        'JSON lines, arrays, a pretty-printed event, EVTX, logs of Zeek and IIS: files, folders, archives, or -',
    })
    .option('rules', {
      type: 'string',
      array: true,
      requiresArg: true,
      demandOption: true,
      describe: 'Rule files and folders; correlations and filters among them are honoured',
    })
    .option('rule', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Only the rule with this id, name or part of its title; may be given several times',
    })
    .option('min-level', { choices: LEVELS, describe: 'Only rules of this level and above' })
    .option('technology', {
      type: 'string',
      requiresArg: true,
      describe: 'What lines that are no JSON are: an id, or auto; packs parse them, rules look for words in others',
    })
    .option('explain', { type: 'boolean', default: false, describe: 'Say why: selections, fields and values' })
    .option('ocsf', {
      type: 'boolean',
      default: false,
      describe: 'Print OCSF Detection Findings, one a line, and nothing else on stdout',
    })
    .option('summary', { type: 'boolean', default: false, describe: 'End with counts and times' })
    .option('workers', { type: 'number', default: 1, requiresArg: true, describe: 'Threads that match' })
    .option('verbose', { type: 'boolean', default: false, describe: 'Say why rules are left out' });
}

async function match(args: MatchArguments, session: Session): Promise<void> {
  const { host } = session;
  checkWorkers(args.workers);
  if (args.technology !== 'auto') checkTechnology(args.technology);
  const paths = await splitPaths(args.rules, args.events ?? [], host.cwd);
  const startMs = performance.now();
  const loaded = await loadRuleSet(paths.rules, { minLevel: args['min-level'], names: args.rule }, host);
  const correlator = createMatchCorrelator(loaded);
  const rules = withReporting(loaded, correlator.refused);
  const nowMs = host.now();
  const findings = args.ocsf ? await findingMaker(rules, nowMs) : undefined;
  const setup = setupFor(rules, correlator, args, nowMs);
  const lane = args.workers === 1 ? createThreadLane(setup) : await createWorkerLane(setup, args.workers);
  const loadSeconds = round((performance.now() - startMs) / 1_000);
  try {
    const refused = [
      ...lane.refused.map(({ rule, faults }) => ({ document: rules.rules[rule]!, faults })),
      ...correlator.refused,
    ];
    const skippedRules = rules.skipped + refused.length;
    const notes = [...rules.notes, ...(await locateNotes(refused, host.cwd))];
    await printNotes(host, notes, skippedRules, args.verbose);
    await warnOfOcsfFields(rules, session);
    const count = rules.rules.length + rules.correlations.length - refused.length;
    if (count === 0) failWithoutRules(notes, args);
    const totals = await run(paths.events, { lane, rules, correlator, findings }, args, session);
    const matchSeconds = round(lane.matchMs() / 1_000);
    const summary = { rules: count, skippedRules, ...totals, workers: args.workers, loadSeconds, matchSeconds };
    await printSummary(summary, args, session);
    session.exitCode = await exitCodeFor(summary, paths.events, args, session);
  } finally {
    await lane.close();
  }
}

/** Rules that only correlations were to report that cannot work report by themselves: nothing else would. */
function withReporting(set: RuleSet, refused: readonly RefusedDocument[]): RuleSet {
  const broken = new Set(refused.map(({ document }) => document));
  const working = set.correlations.filter(correlation => !broken.has(correlation));
  return { ...set, silent: findSilent(set.rules, working, set.wanted) };
}

function failWithoutRules(notes: readonly RuleNote[], args: MatchArguments): never {
  const error = notes.find(({ severity }) => severity === 'error');
  const level = args['min-level'] === undefined ? '' : ` of level ${args['min-level']} and above`;
  const why = error === undefined ? '' : ` ${error.file}:${error.line}: ${error.message} ${error.mend}`;
  throw new CommandFailure(EXIT.usage, `There is no rule${level} that can be used.${why}`);
}

function setupFor(rules: RuleSet, correlator: MatchCorrelator, args: MatchArguments, nowMs: number): MatcherSetup {
  return {
    rules: rules.rules,
    explain: args.explain || args.ocsf,
    keepEvents: correlator.wanted,
    keepOcsf: correlator.wantsOcsf,
    origins: args.ocsf,
    nowMs,
    ...(args.technology === undefined ? {} : { technology: args.technology }),
  };
}

interface Parts {
  readonly lane: MatchLane;
  readonly rules: RuleSet;
  readonly correlator: MatchCorrelator;
  readonly findings: FindingMaker | undefined;
}

/** Findings name techniques: the table of ATT&CK is loaded only for them. */
async function findingMaker(rules: RuleSet, nowMs: number): Promise<FindingMaker> {
  const { createFindingMaker } = await import('../rules/match/match-findings.js');
  return createFindingMaker(rules, nowMs);
}

type Totals = Pick<MatchSummary, 'events' | 'matches' | 'unreadable' | 'bytes' | 'seconds'>;

async function run(
  paths: readonly string[],
  { lane, rules, correlator, findings }: Parts,
  args: MatchArguments,
  session: Session,
): Promise<Totals> {
  const { host } = session;
  const printer = createMatchPrinter(rules, { ...args, json: args.json === true, findings }, host);
  const totals = { events: 0, matches: 0, unreadable: 0, bytes: 0 };
  const progress = createMatchProgress(host, host.now());
  const wrappers = createWrapperPrinter(session);
  const startMs = performance.now();
  const correlated = async (found: readonly CorrelationDetection[]): Promise<void> => {
    totals.matches += found.length;
    await printer.correlated(found);
  };
  try {
    const signal = sessionSignal(session);
    const options = { baseDirectory: host.cwd, stdin: untilAborted(host.stdin, signal), signal };
    for await (const part of matchEvents(paths, lane, options)) {
      totals.events += part.events;
      totals.bytes += part.bytes;
      totals.unreadable += part.faults.length;
      const matches = await printer.print(part);
      totals.matches += matches;
      await wrappers.see(part, matches);
      for (const found of part.matches) await correlated(correlator.add(found));
      progress.matched({ ...totals, current: part.file });
    }
    await correlated(correlator.end());
  } finally {
    progress.stop();
  }
  const seconds = round((performance.now() - startMs) / 1_000);
  await printer.end();
  await wrappers.end();
  for (const sentence of correlator.leftOut()) await warn(sentence, session);
  return { ...totals, seconds };
}

const MAX_WRAPPERS = 3;

/** Says of files without a match that their events seem to lie inside others. */
function createWrapperPrinter(session: Session) {
  let [current, matches, found]: [string, number, string | undefined] = ['', 0, undefined];
  let count = 0;
  const end = async (): Promise<void> => {
    if (found === undefined || matches > 0 || ++count > MAX_WRAPPERS) return;
    await warn(`${shownFile(current, session.host.cwd)} has no match. ${found}`, session);
  };
  return {
    async see({ file, wrapper }: MatchedPart, more: number): Promise<void> {
      if (file !== current) {
        await end();
        [current, matches, found] = [file, 0, undefined];
      }
      matches += more;
      found ??= wrapper;
    },
    end,
  };
}

async function warn(sentence: string, { host }: Session): Promise<void> {
  await host.stderr.line(`${host.stderr.style('yellow', 'warning:')} ${oneLine(sentence, 500)}`);
}

async function warnOfOcsfFields({ rules }: RuleSet, session: Session): Promise<void> {
  const [first, ...others] = rules.filter(rule => ocsfFieldsOf([rule]).length > 0);
  if (first === undefined) return;
  const who = others.length === 0 ? 'looks' : `and ${formatCount(others.length)} more look`;
  const what = 'for fields of the OCSF event (ocsf.), which are there only in a pipeline: logwright ingest --rules';
  await warn(`"${first.title}" ${who} ${what}`, session);
}

async function printSummary(summary: MatchSummary, args: MatchArguments, { host }: Session): Promise<void> {
  const output = args.ocsf ? host.stderr : host.stdout;
  if (args.json || args.ocsf) {
    if (args.summary) await output.line(args.json ? JSON.stringify(summary) : describeSummary(summary, true));
    return;
  }
  await output.line(`${summary.matches > 0 ? '\n' : ''}${describeSummary(summary, args.summary)}`);
}

function describeSummary(summary: MatchSummary, withTimes: boolean): string {
  const { rules, skippedRules, events, matches, unreadable, bytes, loadSeconds, seconds, matchSeconds } = summary;
  const counts = [
    `${formatCount(matches)} match(es) of ${formatCount(rules)} rules in ${formatCount(events)} events`,
    ...(unreadable > 0 ? [`${formatCount(unreadable)} unreadable`] : []),
    ...(skippedRules > 0 ? [`${formatCount(skippedRules)} rules left out`] : []),
  ].join(', ');
  if (!withTimes) return counts;
  const rate = seconds > 0 ? formatCount(events / seconds) : '-';
  return `${counts}\n${formatBytes(bytes)} in ${seconds} s (${matchSeconds} s of it matching), ${rate} events/s; rules loaded in ${loadSeconds} s`;
}

async function exitCodeFor(
  summary: MatchSummary,
  paths: readonly string[],
  { technology }: MatchArguments,
  session: Session,
): Promise<number> {
  if (sessionSignal(session).aborted) return interruptedExitCode(session);
  if (await hasMissingPath(paths, session.host.cwd)) return EXIT.usage;
  if (summary.events > 0) return EXIT.ok;
  const isJson = summary.unreadable === 0 || technology !== undefined;
  const mend = isJson ? '' : ' If it is a log that is no JSON, say so: --technology auto.';
  await session.host.stderr.line(`There is no event in the input.${mend}`);
  return EXIT.failed;
}

function checkWorkers(workers: number): void {
  const most = Math.max(64, availableParallelism() * 4);
  if (Number.isInteger(workers) && workers >= 1 && workers <= most) return;
  throw new CommandFailure(EXIT.usage, `--workers must be a whole number from 1 to ${most}.`);
}

function round(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}
