import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import { technologyById } from '@logwright/technologies';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog } from './audit-log';

const NOW = Date.UTC(2026, 10, 23, 12);
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'audit-log-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const event = (more: Partial<AuditorEvent> = {}): AuditorEvent =>
  ({
    plugin: 'siem',
    eventId: 'samples-read',
    severityLevel: 'medium',
    actor: { actorId: 'user:default/ada', ip: '127.0.0.1' },
    meta: { logSource: 'lake/web' },
    request: { method: 'GET', url: '/api/siem/log-sources/lake/web/samples' },
    status: 'succeeded',
    ...more,
  }) as AuditorEvent;

describe('the audit log', () => {
  it('holds one line of JSON for each event, that its own technology pack parses', async () => {
    const file = join(directory, 'logs', 'audit.log');
    const log = new AuditLog({ now: () => NOW, file, maxBytes: 1_000_000, maxFiles: 2 });
    log.write(event());
    log.write(event({ status: 'failed', error: new Error('Refused.') } as Partial<AuditorEvent>));
    log.close();
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const [first, second] = lines.map(line => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ ...event(), isAuditEvent: true, message: 'siem.samples-read', service: 'backstage' });
    expect(first?.['timestamp']).toBe('2026-11-23T12:00:00.000Z');
    expect(second).toMatchObject({ status: 'failed', error: { message: 'Refused.' } });
    const pack = technologyById('backstage-audit')!;
    for (const text of lines) {
      expect(pack.detect({ text, json: JSON.parse(text) as Record<string, unknown> })).toBeGreaterThan(0.5);
      expect(pack.parse({ text, json: JSON.parse(text) as Record<string, unknown> }).kind).toBe('parsed');
    }
  });

  it('is turned over by size and keeps no more files than told', async () => {
    const file = join(directory, 'audit.log');
    const log = new AuditLog({ now: () => NOW, file, maxBytes: 4_000, maxFiles: 2 });
    for (let index = 0; index < 100; index += 1) log.write(event({ meta: { index } }));
    log.close();
    expect((await readdir(directory)).sort()).toEqual(['audit.1.log', 'audit.log']);
    const [older, newer] = await Promise.all(
      ['audit.1.log', 'audit.log'].map(name => readFile(join(directory, name), 'utf8')),
    );
    const indexes = `${older}${newer}`
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as { meta: { index: number } }).meta.index);
    expect(indexes.at(-1)).toBe(99);
    expect(indexes).toEqual(Array.from({ length: indexes.length }, (_, index) => 100 - indexes.length + index));
    expect(Math.max(older!.length, newer!.length)).toBeLessThanOrEqual(4_000);
  });

  it('goes on where it stopped', async () => {
    const file = join(directory, 'audit.log');
    for (const _run of [1, 2]) {
      const log = new AuditLog({ now: () => NOW, file, maxBytes: 1_000_000, maxFiles: 2 });
      log.write(event());
      log.close();
    }
    expect((await readFile(file, 'utf8')).trimEnd().split('\n')).toHaveLength(2);
  });
});
