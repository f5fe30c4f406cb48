/** What a log source took in on one UTC day of receipt, as the manifest and a segment's header keep it. */
export interface VolumeEntry {
  readonly logSource: string;
  readonly technology: string;
  /** UTC day of receipt as YYYYMMDD. */
  readonly day: number;
  readonly events: number;
  /** Bytes as received. */
  readonly bytes: number;
  readonly deadLetters: number;
  readonly lastEventMs: number | null;
  readonly firstReceivedMs: number;
  readonly lastReceivedMs: number;
  /** How many events had which lag: pairs of a bucket of {@link lagBucket} and a count, by rising bucket. */
  readonly lag: readonly (readonly [bucket: number, events: number])[];
}

/** The resolution of the lag histogram: buckets per doubling, so that a median is right within 9%. */
const BUCKETS_PER_DOUBLING = 4;

/** @returns The histogram bucket of a lag in ms; event clocks that run ahead count as no lag. */
export function lagBucket(lagMs: number): number {
  return lagMs < 1 ? 0 : 1 + Math.floor(Math.log2(lagMs) * BUCKETS_PER_DOUBLING);
}

function bucketMiddleMs(bucket: number): number {
  return bucket === 0 ? 0 : Math.round(2 ** ((bucket - 0.5) / BUCKETS_PER_DOUBLING));
}

/** @returns The median lag in ms of histograms taken together, or undefined when there is no event. */
export function medianLagMs(entries: readonly VolumeEntry[]): number | undefined {
  const counts = mergeLag(entries.map(entry => entry.lag));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [bucket, count] of counts) {
    seen += count;
    if (seen * 2 >= total) return bucketMiddleMs(bucket);
  }
  return undefined;
}

function mergeLag(histograms: readonly VolumeEntry['lag'][]): [number, number][] {
  const counts = new Map<number, number>();
  for (const histogram of histograms) {
    for (const [bucket, count] of histogram) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  }
  return [...counts].sort(([a], [b]) => a - b);
}

/** Adds two entries of the same log source, technology and day. */
function addEntries(a: VolumeEntry, b: VolumeEntry): VolumeEntry {
  return {
    logSource: a.logSource,
    technology: a.technology,
    day: a.day,
    events: a.events + b.events,
    bytes: a.bytes + b.bytes,
    deadLetters: a.deadLetters + b.deadLetters,
    lastEventMs: maxOrNull(a.lastEventMs, b.lastEventMs),
    firstReceivedMs: Math.min(a.firstReceivedMs, b.firstReceivedMs),
    lastReceivedMs: Math.max(a.lastReceivedMs, b.lastReceivedMs),
    lag: mergeLag([a.lag, b.lag]),
  };
}

function maxOrNull(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}

/** Sums entries of the same log source, technology and day. */
export function mergeVolume(entries: Iterable<VolumeEntry>): VolumeEntry[] {
  const byKey = new Map<string, VolumeEntry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.logSource, entry.technology, entry.day]);
    const known = byKey.get(key);
    byKey.set(key, known ? addEntries(known, entry) : entry);
  }
  return [...byKey.values()];
}
