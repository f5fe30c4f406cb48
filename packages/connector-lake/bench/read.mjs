// node bench/read.mjs LAKE: how long typical searches take on a lake that is there already.
import { openLake } from '../dist/index.js';

const quiet = { debug() {}, info() {}, warn: console.error, error: console.error };
const lake = await openLake({ directory: process.argv[2], now: Date.now, logger: quiet });
const queries = [
  'select technology, count(*) from events group by 1',
  "select log_source, date_trunc('hour', time) as hour, count(*) from events group by all order by 2 desc limit 10",
  'select * from events order by time desc limit 20',
  "select count(*) from events where raw_data ilike '%powershell%'",
  "select event->>'$.device.hostname' as host, count(*) from events group by 1 order by 2 desc limit 5",
  'select process_cmd_line, count(*) from process_activity group by 1 order by 2 desc limit 5',
];
for (const query of queries) {
  const times = [];
  for (let i = 0; i < 3; i += 1) {
    const started = performance.now();
    for await (const page of lake.search({ query, user: 'bench', kind: 'internal' })) void page;
    times.push(Math.round(performance.now() - started));
  }
  console.log(JSON.stringify({ query, ms: Math.min(...times), first: times[0] }));
}
const started = performance.now();
const { logSources, files, pendingSegments } = await lake.describe();
console.log(
  JSON.stringify({
    describeMs: Math.round(performance.now() - started),
    logSources: logSources.length,
    files,
    pendingSegments,
    peakMiB: Math.round(process.memoryUsage.rss() / 1048576),
  }),
);
await lake.close();
