import { describe, expect, it } from 'vitest';
import { awsCloudTrail } from './index.js';

const CONTEXT = { receivedAt: Date.UTC(2026, 10, 23, 10) };
const CALL = {
  eventVersion: '1.11',
  eventTime: '2026-11-23T10:00:01Z',
  eventSource: 'ec2.amazonaws.com',
  eventName: 'DescribeInstances',
  awsRegion: 'eu-central-1',
  sourceIPAddress: '192.0.2.1',
  userAgent: 'x',
  userIdentity: { type: 'IAMUser', userName: 'ann', accountId: '1' },
  requestID: 'r',
  eventID: 'e',
  recipientAccountId: '1',
};

function event(json: Record<string, unknown>): Record<string, unknown> {
  const parsed = awsCloudTrail.parse({ text: '', json });
  if (parsed.kind === 'rejected') throw new Error(parsed.reason);
  return awsCloudTrail.map(parsed.native, CONTEXT);
}

describe('activities', () => {
  it.each([
    ['DescribeInstances', 600_302],
    ['RunInstances', 600_301],
    ['ModifyInstanceAttribute', 600_303],
    ['TerminateInstances', 600_304],
    ['SomethingElse', 600_399],
  ])('classifies %s', (eventName, typeUid) => {
    expect(event({ ...CALL, eventName })['type_uid']).toBe(typeUid);
  });

  it('takes readOnly when the verb says nothing', () => {
    expect(event({ ...CALL, eventName: 'SomethingElse', readOnly: true })['activity_id']).toBe(2);
  });

  it.each([
    ['DeleteUser', { userName: 'bob' }, 300_106],
    ['ChangePassword', null, 300_103],
    ['AddUserToGroup', { groupName: 'admins', userName: 'bob' }, 300_603],
    ['DeactivateMFADevice', { userName: 'bob', serialNumber: 's' }, 300_111],
    ['constructor', {}, 600_399],
  ])('classifies %s of IAM', (eventName, requestParameters, typeUid) => {
    expect(event({ ...CALL, eventSource: 'iam.amazonaws.com', eventName, requestParameters })['type_uid']).toBe(
      typeUid,
    );
  });
});

describe('parts', () => {
  it('tells addresses, services and names of callers apart', () => {
    expect(event(CALL)['src_endpoint']).toEqual({ ip: '192.0.2.1' });
    expect(event({ ...CALL, sourceIPAddress: 'config.amazonaws.com' })['src_endpoint']).toEqual({
      domain: 'config.amazonaws.com',
    });
    expect(event({ ...CALL, sourceIPAddress: 'AWS Internal' })['src_endpoint']).toEqual({ name: 'AWS Internal' });
  });

  it('stays a Base Event without a caller', () => {
    expect(event({ ...CALL, userIdentity: undefined })).toMatchObject({
      class_uid: 0,
      api: { operation: 'DescribeInstances' },
      unmapped: { sourceIPAddress: '192.0.2.1' },
    });
  });

  it('keeps what userIdentity has beyond the actor', () => {
    expect(
      event({ ...CALL, userIdentity: { ...CALL.userIdentity, onBehalfOf: { userId: 'u' } } })['unmapped'],
    ).toMatchObject({ userIdentity: { onBehalfOf: { userId: 'u' } } });
  });

  it('takes the stamp of logstash when the record lost its own', () => {
    const { eventTime: _eventTime, ...rest } = CALL;
    expect(event({ ...rest, '@timestamp': '2020-09-14T00:44:23.000Z' })['time']).toBe(Date.UTC(2020, 8, 14, 0, 44, 23));
  });
});

describe('envelopes', () => {
  it('reads rows of lookup-events', () => {
    const json = { EventId: 'e', EventName: 'DescribeInstances', CloudTrailEvent: JSON.stringify(CALL) };
    expect(awsCloudTrail.detect({ text: '', json })).toBe(1);
    expect(event(json)).toMatchObject({ type_uid: 600_302 });
  });

  it('keeps a digest as a Base Event of its account', () => {
    const json = {
      awsAccountId: '1',
      digestStartTime: '2026-11-23T09:00:00Z',
      digestEndTime: '2026-11-23T10:00:00Z',
      digestS3Bucket: 'b',
      digestS3Object: 'o',
      logFiles: [],
    };
    expect(awsCloudTrail.detect({ text: '', json })).toBe(1);
    expect(event(json)).toMatchObject({
      class_uid: 0,
      time: Date.UTC(2026, 10, 23, 10),
      cloud: { account: { uid: '1' } },
      unmapped: { digestS3Object: 'o' },
    });
  });

  it('says how to give a whole file', () => {
    const result = awsCloudTrail.parse({ text: '', json: { Records: [CALL] } });
    expect(result).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('one by one') as string });
  });
});
