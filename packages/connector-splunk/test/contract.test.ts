import { setTimeout as sleep } from 'node:timers/promises';
import { describeSearcherContract, describeUsageReaderContract } from '@logwright/connector-kit/testing';
import { createSplunkSearcher } from '../src/search/searcher.js';
import { connectTestSplunk } from '../src/testing/connected.js';
import { usageScript, type TestUsageData } from '../src/testing/usage-script.js';
import { createSplunkUsageReader } from '../src/usage/usage-reader.js';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 9, 5);

describeSearcherContract('Splunk', async () => {
  const { client, splunk, close } = await connectTestSplunk({
    search: ({ search, signal }) => {
      if (search === '| nonsense') return { refused: "Unknown search command 'nonsense'." };
      if (search === 'search slow') return { rows: slowly(signal) };
      const rows = search === 'search many' ? 1_234 : 0;
      return { rows: Array.from({ length: rows }, (_, n) => ({ n: String(n), host: 'web-01' })) };
    },
  });
  return {
    searcher: createSplunkSearcher({ client }),
    many: { query: 'many', rows: 1_234 },
    nothing: 'nothing',
    invalid: '| nonsense',
    slow: 'slow',
    async createFailing() {
      splunk.failNext({ path: /export/, status: 403, text: 'insufficient permission' });
      return createSplunkSearcher({ client });
    },
    dispose: close,
  };
});

async function* slowly(signal: AbortSignal): AsyncGenerator<object> {
  for (let n = 0; n < 6_000 && !signal.aborted; n += 1) {
    yield { n: String(n) };
    await sleep(10);
  }
}

describeUsageReaderContract('Splunk', async () => {
  const { client, splunk, close } = await connectTestSplunk({ search: usageScript(contractData()) });
  const reader = createSplunkUsageReader({ searcher: createSplunkSearcher({ client }), platform: 'splunk-test' });
  return {
    reader,
    window: { fromMs: START, toMs: START + 3 * DAY_MS },
    quietWindow: { fromMs: START - 30 * DAY_MS, toMs: START - 28 * DAY_MS },
    facts: { volume: 600, searches: 700 },
    async createFailing() {
      for (let time = 0; time < 20; time += 1)
        splunk.failNext({ path: /export/, status: 403, text: 'insufficient permission' });
      return reader;
    },
    dispose: close,
  };
});

/** More rows than fit in one page of the searcher. */
function contractData(): TestUsageData {
  const usage = Array.from({ length: 600 }, (_, n) => ({
    type: 'Usage' as const,
    atMs: START + (n % 3) * DAY_MS + 60_000,
    index: `index_${Math.floor(n / 3)}`,
    sourcetype: 'nginx',
    bytes: 1_000 + n,
  }));
  const audit = Array.from({ length: 700 }, (_, n) => {
    const atMs = START + n * 360_000;
    const raw = `Audit:[timestamp=x, user=ada, action=search, info=completed, search_id='${n}.1', total_run_time=1, search='search index=index_1*'][n/a]`;
    return { atMs, raw };
  });
  return { usage, audit };
}
