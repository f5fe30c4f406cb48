import { splunkOptionsSchema, type SplunkOptionsInput } from '../options.js';
import { SplunkClient } from '../client/client.js';
import { createTestAuthority } from './test-certificates.js';
import { startTestSplunk, type TestSplunk, type TestSplunkOptions } from './test-splunk.js';

/** A test server with a client that trusts it and is about to sign in as `ada`. */
export interface ConnectedTestSplunk {
  readonly splunk: TestSplunk;
  readonly client: SplunkClient;
  /** The authority that signed the server's certificate, as PEM. */
  readonly ca: string;
  close(): Promise<void>;
}

/** Login and password that every {@link connectTestSplunk} server knows. */
export const TEST_CREDENTIALS = { kind: 'password', username: 'ada', password: 'correct horse' } as const;

/**
 * Starts a test server and a client of it.
 *
 * @param server - What the server does.
 * @param client - Options of the client that differ from quick retries and trust in the server.
 */
export async function connectTestSplunk(
  server: Partial<TestSplunkOptions> = {},
  client: Partial<SplunkOptionsInput> = {},
): Promise<ConnectedTestSplunk> {
  const authority = createTestAuthority('Logwright test authority', Date.now());
  const splunk = await startTestSplunk({
    certificate: authority.issue(['localhost', '127.0.0.1']),
    users: { [TEST_CREDENTIALS.username]: TEST_CREDENTIALS.password },
    ...server,
  });
  const options = {
    url: splunk.url,
    credentials: TEST_CREDENTIALS,
    tls: { ca: authority.cert },
    retryBaseMs: 5,
    ...client,
  };
  const connected = new SplunkClient(splunkOptionsSchema.parse(options));
  return {
    splunk,
    client: connected,
    ca: authority.cert,
    async close() {
      connected.close();
      await splunk.close();
    },
  };
}
