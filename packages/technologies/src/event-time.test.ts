import { describe, expect, it } from 'vitest';
import { createTimeReader } from './event-time.js';

const SYSMON = 'Microsoft-Windows-Sysmon/Operational';

describe('the time of an event', () => {
  it.each<[Record<string, unknown>, string | undefined]>([
    [{ Channel: SYSMON, EventID: 1, UtcTime: '2026-02-01 10:00:00.123' }, '2026-02-01T10:00:00.123Z'],
    [
      { Channel: SYSMON, EventID: 1, UtcTime: '2026-02-01 10:00:00.123', TimeCreated: '2026-02-01T10:00:01Z' },
      '2026-02-01T10:00:01.000Z',
    ],
    [
      {
        Event: {
          System: {
            Channel: SYSMON,
            EventID: 1,
            TimeCreated: { '#attributes': { SystemTime: '2026-02-01T10:00:00.5Z' } },
          },
        },
      },
      '2026-02-01T10:00:00.500Z',
    ],
    [
      { eventSource: 'a', eventName: 'b', userIdentity: {}, eventTime: '2026-02-01T10:00:00Z' },
      '2026-02-01T10:00:00.000Z',
    ],
    [{ '@timestamp': '2026-02-01T10:00:00Z' }, '2026-02-01T10:00:00.000Z'],
    [{ ts: 1769940000.25 }, '2026-02-01T10:00:00.250Z'],
    [{ published: '2026-02-01T10:00:00.250Z', eventType: 'x' }, '2026-02-01T10:00:00.250Z'],
    [{ requestReceivedTimestamp: '2026-02-01T10:00:00.250000Z', verb: 'get' }, '2026-02-01T10:00:00.250Z'],
    [{ createdDateTime: '2026-02-01T10:00:00Z' }, '2026-02-01T10:00:00.000Z'],
    [{ event_timestamp: '2026-02-01 10:00:00 UTC' }, '2026-02-01T10:00:00.000Z'],
    [{ utc_time: '2026-02-01 10:00:00.250000' }, '2026-02-01T10:00:00.250Z'],
    [{ id: { time: '2026-02-01T10:00:00.250Z' }, kind: 'x' }, '2026-02-01T10:00:00.250Z'],
    [{ timestamp: { epochSecond: 1769940000, nano: 1 } }, '2026-02-01T10:00:00.000Z'],
    [{ data: { timestamp: '2026-02-01T10:00:00Z' } }, '2026-02-01T10:00:00.000Z'],
    [{ id: { time: 'yesterday' }, data: null, timestamp: {} }, undefined],
    [{ Image: 'x' }, undefined],
    [{ Channel: SYSMON, EventID: 1, UtcTime: 'yesterday' }, undefined],
    [{ eventTime: ['2026'] }, undefined],
  ])('of %j is %s', (event, expected) => {
    const time = createTimeReader()(event);
    expect(time === undefined ? undefined : new Date(time).toISOString()).toBe(expected);
  });

  it('is that of the record that a pack has parsed', () => {
    const native = { program: 'sshd', message: 'x', timestamp: '2026-02-01T10:00:00Z' };
    expect(createTimeReader()(native, 'linux-auth')).toBe(Date.UTC(2026, 1, 1, 10));
  });

  it('is found without a pack, too, for a technology that has none', () => {
    expect(createTimeReader()({ ts: '2026-02-01T10:00:00Z' }, 'a-product-without-pack')).toBe(Date.UTC(2026, 1, 1, 10));
  });
});
