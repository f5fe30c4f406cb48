// @vitest-environment node
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ResponseError } from '@backstage/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeError } from './describe-error';
import { SiemClient, toSearch } from './siem-client';

let server: Server;
let client: SiemClient;
let requests: IncomingMessage[];
let answer: { status: number; body: string; type: string };

beforeEach(async () => {
  requests = [];
  answer = { status: 200, body: '{}', type: 'application/json' };
  server = createServer((request, response) => {
    requests.push(request);
    response.writeHead(answer.status, { 'content-type': answer.type, 'x-request-id': 'req-1' }).end(answer.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = new SiemClient({
    discoveryApi: { getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}` },
    fetchApi: { fetch },
  });
});

afterEach(() => new Promise<void>(resolve => server.close(() => resolve())));

describe('SiemClient', () => {
  it('asks with every filter, and repeats the key of a list', async () => {
    await client.listLogSources({ text: 'a b', owner: ['group:default/x', 'none'], demo: false, offset: 0, limit: 25 });
    expect(requests[0]!.url).toBe(
      '/api/siem/log-sources?text=a+b&owner=group%3Adefault%2Fx&owner=none&demo=false&offset=0&limit=25',
    );
  });

  it('writes names into paths so that they cannot leave them', async () => {
    await client.getLogSource({ platform: 'lake', name: '../a b?c' });
    expect(requests[0]!.url).toBe('/api/siem/log-sources/lake/..%2Fa%20b%3Fc');
  });

  it('reports a refusal as a ResponseError, never as an empty answer', async () => {
    answer = {
      status: 403,
      body: JSON.stringify({ error: { name: 'NotAllowedError', message: 'no right' }, response: { statusCode: 403 } }),
      type: 'application/json',
    };
    const failure = await client.getOverview().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ResponseError);
    expect(describeError(failure)).toMatchObject({ kind: 'not-permitted', requestId: 'req-1' });
    expect(describeError(failure).detail).toContain('no right');
  });

  it('hands an export over as a file', async () => {
    answer = { status: 200, body: 'name\nweb\n', type: 'text/csv' };
    const file = await client.exportLogSources({ text: 'web' }, 'csv');
    expect(file.fileName).toBe('log-sources.csv');
    expect(await file.content.text()).toBe('name\nweb\n');
    expect(requests[0]!.url).toBe('/api/siem/export?text=web&format=csv');
  });

  it('collects by POST', async () => {
    await client.collect();
    expect(requests[0]!.method).toBe('POST');
  });

  it('says that the backend is unreachable when it is', async () => {
    const gone = new SiemClient({
      discoveryApi: { getBaseUrl: async () => 'http://127.0.0.1:9/api/siem' },
      fetchApi: { fetch },
    });
    expect(describeError(await gone.getOverview().catch((error: unknown) => error)).kind).toBe('unreachable');
  });
});

describe('toSearch', () => {
  it('is empty when nothing is asked', () => {
    expect(toSearch({ text: '', owner: [], demo: undefined })).toBe('');
  });
});
