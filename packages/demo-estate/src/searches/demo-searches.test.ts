import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectorError, type SearchPage, type SearchRequest } from '@logwright/connector-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_LOG_SOURCES } from '../estate/log-sources.js';
import { DEMO_TEAMS, demoUserRef } from '../estate/teams.js';
import { demoSearches } from './demo-searches.js';
import { runDemoSearches, type ClosableSearcher } from './run-demo-searches.js';

const DAY_MS = 86_400_000;
const ANCHOR = Date.UTC(2026, 10, 20, 14, 37);

describe('the searches of the demo people', () => {
  const searches = demoSearches(7, ANCHOR);

  it('are about 300, the same for the same seed, oldest first, all within 30 days before the anchor', () => {
    expect(searches.length).toBeGreaterThan(280);
    expect(searches.length).toBeLessThan(340);
    expect(demoSearches(7, ANCHOR)).toEqual(searches);
    expect(demoSearches(8, ANCHOR)).not.toEqual(searches);
    const times = searches.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(ANCHOR - 32 * DAY_MS);
    expect(times.at(-1)).toBeLessThan(ANCHOR);
  });

  it('are run by demo people only, in every kind', () => {
    const people = new Set(DEMO_TEAMS.flatMap(team => team.people.map(({ id }) => demoUserRef(id))));
    expect(searches.filter(({ user }) => !people.has(user))).toEqual([]);
    expect(new Set(searches.map(({ kind }) => kind))).toEqual(new Set(['interactive', 'scheduled', 'dashboard']));
  });

  it('never touch the log source that nobody looks at, and only name log sources that exist', () => {
    const named = searches.flatMap(({ query }) => [...query.matchAll(/'([a-z0-9-]+)'/g)].map(([, name]) => name));
    const known = new Set(DEMO_LOG_SOURCES.map(({ name }) => name));
    expect([...new Set(named)].filter(name => !known.has(name ?? ''))).toEqual([]);
    expect(named).not.toContain('static-assets');
    for (const { query } of searches) expect(query).toContain('log_source');
  });
});

describe('running them', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'demo-searches-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  interface Logged {
    readonly atMs: number;
    readonly request: SearchRequest;
  }

  /** A searcher that keeps a query log by the clock it was given. */
  function logging(
    log: Logged[],
    failAfter = Number.POSITIVE_INFINITY,
    code: 'unavailable' | 'query_invalid' = 'unavailable',
  ) {
    return async (now: () => number): Promise<ClosableSearcher> => ({
      async *search(request): AsyncGenerator<SearchPage> {
        if (log.length >= failAfter) throw new ConnectorError(code, 'not now');
        log.push({ atMs: now(), request });
        yield { columns: [], rows: [], summary: { rows: 0, truncated: false, durationMs: 1 } };
      },
      close: async () => undefined,
    });
  }

  const options = (openSearcher: (now: () => number) => Promise<ClosableSearcher>) => ({
    seed: 7,
    anchorMs: ANCHOR,
    stateDirectory: join(directory, 'state'),
    openSearcher,
  });

  it('makes the query log tell each search at its own past time', async () => {
    const log: Logged[] = [];
    const searches = demoSearches(7, ANCHOR);
    await expect(runDemoSearches(options(logging(log)))).resolves.toEqual({ ran: searches.length, failed: 0 });
    expect(log.map(({ request: { query, user, kind, window } }) => ({ query, user, kind, window }))).toEqual(
      searches.map(({ query, user, kind, window }) => ({ query, user, kind, window })),
    );
    log.forEach(({ atMs }, index) => expect(Math.abs(atMs - (searches[index]?.at ?? 0))).toBeLessThan(1_000));
  });

  it('runs once, however often it is started', async () => {
    const log: Logged[] = [];
    await runDemoSearches(options(logging(log)));
    const once = log.length;
    await expect(runDemoSearches({ ...options(logging(log)), anchorMs: ANCHOR + DAY_MS })).resolves.toEqual({
      ran: 0,
      failed: 0,
    });
    expect(log).toHaveLength(once);
  });

  it('goes on after an interruption with the same searches', async () => {
    const log: Logged[] = [];
    await expect(runDemoSearches(options(logging(log, 40)))).rejects.toMatchObject({ code: 'unavailable' });
    await runDemoSearches({ ...options(logging(log)), anchorMs: ANCHOR + DAY_MS });
    expect(log.map(({ request }) => request.window)).toEqual(demoSearches(7, ANCHOR).map(({ window }) => window));
  });

  it('counts searches that the platform refuses and goes on', async () => {
    const result = await runDemoSearches(options(logging([], 10, 'query_invalid')));
    expect(result).toEqual({
      ran: demoSearches(7, ANCHOR).length,
      failed: demoSearches(7, ANCHOR).length - 10,
      firstFailure: 'not now',
    });
  });

  it('refuses a marker that it did not write', async () => {
    await runDemoSearches(options(logging([])));
    await writeFile(join(directory, 'state', 'demo-searches-7.json'), '{"torn');
    await expect(runDemoSearches(options(logging([])))).rejects.toMatchObject({ code: 'corrupt' });
  });
});
