import type {
  LogSourceDetail,
  LogSourceList,
  LogSourceQuery,
  LogSourceSummary,
  Overview,
} from '@logwright/plugin-siem-common';
import type { SiemApi } from '../api/siem-api';

/** A log source as the backend describes it; parts can be given. */
export function makeLogSource(parts: Partial<LogSourceSummary> & { readonly name: string }): LogSourceSummary {
  return {
    id: `${parts.platform ?? 'lake'}/${parts.name}`,
    title: parts.name,
    demo: false,
    owner: 'group:default/payments',
    technology: 'linux-auditd',
    technologyTitle: 'Linux audit (auditd)',
    platform: 'lake',
    bytesPerDay: 188_200_000,
    bytesByDay: Array.from({ length: 30 }, (_, day) => 188_000_000 + day),
    eventsPerSecond: 6.3,
    quotaShare: 0.012,
    lastEventAt: new Date(Date.now() - 60_000).toISOString(),
    lagMs: 4_000,
    parseRate: 0.99996,
    searches30d: 14,
    people30d: 3,
    health: { status: 'healthy', reason: 'Sends as usual.' },
    ...parts,
  };
}

export const silent = makeLogSource({
  name: 'payments-db',
  title: 'Payments database audit',
  demo: true,
  health: {
    status: 'silent',
    reason: 'No event for 3 h; usually one every 2 min.',
    action: 'Check that auditd runs on payments-db.',
    procedure: '/docs/procedures/log-source-went-silent',
  },
});

export const healthy = makeLogSource({
  name: 'web',
  title: 'Shop access log',
  technology: 'nginx-access',
  technologyTitle: 'nginx access log',
});

export const unowned = makeLogSource({
  name: 'appliance',
  owner: undefined,
  bytesPerDay: undefined,
  bytesByDay: Array.from({ length: 30 }, () => null),
  health: { status: 'unknown', reason: 'Only 2 days of facts.' },
});

/** A list as the backend answers it. */
export function makeList(items: readonly LogSourceSummary[], parts: Partial<LogSourceList> = {}): LogSourceList {
  const count = (status: string) => items.filter(({ health }) => health.status === status).length;
  return {
    items,
    totalItems: items.length,
    facets: {
      owner: [{ value: 'group:default/payments', label: 'payments', count: items.length }],
      technology: [{ value: 'linux-auditd', label: 'Linux audit (auditd)', count: items.length }],
      platform: [{ value: 'lake', label: 'Lake', count: items.length }],
      health: ['silent', 'degraded', 'unknown', 'healthy'].map(value => ({ value, label: value, count: count(value) })),
    },
    collection: {
      collectedAt: new Date(Date.now() - 240_000).toISOString(),
      platforms: [
        {
          id: 'lake',
          title: 'Lake',
          type: 'lake',
          collectedAt: new Date().toISOString(),
          searchesSince: '2026-10-24T00:00:00Z',
        },
      ],
    },
    ...parts,
  };
}

/** The page of one log source as the backend answers it. */
export function makeDetail(summary: LogSourceSummary, parts: Partial<LogSourceDetail> = {}): LogSourceDetail {
  return {
    ...summary,
    days: Array.from({ length: 30 }, (_, day) => ({
      day: `2026-11-${String(day + 1).padStart(2, '0')}`,
      bytes: 1_000_000,
      events: 2_000,
      deadLetters: 1,
      searches: day % 3,
    })),
    users: [
      {
        user: 'alex',
        entityRef: 'user:default/alex',
        searches: 9,
        lastSearchAt: new Date(Date.now() - 3_600_000).toISOString(),
        maxLookBackMs: 7 * 86_400_000,
        byKind: { 'ad-hoc': 8, dashboard: 1 },
        grade: 'observed',
      },
    ],
    classes: [{ classUid: 3002, className: 'Authentication', events: 1_500_000 }],
    evidence: {
      volume: { grade: 'observed', origin: 'lake manifest', from: '2026-10-24T00:00:00Z', to: '2026-11-23T00:00:00Z' },
    },
    retentionDays: 90,
    dependencyOf: ['component:default/payments-db'],
    links: [],
    collection: makeList([]).collection,
    ...parts,
  };
}

/** The front page as the backend answers it. */
export function makeOverview(parts: Partial<Overview> = {}): Overview {
  return {
    sentence: '2 of 3 log sources are healthy; payments-db went silent 3 h ago.',
    status: 'silent',
    counts: { healthy: 2, degraded: 0, silent: 1, unknown: 0 },
    figures: [
      {
        id: 'volume',
        label: 'Volume',
        value: 2_200,
        previous: 2_000,
        unit: 'bytes/day',
        window: 'last 7 full days',
        href: '/log-sources?sort=bytesPerDay&order=desc',
      },
      {
        id: 'unowned',
        label: 'Without an owner',
        value: 1,
        previous: 3,
        unit: 'count',
        window: 'now',
        href: '/log-sources?owner=none',
      },
    ],
    todos: [
      {
        id: 'a',
        severity: 'bad',
        title: 'payments-db went silent',
        detail: 'No event for 3 h.',
        logSourceId: 'lake/payments-db',
        href: '/docs/procedures/log-source-went-silent',
      },
    ],
    volume: [
      { day: '2026-11-22', bytes: { 'lake/web': 500, other: 9_000 } },
      { day: '2026-11-23', bytes: { 'lake/web': 700, 'lake/payments-db': 2_000 } },
    ],
    unknownEvents: { events: 0, share: 0 },
    collection: makeList([]).collection,
    ...parts,
  };
}

/** A backend that answers what a test has given it and remembers the queries that it was asked. */
export class FakeSiem implements SiemApi {
  readonly queries: LogSourceQuery[] = [];
  readonly answers: { -readonly [Name in keyof SiemApi]?: () => Awaited<ReturnType<SiemApi[Name]>> | Promise<never> } =
    {};

  async getOverview() {
    return this.#answer('getOverview');
  }

  async listLogSources(query: LogSourceQuery) {
    this.queries.push(query);
    return this.#answer('listLogSources');
  }

  async getLogSource() {
    return this.#answer('getLogSource');
  }

  async listDeadLetters() {
    return this.#answer('listDeadLetters');
  }

  async listSamples() {
    return this.#answer('listSamples');
  }

  async listFindings() {
    return this.#answer('listFindings');
  }

  async getFinding() {
    return this.#answer('getFinding');
  }

  async listEntityLogSources() {
    return this.#answer('listEntityLogSources');
  }

  async exportLogSources(query: LogSourceQuery) {
    this.queries.push(query);
    return this.#answer('exportLogSources');
  }

  async collect() {
    return undefined;
  }

  /** Never answers where a test has given no answer. */
  async #answer(name: keyof SiemApi): Promise<never> {
    const answer = this.answers[name] as (() => unknown) | undefined;
    return (await (answer ? answer() : new Promise(() => undefined))) as never;
  }
}
