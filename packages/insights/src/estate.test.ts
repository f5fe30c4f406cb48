import { describe, expect, it } from 'vitest';
import type { AssessedLogSource } from './estate.js';
import type { Finding, HealthStatus } from './finding.js';
import { quotaShare } from './figures.js';
import type { LogSourceHistory } from './history.js';
import { countHealth, estateFigures, estateStatus, overviewSentence } from './overview.js';
import { searchUse } from './search-use.js';
import { DAY_MS, utcDay } from './time.js';
import { listTodos } from './todos.js';

const NOW = Date.UTC(2026, 10, 25, 12);
const HOUR_MS = 3_600_000;
const NO_UNKNOWN = { events: 0, share: 0 };

function steady(bytes: number): LogSourceHistory {
  return {
    days: Array.from({ length: 30 }, (_, index) => ({
      day: utcDay(NOW - (29 - index) * DAY_MS),
      bytes,
      events: bytes / 100,
      deadLetters: 0,
    })),
    lastReceivedMs: NOW - 3 * HOUR_MS,
    knownFromMs: NOW - 30 * DAY_MS,
  };
}

function source(name: string, status: HealthStatus, more: Partial<AssessedLogSource> = {}): AssessedLogSource {
  const finding: Finding = {
    kind: status === 'silent' ? 'silent' : 'parse-failures',
    status: status === 'healthy' ? 'degraded' : status,
    reason: 'Reason.',
    action: 'Action.',
    evidence: { observed: 0, unit: 'events', comparisons: 5, fromMs: NOW - HOUR_MS, toMs: NOW },
  };
  return {
    id: `lake/${name}`,
    title: name,
    platform: 'lake',
    technology: 'nginx-access',
    owner: 'group:default/shop',
    history: steady(1_000_000),
    health: { status, reason: 'Reason.', findings: status === 'healthy' || status === 'unknown' ? [] : [finding] },
    use: { searches: 3, people: 1, own: 0, verdict: 'used' },
    ...more,
  };
}

describe('overviewSentence', () => {
  it('names the one log source that went silent and when', () => {
    const estate = [
      ...Array.from({ length: 11 }, (_, index) => source(`web-${index}`, 'healthy')),
      source('payments-db', 'silent'),
    ];
    expect(overviewSentence(estate, NOW)).toBe('11 of 12 log sources are healthy; payments-db went silent 3 h ago.');
  });

  it('answers in one sentence for every mixture', () => {
    expect(overviewSentence([], NOW)).toBe('No log source has been seen yet.');
    expect(overviewSentence([source('a', 'unknown')], NOW)).toBe('Nothing can be said yet of the one log source.');
    expect(overviewSentence([source('a', 'healthy')], NOW)).toBe('The one log source is healthy.');
    expect(overviewSentence([source('a', 'healthy'), source('b', 'healthy')], NOW)).toBe(
      'All 2 log sources are healthy.',
    );
    expect(overviewSentence([source('a', 'healthy'), source('b', 'degraded'), source('c', 'unknown')], NOW)).toBe(
      '1 of 3 log sources is healthy; b is degraded, of one nothing can be said yet.',
    );
    expect(overviewSentence([source('a', 'silent'), source('b', 'silent'), source('c', 'healthy')], NOW)).toBe(
      '1 of 3 log sources is healthy; 2 are silent, a last 3 h ago.',
    );
  });
});

describe('estateStatus', () => {
  it('is never healthy by absence of evidence', () => {
    expect(estateStatus(countHealth([]))).toBe('unknown');
    expect(estateStatus(countHealth([source('a', 'unknown')]))).toBe('unknown');
    expect(estateStatus(countHealth([source('a', 'unknown'), source('b', 'healthy')]))).toBe('unknown');
    expect(estateStatus(countHealth([source('a', 'unknown'), source('b', 'healthy'), source('c', 'healthy')]))).toBe(
      'healthy',
    );
    expect(estateStatus(countHealth([source('a', 'degraded'), source('b', 'silent')]))).toBe('silent');
  });
});

