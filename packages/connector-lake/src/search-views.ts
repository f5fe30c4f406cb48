import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SearchRequest, TimeWindow } from '@logwright/connector-kit';
import { classViewNames, classViewStatement, isClassView } from './class-views.js';
import { deadLettersQuery, eventsQuery, overlapsWindow } from './columns.js';
import type { ViewFiles } from './columns.js';
import type { LakePaths } from './layout.js';
import { queryBounds, touchedLogSources } from './query-evidence.js';
import type { KnownLogSource, TouchedLogSource } from './query-evidence.js';
import type { ViewReference } from './query-scope.js';
import type { PartitionStatistics } from './row-statistics.js';
import type { SegmentHeader } from './segment.js';
import type { Snapshot } from './snapshot.js';

/** The furthest that a Date reaches, in ms. */
const FURTHEST_MS = 8_640_000_000_000_000;

/** A state of the lake with the headers of its live segments, in their order. */
export interface LakeState {
  readonly paths: LakePaths;
  readonly snapshot: Snapshot;
  readonly headers: readonly SegmentHeader[];
}

/** What a search reads. */
export interface SearchReach {
  readonly touched: readonly TouchedLogSource[];
  /** How far it looks back, as ms since 1970; undefined without a bound. */
  readonly lookBackFromMs: number | undefined;
  /** Only rows of this span of event time can be in the answer. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** @returns Whether a name is a view that searches can read. */
export function isLakeView(name: string): boolean {
  return name === 'events' || name === 'dead_letters' || isClassView(name);
}

/** Works out what a search reads, from its text and the statistics of the lake. */
export async function searchReach(
  connection: DuckDBConnection,
  references: readonly ViewReference[],
  state: LakeState,
  window: TimeWindow | undefined,
): Promise<SearchReach> {
  const bounds = await queryBounds(connection, references);
  const windowFromMs = window?.fromMs ?? -Infinity;
  const fromMs = Math.max(windowFromMs, bounds.timeFromMs ?? -Infinity);
  const toMs = window?.toMs ?? Infinity;
  const lookBack = Math.max(windowFromMs, bounds.lookBackFromMs ?? -Infinity);
  const lookBackFromMs = Number.isFinite(lookBack) ? lookBack : undefined;
  return { touched: touchedLogSources(references, knownLogSources(state, fromMs, toMs)), lookBackFromMs, fromMs, toMs };
}

/** Log sources with rows in a span of time, from the manifest and the segments' headers. */
function knownLogSources({ snapshot, headers }: LakeState, fromMs: number, toMs: number): KnownLogSource[] {
  const technologies = new Map<string, Set<string>>();
  for (const part of [...snapshot.manifest.files, ...headers.flatMap(header => header.partitions)]) {
    if (part.kind === 'event' && !overlapsWindow(part, fromMs, toMs)) continue;
    const known = technologies.get(part.logSource) ?? new Set();
    for (const [technology] of part.technologies) known.add(technology);
    technologies.set(part.logSource, known);
  }
  return [...technologies].map(([logSource, names]) => ({ logSource, technologies: names }));
}

/** What views are made for. */
export interface ViewRequest {
  readonly request: SearchRequest;
  readonly references: readonly ViewReference[];
  readonly state: LakeState;
  readonly reach: SearchReach;
}

/** Makes the views of one search over the files and segments that it has to read. */
export async function makeViews(connection: DuckDBConnection, wanted: ViewRequest): Promise<void> {
  const { request, references } = wanted;
  const events = windowed(eventsQuery(filesOf(wanted, 'event')), 'time', request.window);
  await connection.run(`create or replace temp view events as ${events}`);
  const letters = windowed(deadLettersQuery(filesOf(wanted, 'dead-letter')), 'received_at', request.window);
  await connection.run(`create or replace temp view dead_letters as ${letters}`);
  for (const name of classViewsOf(request.query, references)) await connection.run(await classViewStatement(name));
}

function filesOf({ references, state, reach }: ViewRequest, kind: PartitionStatistics['kind']): ViewFiles {
  const touched = new Set(reach.touched.map(one => one.logSource));
  const isWanted = (part: PartitionStatistics) =>
    part.kind === kind &&
    (references.length === 0 || touched.has(part.logSource)) &&
    (kind !== 'event' || overlapsWindow(part, reach.fromMs, reach.toMs));
  const { paths, snapshot, headers } = state;
  return {
    parquet: snapshot.manifest.files.filter(isWanted).map(file => join(paths.root, file.path)),
    segments: snapshot.segments.filter((_, index) => headers[index]?.partitions.some(isWanted)).map(one => one.path),
  };
}

function windowed(query: string, column: string, window: TimeWindow | undefined): string {
  if (window === undefined) return query;
  return `select * from (${query}) where ${column} >= ${timestamp(window.fromMs)} and ${column} < ${timestamp(window.toMs)}`;
}

function timestamp(timeMs: number): string {
  return `epoch_ms(${Math.min(Math.max(Math.trunc(timeMs), -FURTHEST_MS), FURTHEST_MS)})`;
}

/** Only the class views that the query names are made, unless it asks which tables there are. */
function classViewsOf(query: string, references: readonly ViewReference[]): readonly string[] {
  if (/\b(?:show|information_schema|duckdb_\w+|pragma_\w+|query|query_table)\b/i.test(query)) return classViewNames();
  return [...new Set(references.map(reference => reference.view).filter(isClassView))];
}
