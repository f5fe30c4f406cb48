import { DAY_MS, utcDay } from '@logwright/insights';
import { describe, expect, it } from 'vitest';
import type { StoredFacts } from '../database/facts-store';
import type { LogSourceRow, PlatformRow, VolumeDayRow } from '../database/rows';
import type { CatalogLogSource } from './catalog-index';
import { buildEstate } from './estate';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR_MS = 3_600_000;

const platformRow = (more: Partial<PlatformRow> = {}): PlatformRow => ({
  platform: 'lake',
  attempted_at_ms: NOW,
  collected_at_ms: NOW,
  full_at_ms: NOW,
  volume_from_ms: NOW - 30 * DAY_MS,
  searches_from_ms: NOW - 30 * DAY_MS,
  error_code: null,
  error_message: null,
  error_action: null,
  ...more,
});

const presence = (name: string, more: Partial<LogSourceRow> = {}): LogSourceRow => ({
  platform: 'lake',
  log_source: name,
  gone_at_ms: null,
  past_day: null,
  past_events: null,
  filling_at_ms: null,
  ...more,
});

const day = (name: string, daysAgo: number, more: Partial<VolumeDayRow> = {}): VolumeDayRow => ({
  platform: 'lake',
  log_source: name,
  technology: 'nginx-access',
  day: utcDay(NOW - daysAgo * DAY_MS),
  events: 100,
  bytes: 1000,
  dead_letters: 0,
  last_event_ms: NOW,
  last_received_ms: NOW,
  lag_ms: 0,
  grade: 'observed',
  origin: 'lake manifest',
  ...more,
});

const declared = (name: string, more: Partial<CatalogLogSource> = {}): CatalogLogSource => ({
  platform: 'lake',
  name,
  entityRef: `resource:default/${name}`,
  demo: false,
  discovered: false,
  dependencyOf: [],
  links: [],
  ...more,
});

function estate(stored: Partial<StoredFacts>, catalog: readonly CatalogLogSource[] = []) {
  return buildEstate({
    stored: {
      volume: [],
      activity: [],
      searches: [],
      logSources: [],
      lastSeen: [],
      platforms: [platformRow()],
      ...stored,
    },
    catalog: { logSources: new Map(catalog.map(each => [`${each.platform}/${each.name}`, each])), people: new Map() },
    platforms: [{ id: 'lake', title: 'Lake', type: 'lake' }],
    nowMs: NOW,
    staleMs: 15 * 60_000,
  });
}

const lastSeen = (name: string, ms: number) => [
  { platform: 'lake', log_source: name, last_event_ms: ms, last_received_ms: ms },
];

describe('buildEstate', () => {
  it('shows what a platform has and what the catalog declares, once each', () => {
    const { logSources } = estate({ logSources: [presence('web'), presence('old', { gone_at_ms: NOW })] }, [
      declared('web'),
      declared('planned'),
      declared('vanished', { discovered: true }),
      declared('elsewhere', { platform: 'removed-platform' }),
    ]);
    expect([...logSources.keys()].sort()).toEqual(['lake/planned', 'lake/web']);
  });

  it('is healthy only on facts that are not stale', () => {
    const facts = { logSources: [presence('web')], volume: [day('web', 0)], lastSeen: lastSeen('web', NOW - 60_000) };
    expect(estate(facts).logSources.get('lake/web')?.summary.health.status).toBe('healthy');
    const stale = platformRow({
      collected_at_ms: NOW - 3 * HOUR_MS,
      error_message: 'Refused.',
      error_action: 'Renew the token.',
    });
    const health = estate({ ...facts, platforms: [stale] }).logSources.get('lake/web')?.summary.health;
    expect(health).toEqual({
      status: 'unknown',
      reason: 'Its platform has not been collected for 3 h.',
      action: 'Renew the token.',
    });
    expect(estate({ ...facts, platforms: [] }).logSources.get('lake/web')?.summary.health.status).toBe('unknown');
  });

  it('claims nothing while the past is still being read', () => {
    const health = estate({ logSources: [presence('web', { filling_at_ms: NOW })], volume: [day('web', 9)] });
    expect(health.logSources.get('lake/web')?.summary.health).toMatchObject({
      status: 'unknown',
      reason: expect.stringContaining('still being read'),
    });
  });

  it('tells a day without events from a day of which nothing is known', () => {
    const { logSources } = estate({ logSources: [presence('web')], volume: [day('web', 4), day('web', 1)] });
    const bytes = logSources.get('lake/web')!.summary.bytesByDay;
    expect(bytes).toHaveLength(30);
    expect(bytes.slice(-6)).toEqual([null, 1000, 0, 0, 1000, 0]);
  });

  it('knows the rate of a log source that began today on a platform that is known for longer', () => {
    const counts = new Array<number>(96).fill(0).fill(900, 40, 48);
    const activity = [{ platform: 'lake', log_source: 'web', day: utcDay(NOW), counts: JSON.stringify(counts) }];
    const facts = { logSources: [presence('web')], volume: [day('web', 0)], activity, lastSeen: lastSeen('web', NOW) };
    expect(estate(facts).logSources.get('lake/web')?.summary.eventsPerSecond).toBeCloseTo((8 * 900) / 86_400);
  });

  it('names the known technology of a mixed log source, and unknown only when there is no other', () => {
    const volume = [
      day('mixed', 0, { technology: 'unknown', events: 900 }),
      day('mixed', 0, { technology: 'linux-auth', events: 5 }),
    ];
    const { logSources } = estate({
      logSources: [presence('mixed'), presence('none')],
      volume: [...volume, day('none', 0, { technology: 'unknown' })],
    });
    expect(logSources.get('lake/mixed')?.summary.technology).toBe('linux-auth');
    expect(logSources.get('lake/none')?.summary).toMatchObject({ technology: 'unknown', technologyTitle: 'Unknown' });
  });

  it('leaves searches unknown where the platform keeps no search log', () => {
    const { logSources } = estate({
      logSources: [presence('web')],
      platforms: [platformRow({ searches_from_ms: null })],
    });
    expect(logSources.get('lake/web')?.summary).not.toHaveProperty('searches30d');
  });
});