describe('estateFigures', () => {
  it('sums the estate and compares it with a week before', () => {
    const figures = estateFigures(
      [source('a', 'healthy'), source('b', 'healthy', { history: steady(3_000_000) })],
      NOW,
    );
    expect(figures.find(figure => figure.id === 'volume')).toEqual({
      id: 'volume',
      unit: 'bytes/day',
      value: 4_000_000,
      previous: 4_000_000,
    });
    expect(figures.find(figure => figure.id === 'parseRate')?.value).toBe(1);
  });

  it('leaves unknown figures out instead of saying zero', () => {
    const unknown = source('a', 'unknown', { history: { days: [] }, use: { own: 0, verdict: 'unknown' } });
    const figures = estateFigures([unknown], NOW);
    expect(figures.filter(figure => figure.value !== undefined).map(figure => figure.id)).toEqual(['unowned']);
  });
});

describe('searchUse', () => {
  const fact = (daysAgo: number, user: string, kind: string, searches = 1) => ({
    day: utcDay(NOW - daysAgo * DAY_MS),
    user,
    kind,
    searches,
  });

  it('counts people once and leaves own searches out visibly', () => {
    const use = searchUse(
      [
        fact(1, 'ada', 'interactive'),
        fact(2, 'ada', 'dashboard', 0.5),
        fact(3, 'cron', 'scheduled', 4),
        fact(1, 'logwright', 'internal', 99),
      ],
      NOW,
      NOW - 60 * DAY_MS,
    );
    expect(use).toEqual({ searches: 5.5, people: 1, own: 99, verdict: 'used' });
  });

  it('says never only when the search log covers the whole window', () => {
    expect(searchUse([], NOW, NOW - 31 * DAY_MS).verdict).toBe('never');
    expect(searchUse([], NOW, NOW - 10 * DAY_MS).verdict).toBe('unknown');
    expect(searchUse([], NOW, undefined)).toEqual({ own: 0, verdict: 'unknown' });
    expect(searchUse([fact(40, 'ada', 'interactive')], NOW, NOW - 60 * DAY_MS).verdict).toBe('never');
  });
});

describe('listTodos', () => {
  it('puts the worst first', () => {
    const unused = { searches: 0, people: 0, own: 0, verdict: 'never' } as const;
    const { owner: _owner, ...unowned } = source('orphan', 'healthy');
    const todos = listTodos(
      [source('idle', 'healthy', { use: unused }), unowned, source('broken', 'degraded'), source('gone', 'silent')],
      [{ id: 'splunk', title: 'Splunk', message: 'Refused.', action: 'Renew the token.' }],
      { events: 5000, share: 0.2 },
    );
    expect(todos.map(todo => `${todo.severity} ${todo.kind}`)).toEqual([
      'bad platform',
      'bad silent',
      'warning parse-failures',
      'warning unknown-technology',
      'info unowned',
      'info unused',
    ]);
  });

  it('does not propose to stop what may be used without being seen', () => {
    const unseen = { searches: 0, people: 0, own: 0, verdict: 'unknown' } as const;
    expect(listTodos([source('a', 'healthy', { use: unseen })], [], NO_UNKNOWN)).toEqual([]);
  });

  it('does not bother anybody about small log sources that nobody searches', () => {
    const unused = { searches: 0, people: 0, own: 0, verdict: 'never' } as const;
    const estate = [source('small', 'healthy', { use: unused }), source('big', 'healthy', { history: steady(1e9) })];
    expect(listTodos(estate, [], NO_UNKNOWN)).toEqual([]);
  });

  it('asks once for the owners of several log sources', () => {
    const orphans = ['a', 'b', 'c', 'd'].map(name => {
      const { owner: _owner, ...rest } = source(name, 'healthy');
      return rest;
    });
    expect(listTodos(orphans, [], NO_UNKNOWN)).toEqual([
      {
        kind: 'unowned',
        severity: 'info',
        title: 'Nobody owns 4 log sources',
        detail:
          'a, b, c and 1 more: declare each in the catalog with an owner, so that somebody is told when it fails.',
      },
    ]);
  });
});

describe('quotaShare', () => {
  it('is unknown without a quota', () => {
    expect(quotaShare(5, undefined)).toBeUndefined();
    expect(quotaShare(undefined, 5)).toBeUndefined();
    expect(quotaShare(5, 20)).toBe(0.25);
  });
});
