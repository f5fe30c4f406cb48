import { describe, expect, it } from 'vitest';
import { classFacts } from '../all.js';
import { authenticationClass } from '../generated/v1_8_0/classes/authentication.js';
import { patchStateClass } from '../generated/v1_8_0/classes/patch-state.js';
import { evidenceInfoClass } from '../generated/v1_8_0/classes/evidence-info.js';
import type { Violation } from './result.js';
import { createCoercingValidator, createEventValidator, createValidator } from './validator.js';

const valid = {
  class_uid: 3002,
  category_uid: 3,
  activity_id: 1,
  type_uid: 300201,
  severity_id: 1,
  time: 1_793_607_330_000,
  metadata: { version: '1.8.0', product: { name: 'sshd' } },
  user: { name: 'alice' },
  dst_endpoint: { ip: '192.0.2.1' },
};

const strict = createValidator(authenticationClass);
const rules = (violations: readonly Violation[]) => violations.map(({ path, rule }) => `${path} ${rule}`);

describe('a strict validator', () => {
  it('passes a valid event', () => {
    expect(strict(valid)).toEqual({ valid: true, violations: [], hints: [], truncated: false });
  });

  it('reports every violation with its path, rule and mend', () => {
    const event = {
      ...valid,
      time: 'now',
      severity_id: 7,
      user: { name: 'alice', type_id: 5, colour: 'red' },
      dst_endpoint: { ip: '300.1.1.1', port: 70_000 },
      observables: [{ name: 'user.name', type_id: 4 }, { name: 'x' }],
    };
    expect(rules(strict(event).violations)).toEqual([
      'severity_id enum',
      'time type',
      'user.type_id enum',
      'user.colour unknown-attribute',
      'dst_endpoint.ip pattern',
      'dst_endpoint.port range',
      'observables[1].type_id required',
    ]);
    for (const { message, mend } of strict(event).violations) expect([message, mend]).not.toContain('');
  });

  it('names the nearest attribute of a misspelt one', () => {
    const [violation] = strict({ ...valid, mesage: 'x' }).violations;
    expect(violation?.mend).toContain('Did you mean message?');
  });

  it('offers Other and the sibling for an unknown enum value', () => {
    const [violation] = strict({ ...valid, auth_protocol_id: 98 }).violations;
    expect(violation?.mend).toContain("Use 99 (Other) with the product's own word in auth_protocol");
  });

  it('asks for one of the attributes of a constraint', () => {
    const { dst_endpoint: _, ...without } = valid;
    expect(strict(without).violations).toEqual([
      {
        path: '',
        rule: 'at-least-one',
        message: 'has none of service, dst_endpoint',
        mend: 'Add at least one of service, dst_endpoint.',
      },
    ]);
  });

  it('allows just one attribute of a constraint', () => {
    const check = createValidator(evidenceInfoClass, { mode: 'lenient' });
    const both = { query_evidence: { query_type_id: 1, file: { name: 'a', type_id: 1 }, user: { name: 'b' } } };
    const messages = check(both)
      .violations.filter(({ rule }) => rule === 'just-one')
      .map(({ message }) => message);
    expect(messages).toEqual(['has file and user, of which only one may be there']);
  });

  it('follows the path of a constraint', () => {
    const check = createValidator(patchStateClass, { mode: 'lenient' });
    const hasConstraint = (event: unknown) => rules(check(event).violations).includes(' at-least-one');
    expect(hasConstraint({ device: { os: { name: 'Windows', type_id: 100 } } })).toBe(true);
    expect(hasConstraint({ device: { os: { name: 'Windows', type_id: 100, version: '11' } } })).toBe(false);
  });

  it('computes type_uid', () => {
    expect(rules(strict({ ...valid, type_uid: 300202 }).violations)).toEqual(['type_uid type-uid']);
  });

  it('takes a profile only when metadata.profiles names it', () => {
    const event = { ...valid, device: { type_id: 1, hostname: 'a' }, time_dt: '2026-11-02T08:15:30Z' };
    expect(rules(strict(event).violations)).toEqual(['device profile', 'time_dt profile']);
    expect(strict({ ...event, metadata: { ...valid.metadata, profiles: ['host', 'datetime'] } }).valid).toBe(true);
  });

  it('requires what an applied profile requires', () => {
    const event = { ...valid, metadata: { ...valid.metadata, profiles: ['cloud'] } };
    expect(rules(strict(event).violations)).toEqual(['cloud required']);
  });

  it('says that OCSF has no null', () => {
    expect(strict({ ...valid, message: null }).violations[0]?.mend).toContain('no null');
  });

  it('takes undefined for missing, as JSON does', () => {
    expect(strict({ ...valid, message: undefined }).valid).toBe(true);
    expect(rules(strict({ ...valid, user: undefined }).violations)).toEqual(['user required']);
  });

  it('judges something that is not an object', () => {
    for (const event of [undefined, null, 1, 'x', [], true]) expect(strict(event).valid).toBe(false);
  });
});

