import { describe, expect, it } from 'vitest';
import { backstageAudit } from './index.js';

const CONTEXT = { receivedAt: Date.UTC(2026, 10, 23, 10), host: 'portal-1' };
const EVENT = {
  plugin: 'catalog',
  eventId: 'entity-fetch',
  severityLevel: 'low',
  isAuditEvent: true,
  actor: { actorId: 'user:default/ann', ip: '10.0.0.1' },
  status: 'succeeded',
  message: 'catalog.entity-fetch',
};

function event(json: Record<string, unknown>): Record<string, unknown> {
  const parsed = backstageAudit.parse({ text: '', json });
  if (parsed.kind === 'rejected') throw new Error(parsed.reason);
  return backstageAudit.map(parsed.native, CONTEXT);
}

describe('activities', () => {
  it.each([
    ['entity-fetch', 'GET', undefined, 2],
    ['entity-mutate', 'POST', undefined, 3],
    ['entity-mutate', 'DELETE', undefined, 4],
    ['location-mutate', 'POST', 'create', 1],
    ['task', 'GET', undefined, 2],
    ['task', undefined, undefined, 99],
  ])('%s by %s with %s', (eventId, method, actionType, activityId) => {
    const json = {
      ...EVENT,
      eventId,
      ...(method === undefined ? {} : { request: { method, url: '/' } }),
      ...(actionType === undefined ? {} : { meta: { actionType } }),
    };
    expect(event(json)).toMatchObject({ class_uid: 6003, activity_id: activityId, device: { hostname: 'portal-1' } });
  });
});

describe('actors', () => {
  it('splits the reference of a user', () => {
    expect(event(EVENT)['actor']).toEqual({
      user: { name: 'ann', domain: 'default', uid: 'user:default/ann', type_id: 1 },
    });
  });

  it('names the plugin when there is no actor', () => {
    expect(event({ ...EVENT, actor: {} })).toMatchObject({
      actor: { app_name: 'catalog' },
      src_endpoint: { svc_name: 'catalog' },
    });
  });
});

describe('recognition', () => {
  it('leaves other log lines of the portal alone', () => {
    expect(
      backstageAudit.detect({
        text: '',
        json: { level: 'info', message: 'Listening on :7007', service: 'rootHttpRouter' },
      }),
    ).toBe(0);
    expect(backstageAudit.detect({ text: '2026-11-23T10:00:00.000Z catalog info started' })).toBe(0);
  });

  it('keeps the refusal of a failed event', () => {
    expect(event({ ...EVENT, status: 'failed', message: 'catalog.entity-fetch not found', stack: 's' })).toMatchObject({
      status_id: 2,
      status_detail: 'not found',
      unmapped: { stack: 's' },
    });
  });
});
