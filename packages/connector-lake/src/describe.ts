import type { LakeDescription, LogSourceSummary } from './contract.js';
import type { SegmentHeader } from './segment.js';
import type { Snapshot } from './snapshot.js';
import { mergeVolume } from './volume.js';
import type { VolumeEntry } from './volume.js';

type PartOfLogSource = SegmentHeader['partitions'][number] & { readonly bytes?: number };

/** Sums up a lake from its manifest and the headers of its live segments. */
export function describeLake(
  directory: string,
  snapshot: Snapshot,
  headers: readonly SegmentHeader[],
): LakeDescription {
  const { manifest, segments } = snapshot;
  const parts: PartOfLogSource[] = [...manifest.files, ...headers.flatMap(header => header.partitions)];
  const volume = allVolume(snapshot, headers);
  const byName = Map.groupBy(parts, part => part.logSource);
  const logSources = [...byName]
    .map(([logSource, own]) =>
      summarise(
        logSource,
        own,
        volume.filter(entry => entry.logSource === logSource),
      ),
    )
    .sort((a, b) => a.logSource.localeCompare(b.logSource));
  return {
    directory,
    createdAtMs: manifest.createdAtMs,
    logSources,
    files: manifest.files.length,
    storedBytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0),
    pendingSegments: segments.length,
    corrupt: manifest.corrupt,
  };
}

/** @returns What every log source took in by day of receipt. */
export function allVolume(snapshot: Snapshot, headers: readonly SegmentHeader[]): VolumeEntry[] {
  return mergeVolume([...snapshot.manifest.volume, ...headers.flatMap(header => header.volume)]);
}

function summarise(
  logSource: string,
  parts: readonly PartOfLogSource[],
  volume: readonly VolumeEntry[],
): LogSourceSummary {
  const events = parts.filter(part => part.kind === 'event');
  const counts = new Map<string, number>();
  for (const [technology, rows] of events.flatMap(part => part.technologies))
    counts.set(technology, (counts.get(technology) ?? 0) + rows);
  const technologies = [...counts]
    .map(([technology, count]) => ({ technology, events: count }))
    .sort((a, b) => b.events - a.events);
  return {
    logSource,
    technology: technologies[0]?.technology ?? parts[0]?.technologies[0]?.[0] ?? 'unknown',
    technologies,
    events: sum(events.map(part => part.rows)),
    deadLetters: sum(parts.map(part => (part.kind === 'event' ? 0 : part.rows))),
    bytes: sum(parts.map(part => part.rawBytes)),
    storedBytes: sum(parts.map(part => part.bytes ?? 0)),
    ...bounds(
      events.map(part => part.minTimeMs),
      events.map(part => part.maxTimeMs),
      'firstEventMs',
      'lastEventMs',
    ),
    ...bounds(
      volume.map(one => one.firstReceivedMs),
      volume.map(one => one.lastReceivedMs),
      'firstReceivedMs',
      'lastReceivedMs',
    ),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function bounds<First extends string, Last extends string>(
  first: readonly number[],
  last: readonly number[],
  firstName: First,
  lastName: Last,
): Partial<Record<First | Last, number>> {
  if (first.length === 0) return {};
  const smallest = first.reduce((a, b) => Math.min(a, b));
  const largest = last.reduce((a, b) => Math.max(a, b));
  return { [firstName]: smallest, [lastName]: largest } as Record<First | Last, number>;
}
