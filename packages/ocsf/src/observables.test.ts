import { describe, expect, it } from 'vitest';
import { benchEvents } from '../bench/events.js';
import { authenticationClass } from './generated/v1_8_0/classes/authentication.js';
import { extractObservables } from './observables.js';
import { createValidator } from './validate/validator.js';

const find = (event: unknown) => extractObservables(authenticationClass, event);

describe('extractObservables', () => {
  it('finds what data types, attributes and objects declare', () => {
    const found = find(benchEvents.authentication);
    expect(found).toEqual(
      expect.arrayContaining([
        { name: 'src_endpoint.ip', type_id: 2, type: 'IP Address', value: '192.0.2.44' },
        { name: 'user.name', type_id: 4, type: 'User Name', value: 'deploy' },
        { name: 'user.uid', type_id: 31, type: 'User Object: uid', value: '1001' },
        { name: 'user', type_id: 21, type: 'User' },
        { name: 'actor.process.file.hashes[0].value', type_id: 8, type: 'Hash', value: 'ab'.repeat(32) },
        { name: 'dst_endpoint.port', type_id: 11, type: 'Port', value: '22' },
      ]),
    );
    expect(found.some(({ name }) => name?.startsWith('observables'))).toBe(false);
  });

  it('gives observables that the validator passes', () => {
    const event = { ...benchEvents.authentication, observables: find(benchEvents.authentication) };
    expect(createValidator(authenticationClass)(event).violations).toEqual([]);
  });

  it('is bounded in number and depth, and takes anything', () => {
    expect(extractObservables(authenticationClass, benchEvents.authentication, { maxObservables: 3 })).toHaveLength(3);
    const process: Record<string, unknown> = { pid: 1 };
    process['parent_process'] = process;
    expect(find({ actor: { process } }).length).toBeLessThan(200);
    for (const event of [null, 1, 'x', [], JSON.parse('{"__proto__":{"ip":"1.1.1.1"}}')])
      expect(find(event)).toEqual([]);
  });
});
