import type { CorrelationDetection, EventReference, Explanation, Rule } from '@logwright/sigma';
import { formatCount, formatTime, oneLine } from '../../output/format.js';
import type { Output } from '../../output/output.js';
import { drawTable } from '../../output/table.js';
import type { Column } from '../../output/table.js';

/** A match as it is printed with `--json`. */
export interface MatchRecord {
  readonly rule: RuleReference;
  readonly file: string;
  /** The line, or the number of the record where records are not lines. */
  readonly line: number;
  /** The event's own time, ISO 8601 in UTC. */
  readonly timestamp: string | null;
  /** With `--explain`: the selections that hold. */
  readonly selections?: readonly string[];
  /** With `--explain`: what passed; `field` is null for a keyword. */
  readonly fields?: readonly ExplainedField[];
}

/** A correlation that holds as it is printed with `--json`; `file`, `line` and `timestamp` are those of its last event. */
export interface CorrelationRecord extends MatchRecord {
  readonly kind: 'correlation';
  /** The values that the events have in common. */
  readonly group: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
  /** What the condition compares. */
  readonly value: number;
  /** How many events contributed. */
  readonly total: number;
  /** The latest of them. */
  readonly events: readonly { readonly file: string; readonly line: number; readonly timestamp: string }[];
}

/** What identifies a rule in outputs. */
export interface RuleReference {
  readonly id: string | null;
  readonly title: string;
  readonly level: string | null;
}

/** A value that passed a test of a rule. */
export interface ExplainedField {
  readonly selection: string;
  readonly field: string | null;
  readonly value: unknown;
  readonly path: readonly (string | number)[] | null;
}

/** What `--summary` adds at the end. */
export interface MatchSummary {
  readonly rules: number;
  readonly skippedRules: number;
  readonly events: number;
  readonly matches: number;
  /** Lines and files that could not be read. */
  readonly unreadable: number;
  readonly bytes: number;
  readonly workers: number;
  readonly loadSeconds: number;
  /** Reading, parsing and matching. */
  readonly seconds: number;
  /** Of it in scanning and matching; in the busiest worker where there are several. */
  readonly matchSeconds: number;
}

/** @returns What identifies a rule, null where it does not say. */
export function referTo({ id, title, level }: Pick<Rule, 'id' | 'title' | 'level'>): RuleReference {
  return { id: id ?? null, title, level: level ?? null };
}

/** @returns A correlation's detection as it is printed. */
export function recordCorrelation(found: CorrelationDetection): CorrelationRecord {
  const { correlation, group, from, to, value, total } = found;
  const events = found.events.map(({ time, reference }) => ({ ...placeOf(reference), timestamp: isoTime(time) }));
  const last = events.at(-1) ?? { file: '', line: 0, timestamp: isoTime(to) };
  const span = { from: isoTime(from), to: isoTime(to) };
  return { rule: referTo(correlation), kind: 'correlation', ...last, group, ...span, value, total, events };
}

function placeOf(reference: EventReference | undefined): { readonly file: string; readonly line: number } {
  if (typeof reference !== 'object') return { file: '', line: 0 };
  return { file: String(reference['file']), line: Number(reference['line']) };
}

function isoTime(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

/** @returns The parts of an explanation that say why. */
export function reasonsOf({ selections, evidence }: Explanation): Pick<MatchRecord, 'selections' | 'fields'> {
  return {
    selections: selections.filter(({ matched }) => matched).map(({ name }) => name),
    fields: evidence.map(({ selection, field, value, path }) => ({
      selection,
      field,
      value: value ?? null,
      path: path ?? null,
    })),
  };
}

interface Group {
  readonly rule: RuleReference;
  count: number;
  readonly first: MatchRecord;
  firstTime: string | null;
  lastTime: string | null;
}

/** Gathers matches for a table: one row a rule, worst level first. */
export class MatchGroups {
  readonly #groups = new Map<unknown, Group>();

  /** @param key - What matches of one rule have in common. */
  add(key: unknown, match: MatchRecord): void {
    const group = this.#groups.get(key);
    const { timestamp } = match;
    if (group === undefined) {
      const { rule } = match;
      this.#groups.set(key, { rule, count: 1, first: match, firstTime: timestamp, lastTime: timestamp });
      return;
    }
    group.count++;
    if (timestamp === null) return;
    if (group.firstTime === null || timestamp < group.firstTime) group.firstTime = timestamp;
    if (group.lastTime === null || timestamp > group.lastTime) group.lastTime = timestamp;
  }

  /** @returns The table, empty without a match. */
  draw(output: Output): string {
    const rows = [...this.#groups.values()].sort((a, b) => rank(b) - rank(a) || b.count - a.count);
    return rows.length === 0 ? '' : drawTable(output, columnsFor(output), rows);
  }
}

const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'];

function rank({ rule }: Group): number {
  return LEVELS.indexOf(rule.level ?? '');
}

function columnsFor(output: Output): readonly Column<Group>[] {
  return [
    { title: 'Level', value: ({ rule }) => colourLevel(output, rule.level) },
    { title: 'Rule', value: ({ rule }) => oneLine(rule.title, 70) },
    { title: 'Matches', value: ({ count }) => formatCount(count), align: 'right' },
    { title: 'First', value: ({ firstTime }) => shortTime(firstTime) },
    { title: 'Last', value: ({ lastTime }) => shortTime(lastTime) },
    { title: 'Example', value: ({ first }) => oneLine(`${first.file.slice(-60)}:${first.line}`, 80) },
  ];
}

function shortTime(timestamp: string | null): string {
  return timestamp === null ? '-' : formatTime(Date.parse(timestamp));
}

/**
 * Colours a level of severity.
 *
 * @param output - Decides about colours.
 * @param level - The level.
 * @returns The level, `-` where there is none.
 */
export function colourLevel(output: Output, level: string | null): string {
  const text = level ?? '-';
  if (level === 'critical' || level === 'high') return output.style('red', text);
  return level === 'medium' ? output.style('yellow', text) : text;
}
