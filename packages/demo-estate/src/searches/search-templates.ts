import type { SearchKind } from '@logwright/connector-kit';

/** A search that somebody of the demo estate runs again and again. */
export interface DemoSearchHabit {
  /** Id of a demo person. */
  readonly person: string;
  readonly kind: Extract<SearchKind, 'interactive' | 'scheduled' | 'dashboard'>;
  /** Runs over the 30 days. */
  readonly runs: number;
  /** How far back each run looks, in hours. */
  readonly lookBackHours: number;
  /** SQL over the lake's view `events`. */
  readonly query: string;
}

const counted = (logSource: string, column: string) =>
  `select ${column}, count(*) as n from events where log_source = '${logSource}' group by 1 order by n desc limit 50`;

const latest = (logSource: string, words: string) =>
  `select time, raw_data from events where log_source = '${logSource}' and raw_data like '%${words}%' order by time desc limit 100`;

/**
 * What the people of the demo estate search. Nobody looks at `static-assets`; a few searches name their log
 * sources by pattern or list.
 */
export const DEMO_SEARCH_HABITS: readonly DemoSearchHabit[] = [
  {
    person: 'jonas-keller',
    kind: 'scheduled',
    runs: 58,
    lookBackHours: 12,
    query: latest('bastion-auth', 'Failed password'),
  },
  {
    person: 'jonas-keller',
    kind: 'scheduled',
    runs: 30,
    lookBackHours: 24,
    query: latest('aws-org-trail', 'ConsoleLogin'),
  },
  {
    person: 'jonas-keller',
    kind: 'scheduled',
    runs: 28,
    lookBackHours: 24,
    query: latest('workstations', 'powershell'),
  },
  {
    person: 'jonas-keller',
    kind: 'interactive',
    runs: 7,
    lookBackHours: 24 * 7,
    query: counted('domain-controllers', 'class_uid'),
  },
  {
    person: 'amira-haddad',
    kind: 'dashboard',
    runs: 20,
    lookBackHours: 24,
    query:
      "select log_source, count(*) as n from events where log_source in ('bastion-auth', 'domain-controllers', 'aws-org-trail', 'workstations') group by 1",
  },
  {
    person: 'amira-haddad',
    kind: 'interactive',
    runs: 5,
    lookBackHours: 24 * 30,
    query: latest('aws-org-trail', '"type":"Root"'),
  },
  {
    person: 'chloe-nguyen',
    kind: 'interactive',
    runs: 12,
    lookBackHours: 48,
    query:
      "select log_source, time, raw_data from events where log_source like '%-auth' and raw_data like '%203.0.113.%' order by time desc limit 200",
  },
  {
    person: 'chloe-nguyen',
    kind: 'interactive',
    runs: 9,
    lookBackHours: 24,
    query: latest('domain-controllers', '4625'),
  },
  {
    person: 'chloe-nguyen',
    kind: 'interactive',
    runs: 4,
    lookBackHours: 72,
    query: "select log_source, count(*) as n from events where log_source like 'payments%' group by 1",
  },
  {
    person: 'ines-duarte',
    kind: 'dashboard',
    runs: 22,
    lookBackHours: 24,
    query: counted('checkout-api', 'severity_id'),
  },
  { person: 'tomasz-wrona', kind: 'interactive', runs: 11, lookBackHours: 6, query: latest('checkout-api', ' 500 ') },
  {
    person: 'priya-raman',
    kind: 'interactive',
    runs: 8,
    lookBackHours: 24 * 14,
    query: latest('payments-db', 'res=failed'),
  },
  {
    person: 'priya-raman',
    kind: 'scheduled',
    runs: 24,
    lookBackHours: 24,
    query: counted('payments-db', 'activity_id'),
  },
  {
    person: 'lena-vogt',
    kind: 'dashboard',
    runs: 18,
    lookBackHours: 24,
    query: counted('storefront-web', 'activity_id'),
  },
  { person: 'kofi-mensah', kind: 'interactive', runs: 9, lookBackHours: 3, query: latest('storefront-web', ' 404 ') },
  {
    person: 'marta-lindqvist',
    kind: 'dashboard',
    runs: 10,
    lookBackHours: 24 * 7,
    query: counted('k8s-nodes', 'class_uid'),
  },
  { person: 'daniel-okafor', kind: 'interactive', runs: 9, lookBackHours: 12, query: latest('k8s-nodes', 'sudo') },
  {
    person: 'daniel-okafor',
    kind: 'interactive',
    runs: 6,
    lookBackHours: 24,
    query: counted('bastion-auth', 'activity_id'),
  },
  {
    person: 'yuki-tanabe',
    kind: 'interactive',
    runs: 7,
    lookBackHours: 24 * 3,
    query: latest('aws-org-trail', 'AccessDenied'),
  },
  {
    person: 'sofia-marin',
    kind: 'interactive',
    runs: 4,
    lookBackHours: 24,
    query: counted('branch-gateways', 'severity_id'),
  },
  { person: 'ben-archer', kind: 'interactive', runs: 6, lookBackHours: 8, query: latest('workstations', '4625') },
  {
    person: 'yuki-tanabe',
    kind: 'interactive',
    runs: 3,
    lookBackHours: 24 * 7,
    query: counted('portal-audit', 'activity_id'),
  },
];
