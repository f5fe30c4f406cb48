import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createMemoryCheckpointStore, silentLogger } from '@logwright/connector-kit';
import type { LogEvent } from '@logwright/connector-kit';
import { createEventValidator } from '@logwright/ocsf';
import { classFacts } from '@logwright/ocsf/all';
import { technologies } from '@logwright/technologies';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapUnknown, textBatch } from '../../test/doubles.js';
import type { TransformedBatch } from '../transform/transformer.js';
import { createTransformer } from '../transform/transformer.js';
import { openDetectStage } from './detect-stage.js';
import type { DetectOptions, DetectStage } from './detect-stage.js';

let folder: string;
let stages: DetectStage[];
let nowMs: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'detect-'));
  stages = [];
  nowMs = NOW;
});
afterEach(async () => {
  await Promise.all(stages.map(stage => stage.close()));
  await rm(folder, { recursive: true, force: true });
});

const NOW = Date.UTC(2026, 10, 23, 12);
const validate = createEventValidator(classFacts.values());

const FAILED = `title: Failed password
id: 11111111-0000-4000-8000-000000000001
name: failed
status: test
level: low
logsource: { product: linux, service: sshd }
detection: { selection: { message|startswith: 'Failed password' }, condition: selection }
`;
const MANY = `title: Guessing
id: 11111111-0000-4000-8000-000000000002
correlation:
  type: event_count
  rules: [failed]
  group-by: [ocsf.src_endpoint.ip]
  timespan: 10m
  condition: { gte: 3 }
level: high
`;

let writes = 0;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
  writes += 1;
  await utimes(join(folder, path), NOW / 1000 + writes, NOW / 1000 + writes);
}

async function open(more: Partial<DetectOptions> = {}): Promise<DetectStage> {
  const stage = await openDetectStage({
    paths: ['rules'],
    baseDirectory: folder,
    now: () => nowMs,
    logger: silentLogger,
    version: '0.1.0',
    reloadMs: 0,
    latenessMs: 0,
    idleMs: 0,
    ...more,
  });
  stages.push(stage);
  return stage;
}

const transform = createTransformer({ technologies, mapUnknown });
let batches = 0;

const failed = (second: number, ip = '203.0.113.7', user = 'root'): string =>
  `Nov 23 11:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')} web-01 sshd[7]: Failed password for ${user} from ${ip} port 4 ssh2`;

function lines(texts: readonly string[], key = 'auth'): TransformedBatch {
  batches += 1;
  return transform(
    textBatch(texts, { receivedAt: NOW, checkpoint: { key, position: { batches }, complete: false } }, batches * 100),
  );
}

const findingsOf = (batch: TransformedBatch | undefined): readonly LogEvent[] =>
  batch?.batch.events.filter(event => event.event.class_uid === 2004) ?? [];
const titles = (batch: TransformedBatch | undefined): readonly unknown[] =>
  findingsOf(batch).map(finding => finding.event['message']);