it('lets unknown attributes and profiles pass in lenient mode, but not their wrong types', () => {
  const lenient = createValidator(authenticationClass, { mode: 'lenient' });
  expect(lenient({ ...valid, extra: 1, device: { type_id: 1, hostname: 'a' } }).valid).toBe(true);
  expect(rules(lenient({ ...valid, device: 'web-01' }).violations)).toEqual(['device type']);
});

describe('hints', () => {
  const check = createValidator(authenticationClass, { hints: true });
  const hints = (event: object) => check({ ...valid, ...event }).hints.map(({ path, rule }) => `${path} ${rule}`);

  it('name recommended attributes that are missing, those of an applied profile too', () => {
    expect(hints({})).toContain('status_id recommended');
    expect(hints({})).not.toContain('device recommended');
    expect(hints({ metadata: { ...valid.metadata, profiles: ['host'] } })).toContain('device recommended');
  });

  it('name what is deprecated and since when', () => {
    expect(hints({ user: { name: 'a', credential_uid: 'x' } })).toContain('user.credential_uid deprecated');
  });

  it('suspect seconds in a time stamp', () => {
    expect(hints({ time: 1_793_607_330 })).toContain('time time-unit');
  });

  it('name another version of OCSF', () => {
    expect(hints({ metadata: { ...valid.metadata, version: '1.1.0' } })).toContain('metadata.version version');
  });

  it('ask what Other stands for', () => {
    expect(hints({ logon_type_id: 99 })).toContain('logon_type sibling');
    expect(hints({ logon_type_id: 99, logon_type: 'Batch' })).not.toContain('logon_type sibling');
  });

  it('are not given unless asked for', () => {
    expect(strict(valid).hints).toEqual([]);
  });
});

describe('a coercing validator', () => {
  const coerce = createCoercingValidator(authenticationClass);

  it('converts what needs no guess and says what it changed', () => {
    const event = {
      ...valid,
      type_uid: undefined,
      time: '2026-11-02T08:15:30Z',
      severity_id: 'high',
      is_remote: 'true',
      status_code: 12,
      logon_type_id: 77,
      message: null,
      dst_endpoint: { port: '22', ip: '192.0.2.1', intermediate_ips: '192.0.2.2' },
    };
    const result = coerce(event);
    expect(result.violations).toEqual([]);
    expect(result.event).toMatchObject({
      type_uid: 300201,
      time: 1_793_607_330_000,
      severity_id: 4,
      is_remote: true,
      status_code: '12',
      logon_type_id: 99,
      logon_type: '77',
      dst_endpoint: { port: 22, ip: '192.0.2.1', intermediate_ips: ['192.0.2.2'] },
    });
    expect(result.event).not.toHaveProperty('message');
    expect(result.changes).toContainEqual({ path: 'dst_endpoint.port', from: '22', to: 22 });
    expect(event.time).toBe('2026-11-02T08:15:30Z');
  });

  it('gives back the same event when there is nothing to do', () => {
    expect(coerce(valid).event).toBe(valid);
    expect(coerce(valid).changes).toEqual([]);
  });

  it('does not guess the zone of a time or the number of a word', () => {
    expect(rules(coerce({ ...valid, time: '2026-11-02T08:15:30' }).violations)).toEqual(['time type']);
    expect(rules(coerce({ ...valid, count: 'many' }).violations)).toEqual(['count type']);
  });
});

describe('a validator of many classes', () => {
  const check = createEventValidator(classFacts.values());

  it('judges each event by its class', () => {
    expect(check(valid).valid).toBe(true);
    expect(check({ ...valid, class_uid: 1007 }).valid).toBe(false);
  });

  it('names a class that does not exist', () => {
    for (const event of [{}, { class_uid: 9999 }, { class_uid: '3002' }, null]) {
      expect(rules(check(event).violations)).toEqual(['class_uid class']);
    }
  });
});
