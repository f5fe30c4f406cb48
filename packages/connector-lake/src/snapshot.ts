import { ConnectorError } from '@logwright/connector-kit';
import type { LakePaths } from './layout.js';
import { emptyManifest, loadManifest } from './manifest.js';
import type { Manifest } from './manifest.js';
import { listSegments } from './segment.js';
import type { SegmentFile } from './segment.js';

/** One consistent state of a lake: every committed row is in exactly one of its files and segments. */
export interface Snapshot {
  readonly manifest: Manifest;
  readonly segments: readonly SegmentFile[];
}

const MAX_ATTEMPTS = 5;

/**
 * Reads a consistent state while a writer may be converting: the manifest before the segments, again when a
 * conversion came between (its segments are then missing from the listing).
 *
 * @throws ConnectorError `not_found` when the folder holds no lake.
 */
export async function loadSnapshot(paths: LakePaths): Promise<Snapshot> {
  for (let attempt = 1; ; attempt += 1) {
    const manifest = await loadManifest(paths);
    const segments = await listSegments(paths.wal);
    if (manifest === undefined) {
      if (segments.length === 0) throw missing(paths.root);
      return { manifest: emptyManifest(0), segments };
    }
    const live = segments.filter(segment => segment.sequence > manifest.walPosition);
    if (isGapless(manifest.walPosition, live) || attempt === MAX_ATTEMPTS) return { manifest, segments: live };
    const again = await loadManifest(paths);
    if (again?.generation === manifest.generation) return { manifest, segments: live };
  }
}

function isGapless(position: number, live: readonly SegmentFile[]): boolean {
  return live.every((segment, index) => segment.sequence === position + 1 + index);
}

function missing(directory: string): ConnectorError {
  return new ConnectorError(
    'not_found',
    `There is no lake in ${directory}. Ingest something into it first (logwright ingest PATH --lake ${directory}) or check the path.`,
    { context: { directory } },
  );
}
