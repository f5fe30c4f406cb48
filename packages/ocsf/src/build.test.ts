import { describe, expect, it } from 'vitest';
import { baseEvent, buildEvent, typeUid } from './build.js';
import { classUids, OCSF_VERSION } from './generated/v1_8_0/class-index.js';
import { severityFromSyslog, severityFromWord } from './severity.js';

describe('buildEvent', () => {
  it('fills in class, category, type, severity and version', () => {
    const event = buildEvent(classUids.authentication, 1, {
      time: 1,
      metadata: { product: { name: 'sshd' } },
      severity_id: 3,
    });
    expect(event).toEqual({
      activity_id: 1,
      category_name: 'Identity & Access Management',
      category_uid: 3,
      class_name: 'Authentication',
      class_uid: 3002,
      metadata: { product: { name: 'sshd' }, version: OCSF_VERSION },
      severity: 'Medium',
      severity_id: 3,
      time: 1,
      type_uid: 300201,
    });
  });

  it('refuses a class that does not exist', () => {
    expect(() => buildEvent(9999, 1, { time: 1, metadata: {} })).toThrow(RangeError);
  });

  it('does not change its input', () => {
    const fields = Object.freeze({ time: 1, metadata: Object.freeze({}) });
    expect(buildEvent(0, 0, fields).metadata).toEqual({ version: OCSF_VERSION });
  });
});

it('builds a base event as class 0, activity other', () => {
  expect(baseEvent({ time: 1, metadata: {}, unmapped: { a: 1 } })).toMatchObject({
    class_uid: 0,
    type_uid: 99,
    unmapped: { a: 1 },
  });
});

it('multiplies a class by 100 for the type, extension classes too', () => {
  expect(typeUid(classUids.registryKeyActivity, 4)).toBe(20100104);
});

describe('severity', () => {
  it('maps syslog levels and refuses others', () => {
    expect([0, 3, 4, 7, 8, -1].map(severityFromSyslog)).toEqual([6, 4, 3, 1, 0, 0]);
  });

  it('maps words in any case and never an inherited property', () => {
    expect(['WARN', ' error ', 'constructor', '__proto__'].map(severityFromWord)).toEqual([3, 4, 99, 99]);
  });
});
