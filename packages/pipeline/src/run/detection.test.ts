import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@logwright/connector-kit';
import type { RecordBatch } from '@logwright/connector-kit';
import { technologies } from '@logwright/technologies';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSource, mapUnknown, memoryCheckpoints, memorySink, textBatch } from '../../test/doubles.js';
import { openDetectStage } from '../detect/detect-stage.js';
import type { DetectOptions } from '../detect/detect-stage.js';
import { createTransformer } from '../transform/transformer.js';
import { runPipeline } from './run-pipeline.js';
import type { RunResult } from './run-pipeline.js';

const RULES = `title: Failed
id: 11111111-0000-4000-8000-000000000001
name: failed
logsource: { product: linux }
detection: { selection: { message|startswith: 'Failed password' }, condition: selection }
---
title: Many
id: 11111111-0000-4000-8000-000000000002
correlation: { type: event_count, rules: [failed], group-by: [hostname], timespan: 1h, condition: { gte: 3 } }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-detection-'));
  await writeFile(join(folder, 'rules.yml'), RULES);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (more: Partial<DetectOptions> = {}) =>
  openDetectStage({
    paths: ['rules.yml'],
    baseDirectory: folder,
    now: Date.now,
    logger: silentLogger,
    version: '0.1.0',
    reloadMs: 0,
    latenessMs: 0,
    idleMs: 60_000,
    ...more,
  });

const batch = (number: number, last = false): RecordBatch => ({
  ...textBatch(
    [`Nov 23 11:00:0${number} web-01 sshd[7]: Failed password for root from 192.0.2.1 port 4 ssh2`],
    {},
    number,
  ),
  checkpoint: { key: 'auth', position: { record: number }, complete: last },
});

const transform = () => createTransformer({ technologies, mapUnknown });
const findings = (sink: ReturnType<typeof memorySink>): readonly unknown[] =>
  sink.written
    .flatMap(({ events }) => events.filter(({ event }) => event.class_uid === 2004))
    .map(e => e.event['message']);

describe('a run with a detect stage', () => {
  it('writes findings, reports them, and counts records without them', async () => {
    const sink = memorySink();
    const source = listSource('auth', [batch(1), batch(2), batch(3, true)]);
    const result = await runPipeline({
      sources: [{ source, transform: transform() }],
      sinks: [sink],
      detect: await open(),
    });
    expect(findings(sink)).toEqual(['Many']);
    expect(result.totals).toMatchObject({ records: 3, events: 3 });
    expect(result.detect).toMatchObject({ events: 3, findings: 1, counts: { running: 2, correlations: 1 } });
  });

  it.each([true, false])(
    'goes on with correlations after a stop; the sink keeps checkpoints: %s',
    async keepsCheckpoints => {
      const checkpoints = memoryCheckpoints();
      const sink = memorySink(undefined, { keepsCheckpoints });
      const run = async (batches: readonly RecordBatch[]): Promise<RunResult> =>
        runPipeline({
          sources: [{ source: listSource('auth', batches), transform: transform() }],
          sinks: [sink],
          checkpoints,
          detect: await open(),
        });
      await run([batch(1), batch(2)]);
      expect(findings(sink)).toEqual([]);
      await run([batch(1), batch(2), batch(3)]);
      expect(findings(sink)).toEqual(['Many']);
    },
  );

  it('writes what only waited for time to pass while sources bring nothing', async () => {
    const stop = new AbortController();
    const sink = memorySink();
    const running = runPipeline({
      sources: [{ source: listSource('auth', [batch(1), batch(2), batch(3)], true), transform: transform() }],
      sinks: [sink],
      signal: stop.signal,
      detect: await open({ idleMs: 500 }),
    });
    await expect.poll(() => findings(sink), { timeout: 15_000 }).toEqual(['Many']);
    stop.abort();
    expect(await running).toMatchObject({ outcome: 'stopped', detect: { findings: 1 } });
  }, 20_000);
});
