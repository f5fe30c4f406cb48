import type { Rhythm } from '@logwright/technologies';

/** What happens to a demo log source. Moments are told in days or hours before the estate's first start. */
export type DemoStory =
  | { readonly kind: 'healthy' }
  /** Nothing arrives any more. */
  | { readonly kind: 'silent'; readonly sinceHours: number }
  /** A new agent on some hosts cuts lines, so that its records can no longer be parsed. */
  | {
      readonly kind: 'cut-lines';
      readonly sinceDays: number;
      readonly hosts: readonly string[];
      readonly maxChars: number;
    }
  /** Records are held back and shipped once an hour. */
  | { readonly kind: 'lagging'; readonly sinceDays: number; readonly holdMinutes: number }
  /** Much is collected and nobody looks. */
  | { readonly kind: 'unsearched' }
  /** The owning team is gone. */
  | { readonly kind: 'unowned' }
  /** Volume jumps and stays. */
  | { readonly kind: 'surge'; readonly sinceDays: number; readonly factor: number }
  /** Volume grows day by day over the whole history. */
  | { readonly kind: 'growing'; readonly fromFactor: number; readonly toFactor: number };

/** One log source of the demo estate. */
export interface DemoLogSource {
  /** Name in the lake and in the catalog. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly technology:
    'linux-auditd' | 'linux-auth' | 'windows-event' | 'aws-cloudtrail' | 'nginx-access' | 'backstage-audit';
  /** Id of a team; undefined when nobody owns it. */
  readonly owner?: string;
  /** Ids of the components whose logs these are. */
  readonly dependencyOf: readonly string[];
  readonly hosts: readonly string[];
  readonly users: readonly string[];
  /** Mean records a day, before the story changes it. */
  readonly eventsPerDay: number;
  readonly rhythm: Rhythm;
  readonly retentionDays: number;
  /** Bytes a day that its owner agreed to stay under. */
  readonly budgetBytesPerDay?: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly story: DemoStory;
}

const CUSTOMERS = ['-'];
const ADMINS = ['marta', 'daniel', 'yuki'];
const STAFF = [
  'ines',
  'tomasz',
  'priya',
  'lena',
  'kofi',
  'marta',
  'daniel',
  'yuki',
  'sofia',
  'ben',
  'amira',
  'jonas',
  'chloe',
];

