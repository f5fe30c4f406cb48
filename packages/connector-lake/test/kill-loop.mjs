// node test/kill-loop.mjs [rounds]: the long form of kill.test.ts. Build the package first.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds } from './kill-rounds.mjs';

const rounds = Number(process.argv[2] ?? 50);
const directory = await mkdtemp(join(tmpdir(), 'lake-kill-'));
const started = performance.now();
const result = await killRounds(directory, { rounds, readers: 2, maxAliveMs: 1500 });
const lost = Math.max(0, result.acknowledged - result.n);
const doubled = result.n - result.ids;
console.log(
  JSON.stringify({
    kills: rounds,
    ...result,
    lost,
    doubled,
    seconds: Math.round((performance.now() - started) / 1000),
  }),
);
await rm(directory, { recursive: true, force: true });
process.exitCode = lost + doubled > 0 ? 1 : 0;
