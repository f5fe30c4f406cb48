import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { DAY_MS, utcDay } from '@logwright/insights';
import type { Knex } from 'knex';
import { afterEach, describe, expect, it } from 'vitest';
import { FactsStore } from '../database/facts-store';
import { openDatabase } from '../database/migrate';
import { testDatabases } from '../testing/databases';
import { platformDouble, refused, searchFact, steadyActivity, volumeFact } from '../testing/platform-double';
import type { PlatformDouble } from '../testing/platform-double';
import { Collector } from './collector';

const NOW = Date.UTC(2026, 10, 23, 12);
const LONG_AGO = '2000-01-01';
const cleanUp: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const run of cleanUp.splice(0)) await run();
});

async function setUpOn(open: () => Promise<Knex>, platforms: readonly PlatformDouble[]) {
  const knex = await open();
  cleanUp.push(() => knex.destroy());
  const store = new FactsStore(await openDatabase(mockServices.database({ knex, migrations: { skip: false } })));
  const clock = { nowMs: NOW };
  const collector = new Collector({
    store,
    platforms,
    logger: mockServices.rootLogger(),
    now: () => clock.nowMs,
    windowDays: 35,
    retainDays: 60,
    fullEveryMs: 10 * 60_000,
  });
  return { knex, store, clock, collector };
}

const covered = { volumeFromMs: NOW - 40 * DAY_MS, searchesFromMs: NOW - 40 * DAY_MS };

