import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { resourceEntityV1alpha1Validator } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import type { EntityProvider, EntityProviderMutation } from '@backstage/plugin-catalog-node';
import type { LogSourceSummary, PlatformState } from '@logwright/plugin-siem-common';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import module from './index';
import type { LogSourceEntityProvider } from './provider';

const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const backend of running.splice(0)) await backend.stop();
});

/** The SIEM plugin's answer, which a test changes between two looks. */
interface Siem {
  items: Pick<LogSourceSummary, 'platform' | 'name' | 'technology' | 'technologyTitle' | 'entityRef'>[];
  platforms: Partial<PlatformState>[];
  status: number;
}

const source = (name: string, entityRef?: string) => ({
  platform: 'lake',
  name,
  technology: 'nginx-access',
  technologyTitle: 'nginx access log',
  ...(entityRef === undefined ? {} : { entityRef }),
});

async function start(siem: Siem, logwright: object = {}) {
  const mutations: Entity[][] = [];
  let provider: LogSourceEntityProvider | undefined;
  const fakeSiem = createBackendPlugin({
    pluginId: 'siem',
    register(reg) {
      reg.registerInit({
        deps: { router: coreServices.httpRouter },
        async init({ router }) {
          const routes = express.Router();
          routes.get('/log-sources', (request, response) => {
            const offset = Number(request.query['offset']);
            const items = siem.items.slice(offset, offset + Number(request.query['limit']));
            response
              .status(siem.status)
              .json({ items, totalItems: siem.items.length, collection: { platforms: siem.platforms } });
          });
          router.use(routes);
        },
      });
    },
  });
  const backend = await startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        {
          addEntityProvider: (added: EntityProvider) => {
            provider = added as LogSourceEntityProvider;
          },
        },
      ],
    ] as never,
    features: [
      fakeSiem,
      module,
      mockServices.rootConfig.factory({ data: { catalog: { providers: { logwright } } } }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
    ],
  });
  running.push(backend);
  await provider!.connect({
    applyMutation: async (mutation: EntityProviderMutation) => {
      if (mutation.type === 'full') mutations.push(mutation.entities.map(({ entity }) => entity));
    },
    refresh: async () => {},
  });
  return { look: () => provider!.refresh(), mutations };
}

const collected: Partial<PlatformState>[] = [{ id: 'lake', collectedAt: '2026-11-23T12:00:00Z' }];

describe('log sources that nobody declared', () => {
  it('become valid Resources without an owner, and leave with their log source', async () => {
    const siem: Siem = {
      items: [source('web'), source('db', 'resource:default/db')],
      platforms: collected,
      status: 200,
    };
    const { look, mutations } = await start(siem);
    await look();
    expect(mutations.at(-1)).toMatchObject([
      {
        kind: 'Resource',
        metadata: {
          namespace: 'discovered',
          name: 'lake.web',
          annotations: {
            'logwright.io/log-source': 'web',
            'logwright.io/platform': 'lake',
            'logwright.io/technology': 'nginx-access',
            'logwright.io/discovered': 'true',
          },
        },
        spec: { type: 'log-source', owner: 'group:default/unowned' },
      },
    ]);
    expect(await resourceEntityV1alpha1Validator.check(mutations.at(-1)![0]!)).toBe(true);
    siem.items = [];
    await look();
    expect(mutations.at(-1)).toEqual([]);
  });

  it('stay while only their own entity declares them', async () => {
    const siem: Siem = { items: [source('web', 'resource:discovered/lake.web')], platforms: collected, status: 200 };
    const { look, mutations } = await start(siem);
    await look();
    expect(mutations.at(-1)).toHaveLength(1);
  });

  it('tell the catalog nothing when nothing has changed', async () => {
    const siem: Siem = { items: [source('web')], platforms: collected, status: 200 };
    const { look, mutations } = await start(siem);
    await look();
    await look();
    expect(mutations).toHaveLength(1);
  });

  it('are left as they are while a platform was never collected, and when the plugin fails', async () => {
    const siem: Siem = { items: [], platforms: [...collected, { id: 'splunk' }], status: 200 };
    const { look, mutations } = await start(siem);
    await look();
    expect(mutations).toEqual([]);
    siem.platforms = collected;
    siem.status = 503;
    await expect(look()).rejects.toThrow(/503/);
    expect(mutations).toEqual([]);
  });

  it('are read to the last page', async () => {
    const items = Array.from({ length: 1_203 }, (_, index) => source(`host-${index}`));
    const { look, mutations } = await start({ items, platforms: collected, status: 200 });
    await look();
    expect(new Set(mutations.at(-1)!.map(entity => entity.metadata.name)).size).toBe(1_203);
  });

  it('get names that the catalog takes, and different ones', async () => {
    const names = ['a b', 'a/b', 'x'.repeat(200), `${'x'.repeat(199)}y`, 'ünïcödé', '***'];
    const { look, mutations } = await start({
      items: names.map(name => source(name)),
      platforms: collected,
      status: 200,
    });
    await look();
    const given = mutations.at(-1)!.map(entity => entity.metadata.name);
    expect(new Set(given).size).toBe(names.length);
    for (const name of given) expect(name).toMatch(/^(?=.{1,63}$)[a-z0-9A-Z]([-\w.]*[a-z0-9A-Z])?$/);
  });

  it('get owner and emitters from the first rule that matches their name', async () => {
    const rules = [
      { match: 'this-machine-*', owner: 'group:default/ops', dependencyOf: ['component:default/this-machine'] },
      { match: '*', owner: 'group:default/rest' },
    ];
    const items = [source('this-machine-auth'), source('this-machine'), source('web')];
    const { look, mutations } = await start({ items, platforms: collected, status: 200 }, { rules });
    await look();
    expect(mutations.at(-1)!.map(entity => entity.spec)).toEqual([
      { type: 'log-source', owner: 'group:default/ops', dependencyOf: ['component:default/this-machine'] },
      { type: 'log-source', owner: 'group:default/rest' },
      { type: 'log-source', owner: 'group:default/rest' },
    ]);
  });
});
