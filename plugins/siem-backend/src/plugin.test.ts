import { coreServices, createBackendModule, createServiceFactory } from '@backstage/backend-plugin-api';
import type { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  DeadLetterList,
  EntityLogSources,
  EventSampleList,
  FindingDetail,
  FindingList,
  LogSourceDetail,
  LogSourceList,
  Overview,
} from '@logwright/plugin-siem-common';
import { connectTestSplunk, TEST_CREDENTIALS, usageScript } from '@logwright/connector-splunk/testing';
import { siemPlatformsExtensionPoint } from '@logwright/plugin-siem-node';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import siemPlugin from './index';
import { platformDouble, refused, volumeFact } from './testing/platform-double';
import type { PlatformDouble } from './testing/platform-double';
import { smallLake } from './testing/small-lake';
import type { SmallLake } from './testing/small-lake';

const NOW = Date.now();

function logSourceEntity(
  name: string,
  annotations: Record<string, string>,
  owner: string,
  dependencyOf?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default', title: `The ${name} logs`, annotations },
    spec: { type: 'log-source', owner },
    relations: [
      { type: 'ownedBy', targetRef: owner },
      ...(dependencyOf === undefined ? [] : [{ type: 'dependencyOf', targetRef: dependencyOf }]),
    ],
  };
}

const entities: Entity[] = [
  logSourceEntity(
    'web',
    { 'logwright.io/log-source': 'web', 'logwright.io/demo': 'true' },
    'group:default/shop',
    'component:default/shop',
  ),
  logSourceEntity(
    'planned',
    { 'logwright.io/log-source': 'planned', 'logwright.io/technology': 'linux-auth' },
    'group:default/unowned',
  ),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', namespace: 'default' },
    spec: {},
  },
  { apiVersion: 'backstage.io/v1alpha1', kind: 'Group', metadata: { name: 'shop', namespace: 'default' }, spec: {} },
  { apiVersion: 'backstage.io/v1alpha1', kind: 'User', metadata: { name: 'ada', namespace: 'default' }, spec: {} },
];

interface Options {
  readonly siem?: object;
  readonly platforms?: readonly PlatformDouble[];
  readonly allowed?: boolean;
}

type Backend = Awaited<ReturnType<typeof startTestBackend>>;
const running: Backend[] = [];

