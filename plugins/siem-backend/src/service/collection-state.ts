import type { CollectionState, PlatformState } from '@logwright/plugin-siem-common';
import type { PlatformRow } from '../database/rows';

/** What a page shows of a platform besides its facts. */
export interface PlatformInfo {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly quotaBytesPerDay?: number;
}

/**
 * Says when facts were collected last and what failed.
 *
 * @param platforms - the platforms of the configuration
 * @param rows - their stored states
 * @returns The state; `collectedAt` is the oldest of the platforms' times, so that nothing shown is older.
 */
export function collectionState(platforms: readonly PlatformInfo[], rows: readonly PlatformRow[]): CollectionState {
  const states = platforms.map(platform =>
    platformState(
      platform,
      rows.find(row => row.platform === platform.id),
    ),
  );
  const times = states.map(state => state.collectedAt).filter(time => time !== undefined);
  const oldest = times.sort()[0];
  return { ...(oldest === undefined ? {} : { collectedAt: oldest }), platforms: states };
}

function platformState(platform: PlatformInfo, row: PlatformRow | undefined): PlatformState {
  return {
    ...platform,
    ...(row?.collected_at_ms == null ? {} : { collectedAt: iso(row.collected_at_ms) }),
    ...(row?.volume_from_ms == null ? {} : { volumeSince: iso(row.volume_from_ms) }),
    ...(row?.searches_from_ms == null ? {} : { searchesSince: iso(row.searches_from_ms) }),
    ...(row?.error_message == null
      ? {}
      : {
          error: { message: row.error_message, action: row.error_action ?? 'Look for the platform in the portal log.' },
        }),
  };
}

function iso(timeMs: number): string {
  return new Date(timeMs).toISOString();
}
