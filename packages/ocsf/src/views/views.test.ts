import { EcsFlat } from '@elastic/ecs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchEvents } from '../../bench/events.js';
import { classFacts } from '../all.js';
import type { OcsfEvent } from '../event.js';
import type { ClassFact, ObjectFact } from '../facts.js';
import { cimFields, fromCim, toCim } from './cim.js';
import { ecsClassUid, ecsFields, fromEcs, toEcs } from './ecs.js';
import { leafPaths, readPath, type FieldMapping } from './mapping.js';

const events = Object.values(benchEvents) as unknown as readonly OcsfEvent[];
const factOf = (classUid: number): ClassFact => {
  const fact = classFacts.get(classUid);
  if (!fact) throw new Error(`no class ${classUid}`);
  return fact;
};

/** Tells whether a class has an attribute at a dotted path. */
function hasPath(fact: ClassFact | ObjectFact, path: string): boolean {
  const [name = '', ...rest] = path.split('.').filter(part => !/^\d+$/.test(part));
  const attribute = fact.attributes[name];
  if (!attribute) return false;
  return rest.length === 0 || (attribute.object !== undefined && hasPath(attribute.object(), rest.join('.')));
}

function usableSomewhere({ ocsf, classes, exceptClasses }: FieldMapping): boolean {
  return [...classFacts.values()].some(
    fact => (classes?.includes(fact.uid) ?? true) && !exceptClasses?.includes(fact.uid) && hasPath(fact, ocsf),
  );
}

describe('the tables of counterparts', () => {
  it('name only attributes that some class has', () => {
    expect([...ecsFields, ...cimFields].filter(mapping => !usableSomewhere(mapping)).map(({ ocsf }) => ocsf)).toEqual(
      [],
    );
  });

  it('name for each class only attributes that it has', () => {
    const wrong = [...ecsFields, ...cimFields].flatMap(({ ocsf, field, classes }) =>
      (classes ?? []).filter(uid => !hasPath(factOf(uid), ocsf)).map(uid => `${uid} ${ocsf} ${field}`),
    );
    // One table serves several classes of a data model: an attribute that one of them lacks is simply never there.
    expect(wrong.filter(text => !/^(3001|3004|3005|3006|6003|201001|201002) /.test(text))).toEqual([]);
  });

  it('name only fields that ECS has', () => {
    // A geo point is one field in ECS; its parts are written one by one.
    const known = (field: string): boolean => field in EcsFlat || /\.location\.(lat|lon)$/.test(field);
    expect(ecsFields.filter(({ field }) => !known(field)).map(({ field }) => field)).toEqual([]);
  });
});

describe('an ECS document', () => {
  it('has the names and values that ECS asks for', () => {
    const { document } = toEcs(events[0] as OcsfEvent, factOf(3002));
    expect(document).toMatchObject({
      '@timestamp': '2026-11-02T08:15:30.123Z',
      event: {
        kind: 'event',
        category: ['authentication'],
        type: ['start'],
        action: 'logon',
        outcome: 'success',
        provider: 'sshd',
      },
      source: { ip: '192.0.2.44', port: 50_122, address: '192.0.2.44', geo: { city_name: 'Berlin' } },
      user: { name: 'deploy', id: '1001', group: { name: 'www' } },
      host: { ip: ['10.12.0.17'], os: { name: 'Debian', family: 'linux' } },
      cloud: { provider: 'aws', account: { id: '123456789012' } },
      process: { hash: { sha256: 'ab'.repeat(32) }, parent: { pid: 1 } },
    });
  });

  it('has only fields that ECS has', () => {
    for (const event of events) {
      const { document } = toEcs(event, factOf(event.class_uid));
      const fields = leafPaths(document).map(path => path.replaceAll(/\.\d+/g, ''));
      expect(fields.filter(field => !(field in EcsFlat) && !/\.location\.(lat|lon)$/.test(field))).toEqual([]);
    }
  });

  it('names the technique of a finding, and the sender of an email', () => {
    const attack = { tactic: { uid: 'TA0006' }, technique: { uid: 'T1110', name: 'Brute Force' } };
    const finding = { class_uid: 2004, activity_id: 1, finding_info: { uid: '1', attacks: [attack, attack] } };
    const shown = toEcs(finding as unknown as OcsfEvent, factOf(2004));
    expect(shown.document.threat).toEqual({
      tactic: { id: ['TA0006'] },
      technique: { id: ['T1110'], name: ['Brute Force'] },
    });
    expect(shown.lost).toContain('finding_info.attacks.1.technique.uid');
    const email = { class_uid: 4009, activity_id: 1, email: { from: 'a@example.org', to: ['b@example.org'] } };
    expect(toEcs(email as unknown as OcsfEvent, factOf(4009)).document.email).toEqual({
      from: { address: ['a@example.org'] },
      to: { address: ['b@example.org'] },
    });
  });

  it('tells its class again', () => {
    for (const event of events)
      expect(ecsClassUid(toEcs(event, factOf(event.class_uid)).document)).toBe(event.class_uid);
  });

  it('is read with dotted names too', () => {
    const event = fromEcs(
      { '@timestamp': '2026-11-02T08:15:30.123Z', 'event.action': 'logon', 'user.name': 'x', 'source.ip': '192.0.2.1' },
      factOf(3002),
    );
    expect(event).toMatchObject({
      time: 1_793_607_330_123,
      activity_id: 1,
      type_uid: 300201,
      user: { name: 'x' },
      src_endpoint: { ip: '192.0.2.1' },
    });
  });
});

describe.each([
  ['ECS', toEcs, fromEcs],
  ['CIM', toCim, fromCim],
] as const)('a round trip to %s', (_name, to, from) => {
  it('gives back what is not listed as lost', () => {
    for (const event of events) {
      const fact = factOf(event.class_uid);
      const { document, lost } = to(event, fact);
      const back = from(document, fact);
      const derived = /^(class|category|type|activity)_|^severity$|^status$|^metadata\.version$|algorithm_id$/;
      const missing = leafPaths(event).filter(
        path => !lost.includes(path) && !derived.test(path) && readPath(back, path) !== readPath(event, path),
      );
      // Lower-cased words do not come back in the producer's case.
      expect(missing.filter(path => !['cloud.provider', 'device.os.type'].includes(path))).toEqual([]);
      expect(back).toMatchObject({
        class_uid: event.class_uid,
        activity_id: event.activity_id,
        type_uid: event.type_uid,
      });
    }
  });

  it('lists what is lost', () => {
    const [event] = events as readonly [OcsfEvent];
    expect(to(event, factOf(3002)).lost).toEqual(
      expect.arrayContaining(['is_mfa', 'unmapped.pid', 'metadata.original_time']),
    );
  });

  it('neither throws nor writes to prototypes, whatever the input', () => {
    const hostile = fc.dictionary(
      fc.oneof(
        fc.constantFrom('__proto__', 'event', 'user', 'process', 'time', 'constructor.prototype.x'),
        fc.string(),
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(hostile, value => {
        const event = { ...value, class_uid: 3002, activity_id: 1 } as unknown as OcsfEvent;
        from(to(event, factOf(3002)).document, factOf(3002));
        from(value, factOf(3002));
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