/** The log sources of the demo estate, each with the story that its data tells. */
export const DEMO_LOG_SOURCES: readonly DemoLogSource[] = [
  {
    name: 'storefront-web',
    title: 'Storefront access log',
    description: 'Every page and API call of the web shop.',
    technology: 'nginx-access',
    owner: 'storefront',
    dependencyOf: ['storefront-web'],
    hosts: ['web-01', 'web-02', 'web-03'],
    users: CUSTOMERS,
    eventsPerDay: 1900,
    rhythm: 'consumer',
    retentionDays: 90,
    story: { kind: 'healthy' },
  },
  {
    name: 'static-assets',
    title: 'Image server access log',
    description: 'Requests for pictures, style sheets and scripts. The largest log source of the shop.',
    technology: 'nginx-access',
    owner: 'storefront',
    dependencyOf: ['image-server'],
    hosts: ['img-01', 'img-02'],
    users: CUSTOMERS,
    eventsPerDay: 2300,
    rhythm: 'consumer',
    retentionDays: 365,
    story: { kind: 'unsearched' },
  },
  {
    name: 'checkout-api',
    title: 'Checkout API access log',
    description: 'Calls to baskets, orders and payments.',
    technology: 'nginx-access',
    owner: 'payments',
    dependencyOf: ['checkout-api'],
    hosts: ['checkout-01', 'checkout-02'],
    users: CUSTOMERS,
    eventsPerDay: 620,
    rhythm: 'consumer',
    retentionDays: 180,
    settings: { format: 'json', host: 'checkout.larkspur.example' },
    story: { kind: 'surge', sinceDays: 2.4, factor: 3.4 },
  },
  {
    name: 'payments-db',
    title: 'Payments database audit',
    description: 'Kernel audit of the two database hosts: who ran what beside the card tokens.',
    technology: 'linux-auditd',
    owner: 'payments',
    dependencyOf: ['payments-database'],
    hosts: ['pay-db-01', 'pay-db-02'],
    users: ['priya', 'tomasz', 'postgres', 'backup'],
    eventsPerDay: 640,
    rhythm: 'steady',
    retentionDays: 365,
    story: { kind: 'silent', sinceHours: 5.2 },
  },
  {
    name: 'k8s-nodes',
    title: 'Kubernetes node audit',
    description: 'Kernel audit of the cluster nodes. Grows since container start-up is audited.',
    technology: 'linux-auditd',
    owner: 'platform',
    dependencyOf: ['kubernetes'],
    hosts: ['node-a1', 'node-a2', 'node-b1', 'node-b2', 'node-c1'],
    users: [...ADMINS, 'kubelet'],
    eventsPerDay: 900,
    rhythm: 'steady',
    retentionDays: 90,
    budgetBytesPerDay: 280_000,
    story: { kind: 'growing', fromFactor: 0.55, toFactor: 1.45 },
  },
  {
    name: 'bastion-auth',
    title: 'Bastion logins',
    description: 'SSH logins and sudo on the only way in.',
    technology: 'linux-auth',
    owner: 'platform',
    dependencyOf: ['bastion'],
    hosts: ['bastion-01'],
    users: [...ADMINS, 'amira', 'jonas', 'priya'],
    eventsPerDay: 420,
    rhythm: 'office',
    retentionDays: 365,
    story: { kind: 'healthy' },
  },
  {
    name: 'branch-gateways',
    title: 'Branch gateway logins',
    description: 'Logins and sudo on the gateways of four branch offices, shipped over slow lines.',
    technology: 'linux-auth',
    owner: 'workplace',
    dependencyOf: ['branch-gateways'],
    hosts: ['gw-aarhus', 'gw-gent', 'gw-lyon', 'gw-torino'],
    users: ['sofia', 'ben'],
    eventsPerDay: 260,
    rhythm: 'steady',
    retentionDays: 180,
    story: { kind: 'lagging', sinceDays: 9, holdMinutes: 55 },
  },
  {
    name: 'domain-controllers',
    title: 'Domain controller security log',
    description: 'Logons, group changes and directory access of the office domain.',
    technology: 'windows-event',
    owner: 'workplace',
    dependencyOf: ['directory'],
    hosts: ['DC01', 'DC02'],
    users: STAFF,
    eventsPerDay: 700,
    rhythm: 'office',
    retentionDays: 365,
    settings: { domain: 'LARKSPUR' },
    story: { kind: 'healthy' },
  },
  {
    name: 'workstations',
    title: 'Laptop Sysmon and security log',
    description: 'Processes, network connections and logons of staff laptops.',
    technology: 'windows-event',
    owner: 'workplace',
    dependencyOf: ['laptops'],
    hosts: ['LT-1041', 'LT-1042', 'LT-1057', 'LT-1063', 'LT-1070', 'LT-1088'],
    users: STAFF,
    eventsPerDay: 520,
    rhythm: 'office',
    retentionDays: 90,
    settings: { domain: 'LARKSPUR' },
    story: { kind: 'cut-lines', sinceDays: 3.1, hosts: ['LT-1057', 'LT-1088'], maxChars: 480 },
  },
  {
    name: 'aws-org-trail',
    title: 'AWS organisation trail',
    description: 'Management events of all cloud accounts.',
    technology: 'aws-cloudtrail',
    owner: 'security-operations',
    dependencyOf: ['cloud-accounts'],
    hosts: ['shop-runtime', 'image-resizer', 'nightly-backup'],
    users: [...ADMINS, 'deploy-bot'],
    eventsPerDay: 430,
    rhythm: 'steady',
    retentionDays: 365,
    settings: { accountId: '210987654321', region: 'eu-central-1' },
    story: { kind: 'healthy' },
  },
  {
    name: 'stock-import',
    title: 'Stock import host audit',
    description: 'Kernel audit of the old import host. The team that set it up no longer exists.',
    technology: 'linux-auditd',
    dependencyOf: ['stock-import'],
    hosts: ['import-01'],
    users: ['importer', 'tomasz'],
    eventsPerDay: 240,
    rhythm: 'steady',
    retentionDays: 30,
    settings: { node: 'always' },
    story: { kind: 'unowned' },
  },
  {
    name: 'portal-audit',
    title: 'Developer portal audit',
    description: 'Who did what in the developer portal of the demo company.',
    technology: 'backstage-audit',
    owner: 'platform',
    dependencyOf: ['developer-portal'],
    hosts: ['portal.larkspur.example'],
    users: [
      'ines-duarte',
      'lena-vogt',
      'marta-lindqvist',
      'daniel-okafor',
      'yuki-tanabe',
      'sofia-marin',
      'kofi-mensah',
    ],
    eventsPerDay: 220,
    rhythm: 'office',
    retentionDays: 180,
    story: { kind: 'healthy' },
  },
];

/**
 * The demo log source of a name.
 *
 * @param name - Name in the lake.
 * @throws RangeError when there is none.
 */
export function demoLogSource(name: string): DemoLogSource {
  const found = DEMO_LOG_SOURCES.find(logSource => logSource.name === name);
  if (found === undefined) throw new RangeError(`no demo log source is called ${name}`);
  return found;
}
