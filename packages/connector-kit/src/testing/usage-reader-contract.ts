import { afterEach, describe, expect, it } from 'vitest';
import type { TimeWindow } from '../searcher.js';
import type { UsageReader } from '../usage.js';

/** What {@link describeUsageReaderContract} needs to know about a usage reader. */
export interface UsageReaderHarness {
  readonly reader: UsageReader;
  /** A window with facts in it. */
  readonly window: TimeWindow;
  /** A window in which nothing happened. */
  readonly quietWindow: TimeWindow;
  /** How many facts the window holds: more than one page of the platform, where it has pages. */
  readonly facts: { readonly volume: number; readonly searches: number };
  /** Makes a reader whose platform refuses everything. */
  createFailing?(): Promise<UsageReader>;
  /** Called after each test. */
  dispose?(): Promise<void>;
}

/**
 * Declares the tests that every usage reader passes, for vitest.
 *
 * @param name Name of the reader.
 * @param prepare Called before each test.
 */
export function describeUsageReaderContract(name: string, prepare: () => Promise<UsageReaderHarness>): void {
  describe(`${name} keeps the contract of a usage reader`, () => {
    let open: UsageReaderHarness | undefined;
    const setUp = async (): Promise<UsageReaderHarness> => (open = await prepare());
    afterEach(async () => {
      await open?.dispose?.();
      open = undefined;
    });

    it('gives every fact of the window, to the last page', async () => {
      const { reader, window, facts } = await setUp();
      expect(await readAll(reader.volume(window))).toHaveLength(facts.volume);
      expect(await readAll(reader.searches(window))).toHaveLength(facts.searches);
    });

    it('gives volume by container and UTC day, each once', async () => {
      const { reader, window } = await setUp();
      const facts = await readAll(reader.volume(window));
      const names = facts.map(fact => `${fact.container}|${fact.technology ?? ''}|${fact.day}`);
      expect(new Set(names).size).toBe(names.length);
      for (const fact of facts) {
        expect(fact.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        const dayMs = Date.parse(`${fact.day}T00:00:00Z`);
        expect(dayMs + 86_400_000).toBeGreaterThan(window.fromMs);
        expect(dayMs).toBeLessThan(window.toMs);
      }
    });

    it('gives searches oldest first, inside the window', async () => {
      const { reader, window } = await setUp();
      const times = (await readAll(reader.searches(window))).map(search => search.atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.every(time => time >= window.fromMs && time < window.toMs)).toBe(true);
    });

    it('shares one search out to at most 1', async () => {
      const { reader, window } = await setUp();
      for (const search of await readAll(reader.searches(window))) {
        expect(search.user).not.toBe('');
        expect(search.touched.reduce((sum, touch) => sum + touch.share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }
    });

    it('carries evidence on every claim', async () => {
      const { reader, window } = await setUp();
      const searches = await readAll(reader.searches(window));
      const volume = await readAll(reader.volume(window));
      for (const { evidence } of [...volume, ...searches.flatMap(search => search.touched)]) {
        expect(evidence.origin).not.toBe('');
        expect(['observed', 'static', 'wildcard', 'inferred']).toContain(evidence.grade);
        expect(evidence.window.fromMs).toBeLessThanOrEqual(evidence.window.toMs);
      }
    });

    it('gives nothing for a window in which nothing happened', async () => {
      const { reader, quietWindow } = await setUp();
      expect(await readAll(reader.searches(quietWindow))).toEqual([]);
      expect(await readAll(reader.volume(quietWindow))).toEqual([]);
    });

    it('throws when it is cancelled', async () => {
      const { reader, window } = await setUp();
      const signal = AbortSignal.abort();
      await expect(readAll(reader.volume(window, { signal }))).rejects.toMatchObject({ code: 'cancelled' });
      await expect(readAll(reader.searches(window, { signal }))).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('says how far back it can be trusted', async () => {
      const { reader } = await setUp();
      const { volumeFromMs, searchesFromMs } = await reader.coverage();
      for (const time of [volumeFromMs, searchesFromMs])
        if (time !== undefined) expect(Number.isFinite(time)).toBe(true);
    });

    it('throws when the platform fails, instead of reporting no use', async ({ skip }) => {
      const { createFailing, window } = await setUp();
      if (createFailing === undefined) return skip('the harness has no reader that fails');
      const failing = await createFailing();
      await expect(readAll(failing.volume(window))).rejects.toMatchObject({ name: 'ConnectorError' });
      await expect(readAll(failing.searches(window))).rejects.toMatchObject({ name: 'ConnectorError' });
    });
  });
}

async function readAll<Fact>(facts: AsyncIterable<Fact>): Promise<readonly Fact[]> {
  const all: Fact[] = [];
  for await (const fact of facts) all.push(fact);
  return all;
}