describe('the detect stage', () => {
  it('adds a finding behind the events of its batch, as a valid event of its own', async () => {
    await write('rules/failed.yml', FAILED);
    const stage = await open();
    const before = lines([failed(1), 'Nov 23 11:00:02 web-01 sshd[7]: Connection closed by 203.0.113.7 port 4']);
    const after = stage.apply(before);
    expect(after.batch.events.slice(0, 2)).toEqual(before.batch.events);
    expect(after.tallies).toEqual(before.tallies);
    const [finding, ...others] = findingsOf(after);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ logSource: 'detection-findings', technology: 'logwright-detection', rawBytes: 0 });
    expect(validate(finding?.event).violations).toEqual([]);
    expect(finding?.event['finding_info']).toMatchObject({
      analytic: { uid: '11111111-0000-4000-8000-000000000001' },
      data_sources: ['linux-auth'],
      related_events: [{ uid: before.batch.events[0]?.id }],
    });
  });

  it('makes the same finding of a batch that is delivered again', async () => {
    await write('rules/failed.yml', FAILED);
    const batch = lines([failed(1)]);
    const [first] = findingsOf((await open()).apply(batch));
    const [again] = findingsOf((await open()).apply(batch));
    expect(again?.id).toBe(first?.id);
  });

  it('tries rules only on the log sources that they are written for', async () => {
    await write('rules/failed.yml', FAILED);
    const stage = await open();
    const event = lines([failed(1)]);
    const other = event.batch.events.map(each => ({ ...each, technology: 'nginx-access' }));
    expect(titles(stage.apply({ ...event, batch: { ...event.batch, events: other } }))).toEqual([]);
    expect(stage.report().rules[0]).toMatchObject({ events: 0, matches: 0 });
    stage.apply(event);
    expect(stage.report().rules[0]).toMatchObject({ events: 1, matches: 1, findings: 1 });
  });

  it('correlates by fields of the OCSF event, in the order of time and not of arrival', async () => {
    await write('rules/failed.yml', FAILED);
    await write('rules/many.yml', MANY);
    const stage = await open({ idleMs: 1_000 });
    expect(titles(stage.apply(lines([failed(50), failed(20), failed(30, '192.0.2.1')], 'a')))).toEqual([]);
    expect(titles(stage.apply(lines([failed(10)], 'b')))).toEqual([]);
    nowMs += 1_000;
    const found = stage.apply(lines([failed(55, '192.0.2.1')], 'b'));
    expect(titles(found)).toEqual(['Guessing']);
    const [finding] = findingsOf(found);
    expect(validate(finding?.event).violations).toEqual([]);
    expect(finding?.event['evidences']).toMatchObject([{ data: { group: [{ value: '203.0.113.7' }], value: 3 } }]);
    expect((finding?.event['finding_info'] as { related_events: unknown[] }).related_events).toHaveLength(3);
  });

  it('waits for the slowest stream, until that falls silent', async () => {
    await write('rules/failed.yml', FAILED);
    await write('rules/many.yml', MANY);
    const stage = await open({ idleMs: 30_000 });
    stage.apply(lines(['Nov 20 01:00:00 web-01 sshd[7]: Connection closed by 203.0.113.7 port 4'], 'history'));
    expect(
      titles(
        stage.apply(
          lines(
            [1, 2, 3].map(second => failed(second)),
            'live',
          ),
        ),
      ),
    ).toEqual([]);
    expect(stage.tick()).toBeUndefined();
    nowMs += 30_000;
    expect(stage.tick()).toBeUndefined();
    nowMs += 1;
    expect(titles(stage.tick())).toEqual(['Guessing']);
    expect(stage.tick()).toBeUndefined();
  });

  it('goes on with correlations where the stored state ends', async () => {
    await write('rules/failed.yml', FAILED);
    await write('rules/many.yml', MANY);
    const store = createMemoryCheckpointStore();
    const first = await open();
    const batch = first.apply(lines([failed(1), failed(2)]));
    expect(batch.batch.checkpoints.map(checkpoint => checkpoint.key)).toEqual(['auth', 'detect']);
    await store.save(JSON.parse(JSON.stringify(batch.batch.checkpoints)));
    const second = await open();
    await second.restore(store);
    expect(titles(second.apply(lines([failed(3)])))).toEqual(['Guessing']);
    const third = await open();
    expect(titles(third.apply(lines([failed(3)])))).toEqual([]);
  });

  it('takes over changed rules, keeps broken ones as they were, and their figures and state', async () => {
    await write('rules/failed.yml', FAILED);
    await write('rules/many.yml', MANY);
    await write('rules/closed.yml', FAILED.replace('0001', '0003').replace('name: failed\n', ''));
    const stage = await open();
    expect(await stage.reload()).toBe(false);
    expect(titles(stage.apply(lines([failed(1), failed(2)])))).toEqual(['Failed password', 'Failed password']);
    await write('rules/many.yml', `${MANY}\n  broken: [`);
    await write(
      'rules/closed.yml',
      FAILED.replace('0001', '0003')
        .replace(/name: .*\n/, '')
        .replace('title: ', 'title: New '),
    );
    expect(await stage.reload()).toBe(true);
    const found = stage.apply(lines([failed(3)]));
    expect(titles(found)).toEqual(['New Failed password', 'Guessing']);
    const report = stage.report();
    expect(report).toMatchObject({ reloads: 1, events: 3, findings: 4, counts: { running: 3, correlations: 1 } });
    expect(report.rules.find(rule => rule.title === 'Failed password')).toMatchObject({ matches: 3 });
    expect(report.diagnostics.map(diagnostic => diagnostic.file)).toContain('rules/many.yml');
    await rm(join(folder, 'rules'), { recursive: true });
    expect(await stage.reload()).toBe(false);
    expect(titles(stage.apply(lines([failed(4)])))).toContain('New Failed password');
  });

  it('keeps findings of staged rules as no alerts and does not run disabled ones', async () => {
    await write('rules/failed.yml', FAILED);
    await write('rules/store.yaml', 'settings: [{ owner: me, state: staged, reason: new }]');
    const stage = await open();
    const [finding] = findingsOf(stage.apply(lines([failed(1)])));
    expect(finding?.event).toMatchObject({
      is_alert: false,
      finding_info: { tags: [{ name: 'owner', value: 'me' }], analytic: { state: 'Experimental' } },
    });
    await write('rules/store.yaml', 'settings: [{ owner: me, state: disabled, reason: loud }]');
    expect(await stage.reload()).toBe(true);
    expect(titles(stage.apply(lines([failed(2)])))).toEqual([]);
  });

  it('wants only levels and statuses that are asked for, and what correlations count', async () => {
    await write('rules/failed.yml', FAILED);
    expect(titles((await open({ minLevel: 'medium' })).apply(lines([failed(1)])))).toEqual([]);
    expect(titles((await open({ statuses: ['stable'] })).apply(lines([failed(1)])))).toEqual([]);
    await write('rules/many.yml', MANY);
    const stage = await open({ minLevel: 'medium' });
    expect(titles(stage.apply(lines([failed(1), failed(2), failed(3)])))).toEqual(['Guessing']);
  });

  it('applies filters of the store until their last day', async () => {
    await write('rules/failed.yml', FAILED);
    await write(
      'rules/filter.yml',
      `title: Own scanner
id: 11111111-0000-4000-8000-000000000009
owner: me
reason: it scans
expires: 2026-11-23
logsource: { product: linux }
filter:
  rules: [failed]
  selection: { ocsf.src_endpoint.ip: 203.0.113.7 }
  condition: not selection
`,
    );
    const stage = await open();
    expect(titles(stage.apply(lines([failed(1), failed(2, '192.0.2.9')])))).toEqual(['Failed password']);
    nowMs += 86_400_000;
    expect(await stage.reload()).toBe(true);
    expect(titles(stage.apply(lines([failed(3)])))).toEqual(['Failed password']);
  });

  it('correlates files at their end only, and begins anew in the next run', async () => {
    await write('rules/failed.yml', FAILED);
    await write('rules/many.yml', MANY);
    const stage = await open({ correlateAtEnd: true });
    expect(titles(stage.apply(lines([failed(50), failed(40)], 'b')))).toEqual([]);
    expect(titles(stage.apply(lines([failed(10)], 'a')))).toEqual([]);
    const last = stage.finish(false);
    expect(titles(last)).toEqual(['Guessing']);
    expect(last?.batch.checkpoints).toMatchObject([{ key: 'detect', complete: true }]);
  });

  it('only counts what a rule matches too often', async () => {
    await write('rules/failed.yml', FAILED);
    const stage = await open({ maxFindingsPerHour: 2 });
    const found = stage.apply(lines([1, 2, 3, 4].map(second => failed(second))));
    expect(titles(found)).toHaveLength(2);
    expect(stage.report().rules[0]).toMatchObject({ matches: 4, findings: 2, suppressed: 2 });
  });

  it('tells how long a rule takes alone', async () => {
    await write('rules/failed.yml', FAILED);
    const stage = await open();
    stage.apply(lines([failed(1)]));
    expect(stage.report().rules[0]?.microsecondsAlone).toBeGreaterThan(0);
  });

  it('refuses to start without any rule that can be read', async () => {
    await expect(open()).rejects.toMatchObject({ code: 'rules_unreadable', message: expect.stringContaining('rules') });
  });
});
