import type { CorrelationDetection } from '@logwright/sigma';
import type { Host } from '../../host.js';
import { formatCount, oneLine } from '../../output/format.js';
import type { RuleSet } from '../rule-set.js';
import { shownFile } from '../shown-file.js';
import type { InputFault } from './event-pieces.js';
import type { EventMatch, MatchedPart } from './match-events.js';
import type { FindingMaker } from './match-findings.js';
import { MatchGroups, reasonsOf, recordCorrelation, referTo } from './match-report.js';
import type { CorrelationRecord, MatchRecord } from './match-report.js';

/** Prints matches as they come. */
export interface MatchPrinter {
  /** @returns How many matches were printed. */
  print(part: MatchedPart): Promise<number>;
  correlated(found: readonly CorrelationDetection[]): Promise<void>;
  end(): Promise<void>;
}

/** How to print. */
export interface PrinterOptions {
  readonly json: boolean;
  /** Makes the findings that are printed instead. */
  readonly findings: FindingMaker | undefined;
  readonly explain: boolean;
  /** Whether every line that cannot be read is named. */
  readonly verbose: boolean;
}

/**
 * Makes the printer of a command.
 *
 * @param rules - The rules whose numbers are in the matches.
 * @param options - See {@link PrinterOptions}.
 * @param host - Where to print.
 */
export function createMatchPrinter(rules: RuleSet, options: PrinterOptions, host: Host): MatchPrinter {
  const faults = createFaultPrinter(host, options.verbose);
  if (options.findings !== undefined) return createLinePrinter(options.findings, host, faults);
  if (!options.json) return createTextPrinter(rules, options, host, faults);
  const match = (found: EventMatch): readonly MatchRecord[] => recordsOf(found, rules).map(({ record }) => record);
  return createLinePrinter({ match, correlation: recordCorrelation }, host, faults);
}

/** What is printed of a match and of a correlation, one line each. */
interface LineMaker {
  match(match: EventMatch): readonly object[];
  correlation(found: CorrelationDetection): object;
}

function createLinePrinter(maker: LineMaker, { stdout }: Host, faults: FaultPrinter): MatchPrinter {
  const write = async (records: readonly object[]): Promise<number> => {
    if (records.length > 0) await stdout.write(records.map(record => `${JSON.stringify(record)}\n`).join(''));
    return records.length;
  };
  return {
    async print(part) {
      await faults.print(part.faults);
      return write(part.matches.flatMap(match => maker.match(match)));
    },
    correlated: async found => void (await write(found.map(one => maker.correlation(one)))),
    end: () => faults.end(),
  };
}

function createTextPrinter(rules: RuleSet, options: PrinterOptions, host: Host, faults: FaultPrinter): MatchPrinter {
  const { stdout, cwd } = host;
  const groups = new MatchGroups();
  return {
    async print(part) {
      await faults.print(part.faults);
      const found = part.matches.flatMap(match => recordsOf(match, rules));
      for (const { key, record } of found) {
        const shown = { ...record, file: shownFile(record.file, cwd) };
        groups.add(key, shown);
        if (options.explain) await stdout.line(describeMatch(shown));
      }
      return found.length;
    },
    async correlated(detections) {
      for (const detection of detections) {
        const found = recordCorrelation(detection);
        const events = found.events.map(event => ({ ...event, file: shownFile(event.file, cwd) }));
        const record = { ...found, file: shownFile(found.file, cwd), events };
        groups.add(detection.correlation, record);
        if (options.explain) await stdout.line(describeCorrelation(record));
      }
    },
    async end() {
      await faults.end();
      const table = groups.draw(stdout);
      if (table !== '') await stdout.line(`${options.explain ? '\n' : ''}${table}`);
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
    return `    ${oneLine(`${selection}: ${field ?? '(keyword)'}`, 200)} = ${shown}`;
  });
  const head = `${file}:${line}  ${timestamp ?? '-'}  ${rule.title} (${selections.join(', ')})`;
  return [oneLine(head, 500), ...lines].join('\n');
}

function describeCorrelation({ rule, group, from, to, value, total, events }: CorrelationRecord): string {
  const common = Object.entries(group).map(([name, text]) => `${name} = ${text}`);
  const head = `${from} to ${to}  ${rule.title}: ${value} in ${total} event(s)${common.length > 0 ? `, ${common.join(', ')}` : ''}`;
  return [head, ...events.map(({ file, line }) => `    ${file}:${line}`)].map(line => oneLine(line, 500)).join('\n');
}

interface FaultPrinter {
  print(faults: readonly InputFault[]): Promise<void>;
  end(): Promise<void>;
}

const MAX_FAULTS_A_FILE = 3;

/** Says what cannot be read: all, or the first places of each file and how many more there are. */
function createFaultPrinter({ stderr, cwd }: Host, all: boolean): FaultPrinter {
  let [current, count] = ['', 0];
  const closeFile = async (): Promise<void> => {
    const hidden = all ? 0 : count - MAX_FAULTS_A_FILE;
    count = 0;
    if (hidden <= 0) return;
    await stderr.line(
      `    and ${formatCount(hidden)} more in ${oneLine(shownFile(current, cwd), 300)}; --verbose names all`,
    );
  };
  return {
    async print(faults) {
      for (const { file, line, reason } of faults) {
        if (file !== current) await closeFile();
        current = file;
        if (++count > MAX_FAULTS_A_FILE && !all) continue;
        await stderr.line(
          `${stderr.style('yellow', 'unreadable:')} ${oneLine(`${shownFile(file, cwd)}:${line}: ${reason}`, 500)}`,
        );
      }
    },
    end: closeFile,
  };
}
