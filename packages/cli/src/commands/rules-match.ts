import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { RuleLevel } from '@logwright/sigma';
import type { CommandModule } from 'yargs';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { formatBytes, formatCount, oneLine } from '../output/format.js';
import { createMatchProgress } from '../progress.js';
import { loadRuleSet } from '../rules/rule-set.js';
import type { RuleSet } from '../rules/rule-set.js';
import { LEVELS } from '../rules/select-rules.js';
import { splitPaths } from '../rules/split-paths.js';
import { explainRefused, printNotes } from '../rules/rule-notes.js';
import type { MatcherSetup } from '../rules/match/chunk-matcher.js';
import type { InputFault } from '../rules/match/event-pieces.js';
import { matchEvents } from '../rules/match/match-events.js';
import type { EventMatch, MatchedPart } from '../rules/match/match-events.js';
import { createThreadLane } from '../rules/match/match-lane.js';
import type { MatchLane } from '../rules/match/match-lane.js';
import { MatchGroups, reasonsOf, referTo } from '../rules/match/match-report.js';
import type { MatchRecord, MatchSummary } from '../rules/match/match-report.js';
import { createWorkerLane } from '../rules/match/worker-lane.js';
import { interruptedExitCode, sessionSignal } from '../session.js';
import type { CommonArguments, Session } from '../session.js';

interface MatchArguments extends CommonArguments {
  readonly events?: readonly string[];
  readonly rules: readonly string[];
  readonly rule?: readonly string[];
  readonly 'min-level'?: RuleLevel;
  readonly explain: boolean;
  readonly summary: boolean;
  readonly workers: number;
  readonly verbose: boolean;
}

