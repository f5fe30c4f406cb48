import type { DuckDBConnection } from '@duckdb/node-api';
import type { EvidenceGrade } from '@logwright/connector-kit';
import type { ColumnTest, ViewReference } from './query-scope.js';
import type { SyntaxNode } from './query-syntax.js';
import { literal } from './sql.js';

/** A log source with the technologies of its rows. */
export interface KnownLogSource {
  readonly logSource: string;
  readonly technologies: ReadonlySet<string>;
}

/** A log source that a search reads, with its share of the search. */
export interface TouchedLogSource {
  readonly logSource: string;
  readonly share: number;
  readonly grade: EvidenceGrade;
}

/** How far back a query reads, as its text says. In ms since 1970; undefined when a reference has no bound. */
export interface QueryBounds {
  /** By event time, receipt or day: how far the search looks back. */
  readonly lookBackFromMs: number | undefined;
  /** By event time only: no row before it can be in the answer. */
  readonly timeFromMs: number | undefined;
}

/** Columns whose lower bound says how far a search looks back. */
const TIME_COLUMNS = new Set(['time', 'received_at', 'event_day']);

/**
 * Works out which log sources a query reads: those must be read, all others change nothing in the answer.
 *
 * @param known - The log sources with rows where the query looks.
 */
export function touchedLogSources(
  references: readonly ViewReference[],
  known: readonly KnownLogSource[],
): TouchedLogSource[] {
  const shares = new Map<string, { share: number; named: boolean }>();
  for (const reference of references) {
    const { names, named } = namesOf(reference, known);
    for (const name of names) {
      const share = 1 / (references.length * names.length);
      const before = shares.get(name);
      shares.set(name, { share: (before?.share ?? 0) + share, named: (before?.named ?? true) && named });
    }
  }
  return [...shares].map(([logSource, { share, named }]) => ({
    logSource,
    share,
    grade: named ? 'static' : 'wildcard',
  }));
}

function namesOf(reference: ViewReference, known: readonly KnownLogSource[]): { names: string[]; named: boolean } {
  const tests = reference.tests.filter(test => test.column === 'log_source' || test.column === 'technology');
  const names = known.filter(source => tests.every(test => passes(source, test))).map(source => source.logSource);
  return { names, named: tests.some(test => test.kind === 'one-of') };
}

function passes(source: KnownLogSource, test: ColumnTest): boolean {
  const values = test.column === 'log_source' ? [source.logSource] : [...source.technologies];
  if (test.kind === 'one-of') return values.some(value => test.values.includes(value));
  if (test.kind === 'like') return values.some(value => likeMatches(value, test.pattern, test.ignoreCase));
  return true;
}

/** SQL's LIKE without an escape character, by positions and not by a regular expression that could blow up. */
export function likeMatches(text: string, pattern: string, ignoreCase: boolean): boolean {
  const value = Array.from(ignoreCase ? text.toLowerCase() : text);
  const wanted = Array.from(ignoreCase ? pattern.toLowerCase() : pattern);
  let reachable = new Set([0]);
  for (const part of wanted) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (part === '%') for (let end = at; end <= value.length; end += 1) next.add(end);
      else if (at < value.length && (part === '_' || part === value[at])) next.add(at + 1);
    }
    reachable = next;
  }
  return reachable.has(value.length);
}

/** Works out how far back a query reads. */
export async function queryBounds(
  connection: DuckDBConnection,
  references: readonly ViewReference[],
): Promise<QueryBounds> {
  let lookBack = Infinity;
  let time = Infinity;
  for (const reference of references) {
    let ownLookBack = -Infinity;
    let ownTime = -Infinity;
    for (const test of reference.tests) {
      if (test.kind !== 'from' || !TIME_COLUMNS.has(test.column)) continue;
      const bound = (await fold(connection, test.expression)) ?? -Infinity;
      ownLookBack = Math.max(ownLookBack, bound);
      if (test.column === 'time') ownTime = Math.max(ownTime, bound);
    }
    lookBack = Math.min(lookBack, ownLookBack);
    time = Math.min(time, ownTime);
  }
  const finite = (value: number) => (Number.isFinite(value) ? value : undefined);
  return { lookBackFromMs: finite(lookBack), timeFromMs: finite(time) };
}

/** Lets DuckDB compute a constant of the query, such as `now() - interval 7 day`. @returns ms since 1970. */
async function fold(connection: DuckDBConnection, expression: SyntaxNode): Promise<number | undefined> {
  try {
    const shell = await connection.runAndReadAll(
      "select json_serialize_sql('select epoch_ms(cast(1 as timestamp)) as t') as tree",
    );
    const tree = JSON.parse(String(shell.getRowsJson()[0]?.[0]), (key: string, value: unknown) => {
      const isOne =
        typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'VALUE_CONSTANT';
      return isOne ? expression : value;
    }) as unknown;
    // Positions of "nowhere" do not survive JavaScript's numbers, and nobody reads them here.
    const text = JSON.stringify(tree, (key, value: unknown) => (key === 'query_location' ? 0 : value));
    const result = await connection.runAndReadAll(`select t from json_execute_serialized_sql(${literal(text)})`);
    const value = Number(result.getRowsJson()[0]?.[0] ?? NaN);
    return Number.isFinite(value) ? value : undefined;
  } catch {
    // Whatever cannot be folded sets no bound: the look-back stays unknown instead of wrong.
    return undefined;
  }
}
