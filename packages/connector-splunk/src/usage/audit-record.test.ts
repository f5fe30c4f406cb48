import { describe, expect, it } from 'vitest';
import { parseAuditRecord } from './audit-record.js';
import { kindOfSearch } from './search-kind.js';

// Forms of an audit event as Splunk Enterprise 9 writes them; figures and names are made up.
const legacy = (search: string, behind = '') =>
  `Audit:[timestamp=10-08-2026 13:11:38.123, user=ada, action=search, info=completed, search_id='1791468575.42', has_error_warn=false, ` +
  `total_run_time=0.35, event_count=42, result_count=10, scan_count=1200, exec_time=1791468575, api_et=1791382175.000000000, api_lt=N/A, ` +
  `search_et=1791382175.000000000, search_lt=1791468575.000000000, savedsearch_name="", app="search", provenance="UI:Search", ` +
  `roles='admin+power', sourcetype_count__access_combined=1100, sourcetype_count__linux_secure=100, search='${search}'${behind}][n/a]`;

describe('an audit record in legacy form', () => {
  it('tells who searched what, when, how long and how far back', () => {
    expect(parseAuditRecord(legacy('search index=web error'))).toEqual({
      searchId: '1791468575.42',
      user: 'ada',
      startedMs: 1_791_468_575_000,
      durationMs: 350,
      earliestMs: 1_791_382_175_000,
      query: 'search index=web error',
      provenance: 'UI:Search',
      eventsBySourcetype: new Map([
        ['access_combined', 1100],
        ['linux_secure', 100],
      ]),
    });
  });

  it.each([
    ["search index=web user='eve', action=search | eval x='y'"],
    ['search index=web "a, user=mallory, search_id=\'forged\'" ][n/a] | head 1'],
    ['search index=web\n| rex field=_raw "(?<a>[^\']+)\', total_run_time=99"'],
    ["search index=web, user='eve"],
    [''],
  ])('is not misled by what the search says: %s', search => {
    const record = parseAuditRecord(
      legacy(search, ", autojoin='1', buckets=0, ttl=600, extra_fields='', sourcetype_count__late=3"),
    );
    expect(record).toMatchObject({ user: 'ada', searchId: '1791468575.42', durationMs: 350 });
    expect(record?.query ?? '').toBe(search);
    expect(record?.eventsBySourcetype.get('access_combined') ?? record?.eventsBySourcetype.get('late')).toBeDefined();
  });

  it('has no look-back when the search had no bound', () => {
    const unbounded = legacy('search index=web').replaceAll('1791382175.000000000', 'N/A');
    expect(parseAuditRecord(unbounded)).not.toHaveProperty('earliestMs');
  });

  it('is undefined for anything else', () => {
    for (const raw of ['', 'Audit:[timestamp=x, user=ada, action=login][n/a]', '{"torn', '[]', 'Audit:[']) {
      expect(parseAuditRecord(raw)).toBeUndefined();
    }
  });

  it('stays quick on hostile text', () => {
    const hostile = legacy(", a='".repeat(20_000), ", ttl='1'".repeat(2_000));
    const startedMs = performance.now();
    expect(parseAuditRecord(hostile)?.user).toBe('ada');
    expect(performance.now() - startedMs).toBeLessThan(10_000);
  });
});

it('reads an audit record in JSON form', () => {
  const raw = JSON.stringify({
    user: 'ada',
    action: 'search',
    info: 'completed',
    search_id: "'scheduler__ada__search__RMD5abc_at_1791468000_7'",
    total_run_time: 1.5,
    exec_time: 1791468001,
    search_et: '1791381600.000',
    search: 'search index=web',
    sourcetype_count__nginx: 7,
  });
  expect(parseAuditRecord(raw)).toMatchObject({
    searchId: 'scheduler__ada__search__RMD5abc_at_1791468000_7',
    durationMs: 1_500,
    earliestMs: 1_791_381_600_000,
    eventsBySourcetype: new Map([['nginx', 7]]),
  });
});

describe('the kind of a search', () => {
  it.each([
    ['1791468575.42', 'UI:Search', 'interactive'],
    ['1791468575.42', undefined, 'interactive'],
    ['ada__ada__search__search1_1791468575.43', 'UI:Dashboard:traffic', 'dashboard'],
    ['scheduler__ada__search__RMD5abc_at_1791468000_7', 'scheduler', 'scheduled'],
    ['rt_scheduler__ada__search__RMD5abc_at_1791468000_7.1', undefined, 'scheduled'],
    ['1791468575.42', 'rest:jobs', 'api'],
    ['scheduler__nobody_c3BsdW5r__RMD5abc_at_1791468000_1_ACCELERATE_DM', 'scheduler', 'internal'],
    ['SummaryDirector_1791468575.1', undefined, 'internal'],
    ['rsa_scheduler__ada__search__RMD5abc_at_1791468000_7', 'scheduler', 'internal'],
    ['ta_1791468575.1', 'UI:Search', 'internal'],
    ['md_1791468575.1', undefined, 'internal'],
    ['subsearch_1791468575.42_1791468575.1', 'UI:Search', 'internal'],
    ['remote_idx1_1791468575.42', 'UI:Search', 'internal'],
    ['logwright_internal_1f0c', 'rest:jobs', 'internal'],
    ['logwright_dashboard_1f0c', 'rest:jobs', 'dashboard'],
    ['logwright_nonsense_1f0c', 'rest:jobs', 'api'],
  ])('of %s with provenance %s is %s', (searchId, provenance, kind) => {
    const record = {
      searchId,
      user: 'ada',
      eventsBySourcetype: new Map<string, number>(),
      ...(provenance ? { provenance } : {}),
    };
    expect(kindOfSearch(record)).toBe(kind);
  });
});
