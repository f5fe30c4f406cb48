import { describe, expect, it } from 'vitest';
import { allClasses, allObjects } from '../generated/v1_8_0/all.js';
import type { OcsfObject } from '../event.js';
import type { ClassFact, ObjectFact } from '../facts.js';
import { createEventValidator } from '../validate/validator.js';
import { moves, upgrade } from './upgrade.js';

const old = {
  class_uid: 1007,
  category_uid: 1,
  activity_id: 1,
  type_uid: 100701,
  severity_id: 1,
  time: 1_793_607_330_000,
  class_name: 'Process activity',
  metadata: { version: '1.1.0', product: { name: 'EDR' }, extension: { name: 'linux', uid: '1', version: '1.1.0' } },
  device: { type_id: 1, hostname: 'a', imei: '35-209900-176148-1' },
  actor: { process: { pid: 1, tid: 7 }, invoked_by: 'cron' },
  process: { pid: 2, file: { name: 'a', type_id: 1, signature: { algorithm_id: 1 } } },
};

describe('upgrade', () => {
  it('moves renamed attributes at every depth and sets the version', () => {
    const { event, changes, remaining } = upgrade(old, '1.1.0', '1.8.0');
    expect(event).toMatchObject({
      class_name: 'Process Activity',
      metadata: { version: '1.8.0', extensions: [{ name: 'linux' }] },
      device: { imei_list: ['35-209900-176148-1'] },
      actor: { process: { pid: 1, ptid: 7 }, app_name: 'cron' },
      process: { file: { signatures: [{ algorithm_id: 1 }] } },
    });
    expect(changes).toContainEqual({ from: 'actor.process.tid', to: 'actor.process.ptid' });
    expect([changes.length, remaining]).toEqual([5, []]);
    expect(old.actor.process).toEqual({ pid: 1, tid: 7 });
  });

  it('moves only what the version that is wanted has', () => {
    const { event } = upgrade(old, '1.1.0', '1.4.0');
    expect(event).toMatchObject({ device: { imei_list: ['35-209900-176148-1'] }, actor: { process: { tid: 7 } } });
  });

  it('takes the version from the event', () => {
    expect(upgrade(old).event).toMatchObject({ metadata: { version: '1.8.0' } });
  });

  it('leaves what it cannot move and says so', () => {
    const event = {
      ...old,
      actor: { process: { pid: 1, tid: 7, ptid: 8 } },
      process: { pid: 2, lineage: ['/bin/sh'] },
    };
    const result = upgrade(event);
    expect(result.event).toMatchObject({ actor: { process: { tid: 7, ptid: 8 } } });
    expect(result.remaining).toEqual(['actor.process.tid', 'process.lineage']);
  });

  it('gives an event that is no worse by the validator', () => {
    const validate = createEventValidator([...allClasses], { hints: true });
    const deprecated = (event: unknown) => validate(event).hints.filter(({ rule }) => rule === 'deprecated').length;
    expect(deprecated(old)).toBe(5);
    expect(deprecated(upgrade(old).event)).toBe(0);
    expect(validate(upgrade(old).event).violations).toEqual(validate(old).violations);
  });

  it.each([
    ['0.9.0', '1.8.0'],
    ['1.8.0', '1.1.0'],
    ['1.1.0', '2.0.0'],
    ['newest', '1.8.0'],
  ])('refuses to go from %s to %s', (from, to) => {
    expect(() => upgrade(old, from, to)).toThrow(RangeError);
  });

  it('does not touch prototypes', () => {
    const event = JSON.parse(
      '{"class_uid":1007,"metadata":{"version":"1.1.0"},"__proto__":{"x":1},"process":{"__proto__":{"tid":1}}}',
    ) as Record<string, unknown>;
    upgrade(event);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('each rename that is known', () => {
  /** The shortest way to an object of this name in any class: class and attribute names. */
  function wayTo(owner: string): { readonly uid: number; readonly path: readonly string[] } {
    let level = allClasses.map(fact => ({
      uid: fact.uid,
      path: [] as readonly string[],
      fact: fact as ClassFact | ObjectFact,
    }));
    for (let depth = 0; depth < 6; depth++) {
      const found = level.find(({ fact }) => fact.name === owner);
      if (found) return found;
      level = level.flatMap(({ uid, path, fact }) =>
        Object.entries(fact.attributes).flatMap(([name, { object }]) =>
          object && !path.includes(name) ? [{ uid, path: [...path, name], fact: object() }] : [],
        ),
      );
      const seen = new Set<string>();
      level = level.filter(({ fact }) => !seen.has(fact.name) && seen.add(fact.name));
    }
    throw new Error(`no class leads to ${owner}`);
  }

  it.each(moves)('$owner.$from becomes $to ($how, $since)', ({ owner, from, to, since, how }) => {
    const all = [...allClasses, ...allObjects];
    const name =
      owner === '*' ? (all.find(({ attributes }) => attributes[from]?.deprecated?.since === since)?.name ?? '') : owner;
    const { uid, path } = wayTo(name);
    const value = how === 'first' ? ['x'] : 'x';
    const wrap = (inner: object): OcsfObject =>
      path.reduceRight((held, part) => ({ [part]: held }), inner) as OcsfObject;
    const { event, changes } = upgrade({ class_uid: uid, ...wrap({ [from]: value }) }, '1.1.0');
    expect(changes).toEqual([{ from: [...path, from].join('.'), to: [...path, to].join('.') }]);
    const moved = how === 'list' ? ['x'] : 'x';
    expect(event).toMatchObject(
      wrap(to.split('.').reduceRight<unknown>((held, part) => ({ [part]: held }), moved) as object),
    );
    const [major, minor] = since.split('.').map(Number);
    if (minor !== undefined && minor > 1) {
      const before = `${String(major)}.${minor - 1}.0`;
      expect(upgrade({ class_uid: uid, ...wrap({ [from]: value }) }, '1.1.0', before).changes).toEqual([]);
    }
  });
});

it('has only moves that the facts of 1.8.0 know', () => {
  const all = [...allClasses, ...allObjects];
  const unknown = moves.filter(({ owner, from, to, since }) => {
    const owners = all.filter(fact => (owner === '*' ? from in fact.attributes : fact.name === owner));
    return !owners.some(
      ({ attributes }) => attributes[from]?.deprecated?.since === since && (to.split('.')[0] ?? '') in attributes,
    );
  });
  expect(unknown.map(({ owner, from }) => `${owner}.${from}`)).toEqual([]);
});