describe.each(testDatabases)('on $name', ({ name, missing, open }) => {
  const setUp = (platforms: readonly PlatformDouble[]) => setUpOn(open, platforms);
  describe.skipIf(missing !== undefined)(`Collector on ${name}${missing === undefined ? '' : `: ${missing}`}`, () => {
    it('stores the same facts once, however often it collects', async () => {
      const lake = platformDouble('lake', {
        coverage: covered,
        volume: [0, 1, 2, 30].map(ago => volumeFact('web', ago, NOW)),
        searches: [
          searchFact('ada', 'interactive', NOW - 1000, { web: 1 }),
          searchFact('ada', 'interactive', NOW - 900, { web: 0.5 }),
        ],
        activity: steadyActivity('web', 2, NOW),
      });
      const { store, collector } = await setUp([lake]);
      await collector.collect({ full: true });
      await collector.collect({ full: true });
      const first = await store.read(LONG_AGO);
      await collector.collect({ full: true });
      await collector.collect();
      expect(await store.read(LONG_AGO)).toEqual(first);
      expect(first.volume).toHaveLength(4);
      expect(first.searches).toMatchObject([{ user_name: 'ada', searches: 1.5, last_at_ms: NOW - 900 }]);
      expect(JSON.parse(first.activity[0]!.counts)).toHaveLength(96);
    });

    it('takes a day’s growing volume over, and keeps days that the platform has forgotten', async () => {
      const lake = platformDouble('lake', {
        coverage: covered,
        volume: [volumeFact('web', 0, NOW), volumeFact('web', 20, NOW)],
      });
      const { store, collector } = await setUp([lake]);
      await collector.collect({ full: true });
      lake.state.volume = [volumeFact('web', 0, NOW, { events: 5000 })];
      lake.state.coverage = { volumeFromMs: NOW - 10 * DAY_MS };
      await collector.collect({ full: true });
      const { volume } = await store.read(LONG_AGO);
      expect(volume.map(row => [row.day, row.events])).toEqual([
        [utcDay(NOW - 20 * DAY_MS), 1000],
        [utcDay(NOW), 5000],
      ]);
    });

    it('reads only yesterday and today between two readings of everything', async () => {
      const lake = platformDouble('lake', { coverage: covered });
      const { clock, collector } = await setUp([lake]);
      await collector.collect();
      clock.nowMs += 60_000;
      await collector.collect();
      clock.nowMs += 10 * 60_000;
      await collector.collect();
      expect(lake.asked.map(window => Math.round((window.toMs - window.fromMs) / DAY_MS))).toEqual([36, 2, 36]);
    });

    it('keeps the facts of a platform that fails, says why, and collects the others', async () => {
      const splunk = platformDouble('splunk', { coverage: covered, volume: [volumeFact('main', 0, NOW)] });
      const lake = platformDouble('lake', { coverage: covered, volume: [volumeFact('web', 0, NOW)] });
      const { store, clock, collector } = await setUp([splunk, lake]);
      await collector.collect();
      clock.nowMs += 60_000;
      splunk.state.failure = refused();
      lake.state.volume = [volumeFact('web', 0, NOW, { events: 2000 })];
      await collector.collect();
      const { volume, platforms } = await store.read(LONG_AGO);
      expect(volume.map(row => [row.platform, row.events]).sort()).toEqual([
        ['lake', 2000],
        ['splunk', 1000],
      ]);
      expect(platforms.find(row => row.platform === 'splunk')).toMatchObject({
        attempted_at_ms: NOW + 60_000,
        collected_at_ms: NOW,
        error_code: 'unauthenticated',
        error_message: 'The token was refused.',
        error_action: expect.stringContaining('Renew the token'),
      });
      splunk.state.failure = undefined;
      await collector.collect();
      expect((await store.platform('splunk'))?.error_code).toBeNull();
    });

    it('writes nothing of a reading that breaks in the middle', async () => {
      const lake = platformDouble('lake', { coverage: covered, volume: [volumeFact('web', 0, NOW)] });
      const { store, collector } = await setUp([lake]);
      lake.state.failure = refused();
      await collector.collect();
      expect((await store.read(LONG_AGO)).volume).toEqual([]);
      expect((await store.platform('lake'))?.collected_at_ms).toBeNull();
    });

    it('notes log sources that a platform no longer has, and their return', async () => {
      const lake = platformDouble('lake', {
        coverage: covered,
        volume: [volumeFact('web', 0, NOW), volumeFact('demo', 5, NOW)],
      });
      const { store, clock, collector } = await setUp([lake]);
      await collector.collect({ full: true });
      await collector.collect({ full: true });
      const present = async () => {
        const { logSources } = await store.read(LONG_AGO);
        return logSources
          .filter(row => row.gone_at_ms === null)
          .map(row => row.log_source)
          .sort();
      };
      lake.state.volume = [volumeFact('web', 0, NOW)];
      clock.nowMs += 60_000;
      await collector.collect();
      expect(await present(), 'a short reading cannot tell').toEqual(['demo', 'web']);
      await collector.collect({ full: true });
      expect(await present()).toEqual(['web']);
      lake.state.volume.push(volumeFact('demo', 0, NOW));
      await collector.collect();
      expect(await present()).toEqual(['demo', 'web']);
    });

    it('knows a log source whose past is still being read, and reads everything until it is not', async () => {
      const past = [1, 2].map(ago => volumeFact('web', ago, NOW));
      const lake = platformDouble('lake', { coverage: covered, volume: [...past, volumeFact('new', 0, NOW)] });
      const { store, clock, collector } = await setUp([lake]);
      const filling = async () => {
        await collector.collect();
        clock.nowMs += 60_000;
        const { logSources } = await store.read(LONG_AGO);
        return logSources.filter(row => row.filling_at_ms !== null).map(row => row.log_source);
      };
      expect(await filling(), 'first seen with a past').toEqual(['web']);
      lake.state.volume.push(volumeFact('web', 9, NOW));
      expect(await filling(), 'an older day came').toEqual(['web']);
      expect(await filling(), 'nothing older came').toEqual([]);
      lake.state.volume[0] = volumeFact('web', 0, NOW, { events: 9999 });
      expect(await filling(), 'today may grow').toEqual([]);
      expect(lake.asked.map(window => window.toMs - window.fromMs > 30 * DAY_MS)).toEqual([true, true, true, false]);
    });

    it('forgets facts past their retention', async () => {
      const lake = platformDouble('lake', {
        coverage: covered,
        volume: [volumeFact('web', 0, NOW), volumeFact('web', 30, NOW)],
      });
      const { store, clock, collector } = await setUp([lake]);
      await collector.collect({ full: true });
      lake.state.coverage = { volumeFromMs: NOW + 30 * DAY_MS };
      clock.nowMs += 40 * DAY_MS;
      await collector.collect();
      expect((await store.read(LONG_AGO)).volume.map(row => row.day)).toEqual([utcDay(NOW)]);
    });

    it('runs one reading at a time', async () => {
      const lake = platformDouble('lake', { coverage: covered });
      const { collector } = await setUp([lake]);
      await Promise.all([collector.collect(), collector.collect(), collector.collect()]);
      expect(lake.asked).toHaveLength(1);
    });
  });

  describe.skipIf(missing !== undefined)(`migrations on ${name}${missing === undefined ? '' : `: ${missing}`}`, () => {
    it('can be taken back and applied again', async () => {
      const { knex, store } = await setUp([]);
      const directory = resolve(__dirname, '../../migrations');
      await knex.migrate.rollback({ directory }, true);
      expect(await knex.schema.hasTable('siem_volume_days')).toBe(false);
      await knex.migrate.latest({ directory });
      expect(await store.read(LONG_AGO)).toMatchObject({ volume: [], platforms: [] });
    });
  });
});