async function start({ siem = {}, platforms = [], allowed = true }: Options = {}) {
  const doubles = createBackendModule({
    pluginId: 'siem',
    moduleId: 'doubles',
    register(reg) {
      reg.registerInit({
        deps: { extension: siemPlatformsExtensionPoint },
        async init({ extension }) {
          for (const platform of platforms) extension.addPlatform(platform);
        },
      });
    },
  });
  const audited: string[] = [];
  const auditor = createServiceFactory({
    service: coreServices.auditor,
    deps: {},
    factory: () => ({
      createEvent: async ({ eventId, meta }: AuditorServiceCreateEventOptions) => ({
        success: async () => void audited.push(`${eventId} ${String(meta?.logSource)} succeeded`),
        fail: async () => void audited.push(`${eventId} ${String(meta?.logSource)} failed`),
      }),
    }),
  });
  const result = allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  const backend = await startTestBackend({
    features: [
      siemPlugin,
      doubles,
      auditor,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({ data: { siem } }),
      mockServices.permissions.factory({ result }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
    ],
  });
  running.push(backend);
  const get = (path: string) =>
    request(backend.server).get(`/api/siem${path}`).set('authorization', mockCredentials.user.header());
  const collect = () =>
    request(backend.server).post('/api/siem/collect').set('authorization', mockCredentials.user.header());
  return { backend, get, collect, audited };
}

afterEach(async () => {
  for (const backend of running.splice(0)) await backend.stop();
});

describe('the API over a real lake', () => {
  let lake: SmallLake;
  beforeAll(async () => {
    lake = await smallLake(NOW);
  });
  afterAll(() => lake.remove());

  async function collected() {
    const api = await start({
      siem: {
        platforms: [
          { id: 'lake', type: 'lake', title: 'The lake', directory: lake.directory, quotaBytesPerDay: 96_000 },
        ],
      },
    });
    await api.collect().expect(200);
    const first = (await api.get('/overview').expect(200)).body as Overview;
    expect(first.counts.silent, 'no verdict while the past may still be read').toBe(0);
    const answer = await api.collect().expect(200);
    expect(answer.body.collection.platforms).toMatchObject([{ id: 'lake', title: 'The lake', type: 'lake' }]);
    expect(answer.body.collection.platforms[0].error).toBeUndefined();
    return api;
  }

  it('answers the front page', async () => {
    const { get } = await collected();
    const overview = (await get('/overview').expect(200)).body as Overview;
    expect(overview.sentence).toMatch(
      /^2 of 4 log sources are healthy; db went silent 5 h ago, of one nothing can be said yet\.$/,
    );
    expect(overview.counts).toEqual({ healthy: 2, degraded: 0, silent: 1, unknown: 1 });
    expect(overview.todos[0]).toMatchObject({ severity: 'bad', title: 'db went silent', logSourceId: 'lake/db' });
    expect(overview.unknownEvents.events, 'also those in a log source of a known technology').toBe(95 + 1);
    expect(overview.volume).toHaveLength(30);
    expect(overview.figures.map(figure => figure.id)).toEqual(['volume', 'events', 'parseRate', 'used', 'unowned']);
  });

  it('lists log sources with what the catalog knows', async () => {
    const { get } = await collected();
    const list = (await get('/log-sources').expect(200)).body as LogSourceList;
    expect(list.items.map(item => [item.id, item.health.status])).toEqual([
      ['lake/db', 'silent'],
      ['lake/misc', 'healthy'],
      ['lake/planned', 'unknown'],
      ['lake/web', 'healthy'],
    ]);
    expect(list.items.at(-1)).toMatchObject({
      title: 'The web logs',
      demo: true,
      owner: 'group:default/shop',
      entityRef: 'resource:default/web',
      technology: 'nginx-access',
      bytesPerDay: expect.closeTo(9600, -2),
      quotaShare: expect.closeTo(0.1, 2),
      lagMs: expect.closeTo(2000, -3),
      searches30d: 1,
      people30d: 1,
    });
    expect(list.items.find(item => item.name === 'planned')).toMatchObject({ technology: 'linux-auth' });
    expect(list.items.find(item => item.name === 'planned')?.owner).toBeUndefined();
  });

  it('filters, sorts and pages on the server', async () => {
    const { get } = await collected();
    const ids = async (query: string) =>
      ((await get(`/log-sources?${query}`).expect(200)).body as LogSourceList).items.map(item => item.name);
    expect(await ids('health=silent&health=unknown&sort=name&order=desc')).toEqual(['planned', 'db']);
    expect(await ids('owner=none&text=pla')).toEqual(['planned']);
    expect(await ids('demo=true')).toEqual(['web']);
    expect(await ids('sort=bytesPerDay&order=desc&limit=1')).toEqual(['web']);
    expect(await ids('offset=3')).toEqual(['web']);
    const { facets, totalItems } = (await get('/log-sources?technology=unknown').expect(200)).body as LogSourceList;
    expect(totalItems).toBe(1);
    expect(
      facets.technology.find(value => value.value === 'nginx-access')?.count,
      'a facet is not narrowed by itself',
    ).toBe(1);
    expect(facets.owner).toEqual([
      { value: 'none', label: 'No owner', count: 1 },
      { value: 'group:default/shop', label: 'shop', count: 0 },
    ]);
  });

  it('shows a log source in detail, with evidence and people', async () => {
    const { get } = await collected();
    const detail = (await get('/log-sources/lake/web').expect(200)).body as LogSourceDetail;
    expect(detail.days).toHaveLength(30);
    expect(detail.days.at(-3)).toMatchObject({ bytes: 9600, events: 96, deadLetters: 0 });
    expect(detail.users).toMatchObject([
      {
        user: 'user:default/ada',
        entityRef: 'user:default/ada',
        searches: 1,
        byKind: { interactive: 1 },
        grade: 'static',
      },
    ]);
    expect(detail.classes).toEqual([{ classUid: 4002, className: 'HTTP Activity', events: expect.any(Number) }]);
    expect(detail.dependencyOf).toEqual(['component:default/shop']);
    expect(detail.evidence.volume).toMatchObject({ grade: 'observed', origin: 'lake manifest' });
    expect(detail.ownSearches30d, 'own searches are left out visibly').toBeGreaterThan(0);
  });

  it('shows samples and dead letters, and audits both', async () => {
    const { get, audited } = await collected();
    const samples = (await get('/log-sources/lake/web/samples?limit=2').expect(200)).body as EventSampleList;
    expect(samples.items).toHaveLength(2);
    expect(samples.items[0]).toMatchObject({
      className: 'HTTP Activity',
      activity: 'Get',
      severity: 'Informational',
      raw: expect.stringContaining('GET'),
    });
    expect(Date.parse(samples.items[0]!.time)).toBeGreaterThan(Date.parse(samples.items[1]!.time));
    expect(NOW - Date.parse(samples.items[0]!.time)).toBeLessThan(20 * 60_000);
    const letters = (await get('/log-sources/lake/web/dead-letters?limit=2').expect(200)).body as DeadLetterList;
    expect(letters.totalItems).toBe(3);
    expect(letters.items).toHaveLength(2);
    expect(letters.items[0]).toMatchObject({
      stage: 'parse',
      reason: expect.stringContaining('No status'),
      origin: expect.stringContaining('/var/log/nginx/access.log'),
    });
    expect(audited.slice(-2)).toEqual(['samples-read lake/web succeeded', 'dead-letters-read lake/web succeeded']);
  });

  it('shows what rules found on a log source, worst first, without a value of its records', async () => {
    const { get } = await collected();
    const answer = await get('/log-sources/lake/web/findings?limit=2').expect(200);
    const found = answer.body as FindingList;
    expect(found.totalItems).toBe(3);
    expect(found.detecting).toBe(true);
    expect(found.rules).toMatchObject([
      { id: 'guess', title: 'Rule guess', severity: 'High', techniques: ['T1110', 'T1110.001'], findings: 2 },
      { id: 'odd-agent', severity: 'Low', findings: 1 },
    ]);
    expect(found.rules[0]!.byDay).toHaveLength(30);
    expect(found.rules[0]!.byDay.reduce((sum, value) => sum + value)).toBe(2);
    expect(found.rules[0]!.byDay.at(-4), 'three days ago').toBe(1);
    expect(found.items.map(item => item.id)).toEqual(['f-3', 'f-1']);
    expect(answer.text).not.toContain('203.0.113.7');
    const misc = (await get('/log-sources/lake/misc/findings').expect(200)).body as FindingList;
    expect(misc).toEqual({ rules: [], items: [], totalItems: 0, detecting: true });
  });

  it('shows the evidence of a finding, and audits who looked', async () => {
    const { get, audited } = await collected();
    const finding = (await get('/log-sources/lake/web/findings/f-1').expect(200)).body as FindingDetail;
    expect(finding).toMatchObject({
      title: 'Rule guess',
      ruleId: 'guess',
      severity: 'High',
      description: 'What guess means.',
      evidence: [
        { name: 'user', value: 'root' },
        { name: 'source', value: '203.0.113.7' },
        { name: 'log_source', value: 'web' },
      ],
      event: { class_uid: 2004 },
    });
    expect(audited.at(-1)).toBe('finding-read lake/web succeeded');
    await get('/log-sources/lake/web/findings/f-4').expect(404);
    expect(audited.at(-1)).toBe('finding-read lake/web failed');
  });

  it('audits who asked for records of a log source that is not there', async () => {
    const { get, audited } = await collected();
    await get('/log-sources/lake/nothing/samples').expect(404);
    expect(audited).toContain('samples-read lake/nothing failed');
  });

  it('answers an entity’s tab: what it is, emits and owns', async () => {
    const { get } = await collected();
    const relations = async (path: string) =>
      ((await get(`/entities/${path}/log-sources`).expect(200)).body as EntityLogSources).items.map(item => [
        item.name,
        item.relation,
      ]);
    expect(await relations('resource/default/web')).toEqual([['web', 'is']]);
    expect(await relations('component/default/shop')).toEqual([['web', 'emits']]);
    expect(await relations('group/default/shop')).toEqual([['web', 'owns']]);
    expect(await relations('user/default/ada')).toEqual([]);
    await get('/entities/component/default/nothing/log-sources').expect(404);
  });

  it('exports what is shown as CSV and JSON', async () => {
    const { get } = await collected();
    const csv = await get('/export?technology=nginx-access')
      .expect(200)
      .expect('content-type', /text\/csv/);
    expect(csv.headers['content-disposition']).toContain('log-sources.csv');
    expect(csv.text.split('\r\n')[1]).toMatch(/^web,The web logs,group:default\/shop,nginx-access,lake,true,healthy,/);
    const json = await get('/export?technology=nginx-access&format=json').expect(200);
    expect(json.body).toMatchObject([{ id: 'lake/web' }]);
  });
});

describe('the API over platforms that fail', () => {
  it('shows the rest and says what failed and what to do', async () => {
    const good = platformDouble('good', { volume: [volumeFact('web', 0, NOW)] });
    const bad = platformDouble('bad', { failure: refused() });
    const { get, collect } = await start({ platforms: [bad, good] });
    await collect().expect(200);
    const list = (await get('/log-sources').expect(200)).body as LogSourceList;
    expect(list.items.map(item => item.id)).toContain('good/web');
    expect(list.collection.platforms.find(platform => platform.id === 'bad')?.error).toEqual({
      message: 'The token was refused.',
      action: 'Renew the token under siem.platforms; it may have expired.',
    });
    const overview = (await get('/overview').expect(200)).body as Overview;
    expect(overview.todos[0]).toMatchObject({ severity: 'bad', title: 'Platform bad could not be read' });
  });

  it('keeps working over a lake that does not exist yet', async () => {
    const { get, collect } = await start({
      siem: { platforms: [{ id: 'lake', type: 'lake', directory: '/nonexistent/lake' }] },
    });
    await collect().expect(200);
    const { collection } = (await get('/log-sources').expect(200)).body as LogSourceList;
    expect(collection.platforms[0]?.error?.message).toContain('/nonexistent/lake');
  });
});

/** A finished search of index web, as Splunk writes it down in _audit. */
function auditOfAda(atMs: number) {
  const at = Math.floor(atMs / 1000);
  const raw =
    `Audit:[timestamp=x, user=ada, action=search, info=completed, search_id='${at}.1', total_run_time=2, ` +
    `exec_time=${at - 2}, search_et=${at - 3602}.000, provenance="UI:Search", search='search index=web'][n/a]`;
  return { atMs: at * 1000, raw };
}

describe('the API over Splunk', () => {
  it('shows its indexes and who searches them, and sends whoever wants records there', async () => {
    const usage = [1, 2].map(ago => ({
      type: 'Usage' as const,
      atMs: NOW - ago * 86_400_000,
      index: 'web',
      sourcetype: 'nginx-access',
      bytes: 7_000,
    }));
    const splunk = await connectTestSplunk({ search: usageScript({ usage, audit: [auditOfAda(NOW - 3_600_000)] }) });
    try {
      const { get, collect } = await start({
        siem: {
          platforms: [
            {
              id: 'splunk-prod',
              type: 'splunk',
              url: splunk.splunk.url,
              credentials: TEST_CREDENTIALS,
              tls: { ca: splunk.ca },
            },
          ],
        },
      });
      expect((await collect().expect(200)).body.collection.platforms[0].error).toBeUndefined();
      const { items } = (await get('/log-sources?platform=splunk-prod').expect(200)).body as LogSourceList;
      const web = items.find(item => item.id === 'splunk-prod/web');
      expect(web).toMatchObject({ technology: 'nginx-access', searches30d: 1, people30d: 1 });
      const { users } = (await get('/log-sources/splunk-prod/web').expect(200)).body as LogSourceDetail;
      expect(users).toMatchObject([{ user: 'ada', entityRef: 'user:default/ada' }]);
      expect(web?.bytesByDay.at(-2)).toBe(7_000);
      const refusal = (await get('/log-sources/splunk-prod/web/samples').expect(501)).body.error.message;
      expect(refusal).toContain('look at them there');
      await get('/log-sources/splunk-prod/web/findings').expect(501);
    } finally {
      await splunk.close();
    }
  });

  it('says what to do when its certificate is not trusted', async () => {
    const splunk = await connectTestSplunk();
    try {
      const platform = {
        id: 'splunk',
        type: 'splunk',
        url: splunk.splunk.url,
        credentials: TEST_CREDENTIALS,
        maxAttempts: 1,
      };
      const { get, collect } = await start({ siem: { platforms: [platform] } });
      await collect().expect(200);
      const { collection } = (await get('/log-sources').expect(200)).body as LogSourceList;
      expect(collection.platforms[0]?.error?.message).toMatch(/certificate/i);
      expect(collection.platforms[0]?.error?.action).not.toBe('');
    } finally {
      await splunk.close();
    }
  });
});

describe('what the API refuses', () => {
  it('answers 401 without credentials', async () => {
    const { backend } = await start();
    for (const path of [
      '/overview',
      '/log-sources',
      '/log-sources/lake/web',
      '/log-sources/lake/web/samples',
      '/log-sources/lake/web/findings',
      '/log-sources/lake/web/findings/f-1',
      '/export',
    ]) {
      await request(backend.server)
        .get(`/api/siem${path}`)
        .set('authorization', mockCredentials.none.header())
        .expect(401);
    }
    await request(backend.server)
      .post('/api/siem/collect')
      .set('authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('answers 403 without the permission, and names it', async () => {
    const { get, collect } = await start({ allowed: false });
    expect((await get('/overview').expect(403)).body.error.message).toContain('siem.logSource.read');
    expect((await get('/log-sources/lake/web/samples').expect(403)).body.error.message).toContain(
      'siem.logSource.raw.read',
    );
    expect((await collect().expect(403)).body.error.message).toContain('siem.collect');
  });

  it('answers 400 with every mistake and how to mend it', async () => {
    const { get } = await start();
    const answer = await get('/log-sources?sort=size&limit=9999&healht=silent').expect(400);
    expect(answer.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^query\.sort: use one of name, owner, .* query\.limit: at most 500\. query\.healht: not a parameter/,
      ),
    });
  });

  it('answers 404 for a log source that is not there', async () => {
    const { get } = await start();
    expect((await get('/log-sources/lake/nothing').expect(404)).body.error.message).toContain('lake/nothing');
  });

  it('gives every answer a request id and keeps a proxy’s', async () => {
    const { get } = await start();
    expect((await get('/overview')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect((await get('/overview').set('x-request-id', 'edge-17')).headers['x-request-id']).toBe('edge-17');
    expect((await get('/overview').set('x-request-id', 'a b{}')).headers['x-request-id']).not.toBe('a b{}');
  });

  it('does not start with a configuration that cannot be used, and lists every mistake', async () => {
    const siem = { platforms: [{ id: 'Lake!', type: 'lake' }], collection: { everySeconds: 1 } };
    await expect(start({ siem })).rejects.toThrow(
      /siem\.platforms\[0\]\.id: Use 1 to 40[\s\S]*siem\.platforms\[0\]\.directory[\s\S]*siem\.collection\.everySeconds/,
    );
  });
});