/** `logwright rules match`: which rules match which events. */
export function matchCommand(session: Session): CommandModule<object, MatchArguments> {
  return {
    command: 'match [events..]',
    describe: 'Match Sigma rules against event files: which rules fire on which events',
    builder: yargs =>
      yargs
        .positional('events', {
          type: 'string',
          array: true,
          describe: 'JSON lines, JSON arrays, a pretty-printed JSON event, EVTX: files, folders, archives, or -',
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
        .option('explain', { type: 'boolean', default: false, describe: 'Say why: selections, fields and values' })
        .option('summary', { type: 'boolean', default: false, describe: 'End with counts and times' })
        .option('workers', { type: 'number', default: 1, requiresArg: true, describe: 'Threads that match' })
        .option('verbose', { type: 'boolean', default: false, describe: 'Say why rules are left out' })
        .example('$0 rules match --rules sigma/rules events.json', 'a table: one row a rule')
        .example('$0 rules match --rules sigma/rules --min-level high --json logs.zip | jq', 'one JSON line a match')
        .example('zcat events.gz | $0 rules match --rules my-rule.yml --explain -', 'why a rule fires'),
    handler: args => match(args, session),
  };
}

async function match(args: MatchArguments, session: Session): Promise<void> {
  const { host } = session;
  checkWorkers(args.workers);
  const paths = await splitPaths(args.rules, args.events ?? [], host.cwd);
  const startMs = performance.now();
  const rules = await loadRuleSet(paths.rules, { minLevel: args['min-level'], names: args.rule }, host);
  const setup: MatcherSetup = { rules: rules.rules, explain: args.explain, keepEvents: [] };
  const lane = args.workers === 1 ? createThreadLane(setup) : await createWorkerLane(setup, args.workers);
  const loadSeconds = (performance.now() - startMs) / 1_000;
  try {
    const notes = [...rules.notes, ...(await explainRefused(rules.rules, lane.refused, host.cwd))];
    const skippedRules = rules.skipped + lane.refused.length;
    await printNotes(host, notes, skippedRules, args.verbose);
    const totals = await run(paths.events, lane, rules, args, session);
    const summary: MatchSummary = {
      rules: rules.rules.length + rules.correlations.length - lane.refused.length,
      skippedRules,
      ...totals,
      workers: args.workers,
      loadSeconds: round(loadSeconds),
      matchSeconds: round(lane.matchMs() / 1_000),
    };
    await printSummary(summary, args, session);
    session.exitCode = await exitCodeFor(summary, paths.events, session);
  } finally {
    await lane.close();
  }
}

type Totals = Pick<MatchSummary, 'events' | 'matches' | 'unreadable' | 'bytes' | 'seconds'>;

async function run(
  paths: readonly string[],
  lane: MatchLane,
  rules: RuleSet,
  args: MatchArguments,
  session: Session,
): Promise<Totals> {
  const { host } = session;
  const printer = args.json ? createJsonPrinter(rules, args, session) : createTextPrinter(rules, args, session);
  const totals = { events: 0, matches: 0, unreadable: 0, bytes: 0 };
  const progress = createMatchProgress(host, host.now());
  const startMs = performance.now();
  try {
    const options = { baseDirectory: host.cwd, stdin: host.stdin, signal: sessionSignal(session) };
    for await (const part of matchEvents(paths, lane, options)) {
      totals.events += part.events;
      totals.bytes += part.bytes;
      totals.unreadable += part.faults.length;
      totals.matches += await printer.print(part);
      progress.matched({ ...totals, current: part.file });
    }
  } finally {
    progress.stop();
  }
  const seconds = round((performance.now() - startMs) / 1_000);
  await printer.end();
  return { ...totals, seconds };
}

interface Printer {
  /** @returns How many matches were printed. */
  print(part: MatchedPart): Promise<number>;
  end(): Promise<void>;
}

function createJsonPrinter(rules: RuleSet, args: MatchArguments, session: Session): Printer {
  const { stdout } = session.host;
  const faults = createFaultPrinter(session, args);
  return {
    async print(part) {
      await faults.print(part.faults);
      const records = part.matches.flatMap(match => recordsOf(match, rules).map(({ record }) => record));
      if (records.length > 0) await stdout.write(records.map(record => `${JSON.stringify(record)}\n`).join(''));
      return records.length;
    },
    end: () => faults.end(),
  };
}

function createTextPrinter(rules: RuleSet, args: MatchArguments, session: Session): Printer {
  const { stdout } = session.host;
  const groups = new MatchGroups();
  const faults = createFaultPrinter(session, args);
  return {
    async print(part) {
      await faults.print(part.faults);
      const found = part.matches.flatMap(match => recordsOf(match, rules));
      for (const { key, record } of found) groups.add(key, record);
      if (args.explain) for (const { record } of found) await stdout.line(describeMatch(record));
      return found.length;
    },
    async end() {
      await faults.end();
      const table = groups.draw(stdout);
      if (table !== '') await stdout.line(table);
    },
  };
}

function recordsOf(match: EventMatch, { rules, silent }: RuleSet): readonly { key: unknown; record: MatchRecord }[] {
  const { file, line, timeMs, explanations } = match;
  const timestamp = timeMs === undefined ? null : new Date(timeMs).toISOString();
  return match.rules.flatMap((number, index) => {
    const rule = rules[number]!;
    if (silent.has(rule)) return [];
    const explanation = explanations?.[index];
    const reasons = explanation === undefined ? {} : reasonsOf(explanation);
    return [{ key: rule, record: { rule: referTo(rule), file, line, timestamp, ...reasons } }];
  });
}

function describeMatch({ rule, file, line, timestamp, selections = [], fields = [] }: MatchRecord): string {
  const lines = fields.map(({ selection, field, value }) => {
    const shown = value === null ? '(absent)' : oneLine(JSON.stringify(value), 200);
    return `    ${selection}: ${field ?? '(keyword)'} = ${shown}`;
  });
  const head = `${file}:${line}  ${timestamp ?? '-'}  ${rule.title} (${selections.join(', ')})`;
  return [oneLine(head, 500), ...lines].join('\n');
}

const MAX_FAULTS_SHOWN = 20;

/** Says what cannot be read, the first ones by name; with --verbose all. */
function createFaultPrinter({ host }: Session, { verbose }: MatchArguments) {
  let count = 0;
  return {
    async print(faults: readonly InputFault[]): Promise<void> {
      for (const { file, line, reason } of faults) {
        if (++count > MAX_FAULTS_SHOWN && !verbose) continue;
        const head = host.stderr.style('yellow', 'unreadable:');
        await host.stderr.line(`${head} ${oneLine(`${file}:${line}: ${reason}`, 500)}`);
      }
    },
    async end(): Promise<void> {
      const hidden = verbose ? 0 : count - MAX_FAULTS_SHOWN;
      if (hidden > 0) await host.stderr.line(`... and ${formatCount(hidden)} more; --verbose shows all.`);
    },
  };
}

async function printSummary(summary: MatchSummary, args: MatchArguments, { host }: Session): Promise<void> {
  if (args.json) {
    if (args.summary) await host.stdout.line(JSON.stringify(summary));
    return;
  }
  const { rules, skippedRules, events, matches, unreadable, bytes, loadSeconds, seconds, matchSeconds } = summary;
  const counts = [
    `${formatCount(matches)} match(es) of ${formatCount(rules)} rules in ${formatCount(events)} events`,
    ...(unreadable > 0 ? [`${formatCount(unreadable)} unreadable`] : []),
    ...(skippedRules > 0 ? [`${formatCount(skippedRules)} rules left out`] : []),
  ].join(', ');
  await host.stdout.line(matches > 0 ? `\n${counts}` : counts);
  if (!args.summary) return;
  const rate = seconds > 0 ? formatCount(events / seconds) : '-';
  await host.stdout.line(
    `${formatBytes(bytes)} in ${seconds} s (${matchSeconds} s of it matching), ${rate} events/s; rules loaded in ${loadSeconds} s`,
  );
}

async function exitCodeFor(summary: MatchSummary, paths: readonly string[], session: Session): Promise<number> {
  if (sessionSignal(session).aborted) return interruptedExitCode(session);
  for (const path of paths) {
    if (path === '-' || /[*?[{]/.test(path)) continue;
    const exists = await stat(resolve(session.host.cwd, path)).then(
      () => true,
      () => false,
    );
    if (!exists) return EXIT.usage;
  }
  if (summary.events > 0) return EXIT.ok;
  await session.host.stderr.line('There is no event in the input.');
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
