import { ConnectorError } from '@logwright/connector-kit';
import { afterEach, describe, expect, it } from 'vitest';
import { splunkOptionsSchema, type SplunkOptionsInput } from '../options.js';
import { connectTestSplunk, TEST_CREDENTIALS, type ConnectedTestSplunk } from '../testing/connected.js';
import { createSelfSigned, createTestAuthority } from '../testing/test-certificates.js';
import { startTestSplunk } from '../testing/test-splunk.js';
import { SplunkClient } from './client.js';
import { readEntries } from './entries.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function connected(...options: Parameters<typeof connectTestSplunk>): Promise<ConnectedTestSplunk> {
  const started = await connectTestSplunk(...options);
  cleanups.push(() => started.close());
  return started;
}

function clientOf(options: SplunkOptionsInput): SplunkClient {
  const client = new SplunkClient(splunkOptionsSchema.parse({ retryBaseMs: 5, ...options }));
  cleanups.push(() => client.close());
  return client;
}

const info = (client: SplunkClient, signal?: AbortSignal) =>
  client.get('/services/server/info', {}, signal ? { signal } : {});
const logins = ({ splunk }: ConnectedTestSplunk) =>
  splunk.requests.filter(({ path }) => path === '/services/auth/login').length;

describe('trust', () => {
  it('takes a server whose certificate the given authority signed', async () => {
    const { client } = await connected();
    await expect(info(client)).resolves.toMatchObject({ generator: { version: '10.6.0' } });
  });

  it('refuses a server that another authority signed, and sends it no credentials', async () => {
    const { splunk } = await connected();
    const stranger = createTestAuthority('stranger', Date.now());
    const client = clientOf({ url: splunk.url, credentials: TEST_CREDENTIALS, tls: { ca: stranger.cert } });
    await expect(info(client)).rejects.toMatchObject({ code: 'config_invalid', context: { reason: 'untrusted' } });
    expect(splunk.requests).toEqual([]);
  });

  it('refuses a self-signed server when only the system authorities are trusted', async () => {
    const { splunk } = await connected({ certificate: createSelfSigned(['localhost'], Date.now()) });
    const client = clientOf({ url: splunk.url, credentials: TEST_CREDENTIALS });
    await expect(info(client)).rejects.toMatchObject({
      code: 'config_invalid',
      context: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
  });

  it('refuses a trusted certificate that is made out to another host', async () => {
    const authority = createTestAuthority('authority', Date.now());
    const { splunk } = await connected({ certificate: authority.issue(['splunk.example.com']) });
    const client = clientOf({ url: splunk.url, credentials: TEST_CREDENTIALS, tls: { ca: authority.cert } });
    await expect(info(client)).rejects.toMatchObject({ context: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' } });
  });

  it('takes the default certificate of a Splunk by its pin, and no other', async () => {
    const certificate = createSelfSigned(['SplunkServerDefaultCert'], Date.now());
    const { splunk } = await connected({ certificate });
    const other = createSelfSigned(['SplunkServerDefaultCert'], Date.now());
    const pinned = (pinSha256: string) =>
      clientOf({ url: splunk.url, credentials: TEST_CREDENTIALS, tls: { ca: certificate.cert, pinSha256 } });
    await expect(info(pinned(certificate.fingerprint256))).resolves.toBeDefined();
    await expect(info(pinned(other.fingerprint256))).rejects.toMatchObject({
      context: { code: 'LOGWRIGHT_PIN_MISMATCH' },
    });
  });

  it('has no option that switches verification off, and takes no plain http', () => {
    expect(() => splunkOptionsSchema.parse({ url: 'http://localhost:8089', credentials: TEST_CREDENTIALS })).toThrow();
    expect(() =>
      splunkOptionsSchema.parse({
        url: 'https://localhost:8089',
        credentials: TEST_CREDENTIALS,
        tls: { rejectUnauthorized: false },
      }),
    ).toThrow(/rejectUnauthorized/);
  });
});

describe('sessions', () => {
  it('signs in once for many first calls', async () => {
    const platform = await connected();
    await Promise.all(Array.from({ length: 6 }, () => info(platform.client)));
    expect(logins(platform)).toBe(1);
  });

  it('signs in again, once, when the session has expired under several calls', async () => {
    const platform = await connected();
    await info(platform.client);
    platform.splunk.expireSessions();
    await Promise.all(Array.from({ length: 4 }, () => info(platform.client)));
    expect(logins(platform)).toBe(2);
  });

  it('gives up after one new sign-in', async () => {
    const platform = await connected();
    await info(platform.client);
    for (let time = 0; time < 2; time += 1) {
      platform.splunk.failNext({ path: /entries/, status: 401, text: 'call not properly authenticated' });
    }
    await expect(platform.client.get('/services/entries')).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(logins(platform)).toBe(2);
  });

  it('says that a wrong password is wrong without repeating it', async () => {
    const { client } = await connected({ users: { ada: 'another' } });
    const failure = await info(client).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConnectorError);
    expect(failure).toMatchObject({ code: 'unauthenticated' });
    expect(JSON.stringify(failure) + String(failure)).not.toContain(TEST_CREDENTIALS.password);
  });

  it('tries a failed sign-in anew on the next call', async () => {
    const { client, splunk } = await connected({}, { maxAttempts: 1 });
    splunk.failNext({ path: /auth\/login/, status: 503, text: 'starting' });
    await expect(info(client)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(info(client)).resolves.toBeDefined();
  });

  it('asks for the version first when it uses a token, so that v2 endpoints are used', async () => {
    const { client, splunk } = await connected(
      { tokens: ['abc.def'] },
      { credentials: { kind: 'token', token: 'abc.def' } },
    );
    await expect(client.version()).resolves.toBe('10.6.0');
    expect(splunk.requests.map(({ path }) => path)).toEqual(['/services/server/info']);
    expect(splunk.requests[0]?.authorization).toBe('Bearer abc.def');
  });

  it('does not sign in again with a token that was refused', async () => {
    const platform = await connected({ tokens: [] }, { credentials: { kind: 'token', token: 'abc.def' } });
    await expect(info(platform.client)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(platform.splunk.requests).toHaveLength(1);
  });
});

describe('failures', () => {
  it.each([
    [400, 'query_invalid'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [409, 'protocol'],
    [302, 'protocol'],
  ])('maps %i to %s with the words of Splunk', async (status, code) => {
    const { client, splunk } = await connected();
    splunk.failNext({ path: /server\/settings/, status, text: 'in so many words' });
    await expect(client.get('/services/server/settings')).rejects.toMatchObject({ code });
  });

  it('waits and tries again when Splunk is busy, as long as it was told to', async () => {
    const { client, splunk } = await connected();
    await info(client);
    splunk.failNext({ path: /server\/info/, status: 503, text: 'busy', headers: { 'Retry-After': '1' } });
    const startedMs = performance.now();
    await expect(info(client)).resolves.toBeDefined();
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(990);
  });

  it('does not wait past its budget', async () => {
    const { client, splunk } = await connected({}, { retryBudgetMs: 500 });
    await info(client);
    splunk.failNext({ path: /server\/info/, status: 503, text: 'busy', headers: { 'Retry-After': '60' } });
    await expect(info(client)).rejects.toMatchObject({ code: 'unavailable', context: { status: 503 } });
  });

  it('repeats a POST after 503 but not after 500', async () => {
    const { client, splunk } = await connected({ lists: { '/services/thing': [] } });
    splunk.failNext({ path: /thing/, status: 503, text: 'busy' });
    await expect(client.post('/services/thing')).resolves.toBeDefined();
    splunk.failNext({ path: /thing/, status: 500, text: 'broken' });
    await expect(client.post('/services/thing')).rejects.toMatchObject({
      code: 'unavailable',
      context: { status: 500 },
    });
  });

  it('sends a POST again when the kept connection was gone, but not when a fresh one broke', async () => {
    const { client, splunk } = await connected({ lists: { '/services/thing': [] } });
    await info(client);
    splunk.dropNext();
    await expect(client.post('/services/thing')).resolves.toBeDefined();
    client.close();
    splunk.dropNext();
    await expect(client.post('/services/thing')).rejects.toMatchObject({
      code: 'unavailable',
      context: { code: 'ECONNRESET' },
    });
  });

  it('says when nobody listens', async () => {
    const { splunk, ca } = await connected();
    await splunk.close();
    const client = clientOf({ url: splunk.url, credentials: TEST_CREDENTIALS, tls: { ca }, maxAttempts: 2 });
    await expect(info(client)).rejects.toMatchObject({ code: 'unavailable', context: { code: 'ECONNREFUSED' } });
  });

  it('ends a call and its waiting when it is aborted, but not the sign-in of others', async () => {
    const platform = await connected();
    const abort = new AbortController();
    const first = info(platform.client, abort.signal);
    const second = info(platform.client);
    abort.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    await expect(second).resolves.toBeDefined();
    expect(logins(platform)).toBe(1);
  });
});

describe('lists', () => {
  const indexes = Array.from({ length: 7 }, (_, index) => ({
    name: `index_${index}`,
    content: { currentDBSizeMB: '1' },
  }));

  it('reads past page one to the end', async () => {
    const { client, splunk } = await connected({ lists: { '/services/data/indexes': indexes } });
    const names = [];
    for await (const { name } of readEntries(client, '/services/data/indexes', {
      pageSize: 3,
      query: { datatype: 'all' },
    }))
      names.push(name);
    expect(names).toEqual(indexes.map(({ name }) => name));
    const offsets = splunk.requests
      .filter(({ path }) => path.endsWith('indexes'))
      .map(({ query }) => query.get('offset'));
    expect(offsets).toEqual(['0', '3', '6']);
  });

  it('does not take a refusal for an empty list', async () => {
    const { client, splunk } = await connected({ lists: { '/services/data/indexes': indexes } });
    splunk.failNext({ path: /indexes/, status: 403, text: 'insufficient permission' });
    await expect(readEntries(client, '/services/data/indexes').next()).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('serves many requests over few connections', async () => {
  const authority = createTestAuthority('authority', Date.now());
  const splunk = await startTestSplunk({ certificate: authority.issue(['localhost']), tokens: ['t'] });
  cleanups.push(() => splunk.close());
  const client = clientOf({ url: splunk.url, credentials: { kind: 'token', token: 't' }, tls: { ca: authority.cert } });
  for (let time = 0; time < 5; time += 1) await info(client);
  expect(splunk.connections()).toBe(1);
});
