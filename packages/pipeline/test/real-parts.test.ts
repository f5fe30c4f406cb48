import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileSource, fileSource } from '@logwright/connector-file';
import { collectRows, createFileCheckpointStore, silentLogger } from '@logwright/connector-kit';
import { lakeSink, openLake, openLakeWriter } from '@logwright/connector-lake';
import { mapUnknown, technologies } from '@logwright/technologies';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPipeline } from '../src/config/build.js';
import { loadConfig } from '../src/config/load-config.js';
import { runPipeline } from '../src/run/run-pipeline.js';
import type { RunResult } from '../src/run/run-pipeline.js';
import { createTransformer } from '../src/transform/transformer.js';
import { memorySink } from './doubles.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'pipeline-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const packs = { technologies, mapUnknown };
const common = { logger: silentLogger, now: Date.now };

async function count(where = 'true'): Promise<number> {
  const lake = await openLake({ directory: join(folder, 'lake'), ...common });
  try {
    const query = `select count(*)::integer as n from events where ${where}`;
    const { rows } = await collectRows(lake.search({ query, user: 'test', kind: 'internal' }));
    return Number(rows[0]?.['n']);
  } finally {
    await lake.close();
  }
}

describe('a pipeline of real parts', () => {
  it('reads files into the lake once, whatever happens in between', async () => {
    const path = join(folder, 'app.log');
    await writeFile(path, Array.from({ length: 5_000 }, (_, index) => `line ${index}\n`).join(''));
    const run = async (stopAfterMs?: number): Promise<RunResult> => {
      const stop = new AbortController();
      const sink = await openLakeWriter({ directory: join(folder, 'lake'), ...common });
      const source = createFileSource(
        { paths: [path], once: true, maxBatchRecords: 100 },
        { id: 'in', baseDirectory: folder, ...common },
      );
      if (stopAfterMs !== undefined) setTimeout(() => stop.abort(), stopAfterMs);
      return runPipeline({
        sources: [{ source, transform: createTransformer(packs) }],
        sinks: [sink],
        signal: stop.signal,
      });
    };
    let records = 0;
    for (const stopAfterMs of [1, 3, 5, 10, 20]) {
      records += (await run(stopAfterMs)).totals.records;
      expect(await count()).toBe(records);
    }
    records += (await run()).totals.records;
    expect([records, await count(), await count('event_id is null')]).toEqual([5_000, 5_000, 0]);
    await appendFile(path, 'one more\n');
    expect((await run()).totals.records).toBe(1);
  });

  it('keeps checkpoints of its own beside a sink that has none, and goes on from them', async () => {
    const path = join(folder, 'app.log');
    await writeFile(path, 'a\nb\n');
    const run = async (): Promise<number> => {
      const checkpoints = createFileCheckpointStore(join(folder, 'checkpoints'));
      const source = createFileSource({ paths: [path], once: true }, { id: 'in', baseDirectory: folder, ...common });
      const { totals } = await runPipeline({
        sources: [{ source, transform: createTransformer(packs) }],
        sinks: [memorySink(undefined, { id: 'one' }), memorySink(undefined, { id: 'two' })],
        checkpoints,
      });
      await checkpoints.close();
      return totals.records;
    };
    expect([await run(), await run()]).toEqual([2, 0]);
  });

  it('is built from a configuration file', async () => {
    await writeFile(
      join(folder, 'a.log'),
      '192.0.2.1 - - [01/Feb/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"\nplain\n',
    );
    const loaded = loadConfig(
      `sources:
  web: { type: file, paths: [a.log] }
transforms:
  - { type: set-log-source, logSource: shop-web, when: { technology: nginx-access, source: web } }
  - { type: drop, when: { technology: unknown } }
sinks:
  lake: { type: lake, directory: lake }
`,
      {
        file: 'logwright.yaml',
        registry: {
          sources: [fileSource],
          sinks: [lakeSink],
          technologies: technologies.map(technology => technology.descriptor.id),
        },
      },
    );
    expect(loaded).toMatchObject({ kind: 'valid' });
    if (loaded.kind !== 'valid') return;
    const parts = await buildPipeline(loaded.config, { ...packs, context: { baseDirectory: folder, ...common } });
    const result = await runPipeline(parts);
    expect(result.totals).toMatchObject({ records: 2, events: 1, dropped: 1 });
    expect(await count("log_source = 'shop-web'")).toBe(1);
  });
});
