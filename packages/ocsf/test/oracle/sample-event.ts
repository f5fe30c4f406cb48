import type { AttributeFact, ClassFact, ObjectFact } from '../../dist/index.js';
import { dataTypes } from '../../dist/all.js';
import type { Random } from './random.ts';

/** A JSON object that may be changed. */
export type MutableJson = Record<string, unknown>;

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  bytestring_t: ['', 'QQ==', 'QUI=', 'aGVsbG8gdGhlcmU='],
  datetime_t: ['2026-11-02T08:15:30Z', '2026-11-02t08:15:30.123+01:00', '2026-11-02T08:15:30'],
  email_t: ['alice@example.org', 'b.ob+x@mail.example.com'],
  ip_t: ['192.0.2.1', '255.255.255.255', '2001:db8::1', '::', '::ffff:192.0.2.1', 'fe80::1%eth0'],
  mac_t: ['00:1b:44:11:3a:b7', '00-1B-44-11-3A-B7'],
  uuid_t: ['6b0f4a62-1f4e-4d0c-9a43-0d3d3c7c11c2', 'x6B0F4A62-1F4E-4D0C-9A43-0D3D3C7C11C2y'],
  subnet_t: ['192.0.2.0/24', '2001:db8::/32'],
};

/**
 * Makes a valid event of a class.
 *
 * @param fact - the class
 * @param profiles - profiles that the event applies
 * @param random - decides which attributes it has
 */
export function sampleEvent(fact: ClassFact, profiles: readonly string[], random: Random): MutableJson {
  const event = sampleObject(fact, new Set(profiles), random, 0);
  const activity = Number(random.pick(Object.keys(fact.attributes['activity_id']?.enum ?? { 0: '' })));
  Object.assign(event, {
    class_uid: fact.uid,
    category_uid: fact.categoryUid,
    activity_id: activity,
    type_uid: fact.uid * 100 + activity,
  });
  if (fact.constraints?.atLeastOne?.some(path => path.includes('.')))
    satisfyPath(fact, event, random.pick(fact.constraints.atLeastOne), profiles, random);
  const metadata = event['metadata'] as MutableJson;
  if (profiles.length > 0) metadata['profiles'] = [...profiles];
  else delete metadata['profiles'];
  return event;
}

function sampleObject(
  fact: ClassFact | ObjectFact,
  profiles: ReadonlySet<string>,
  random: Random,
  depth: number,
): MutableJson {
  const usable = Object.entries(fact.attributes).filter(
    ([, one]) => !one.profiles || one.profiles.some(profile => profiles.has(profile)),
  );
  const share = depth === 0 ? 0.35 : depth === 1 ? 0.2 : 0.03;
  const wanted = new Set(
    usable
      .filter(([, one]) => one.requirement === 'required' || (random.chance(share) && !(depth > 3 && one.object)))
      .map(([name]) => name),
  );
  satisfy(fact, usable, wanted, random);
  const value: MutableJson = {};
  for (const [name, attribute] of usable)
    if (wanted.has(name)) value[name] = sampleAttribute(attribute, profiles, random, depth);
  return value;
}

/** Gives an event something at a dotted path. */
function satisfyPath(
  fact: ClassFact | ObjectFact,
  value: MutableJson,
  path: string,
  profiles: readonly string[],
  random: Random,
): void {
  const [name = path, ...rest] = path.split('.');
  const attribute = fact.attributes[name];
  if (!attribute) throw new RangeError(`${fact.name} has no ${name}`);
  value[name] ??= sampleAttribute(attribute, new Set(profiles), random, 3);
  if (attribute.object && rest.length > 0)
    satisfyPath(attribute.object(), value[name] as MutableJson, rest.join('.'), profiles, random);
}

/** Takes attributes in or out until the constraints hold; leaves first, so that objects stay small. */
function satisfy(
  fact: ClassFact | ObjectFact,
  usable: readonly [string, AttributeFact][],
  wanted: Set<string>,
  random: Random,
): void {
  const facts = new Map(usable);
  const leafFirst = (names: readonly string[]): readonly string[] => {
    const known = names.filter(name => facts.has(name));
    const leaves = known.filter(name => !facts.get(name)?.object);
    return leaves.length > 0 ? leaves : known;
  };
  const { atLeastOne, justOne } = fact.constraints ?? {};
  if (atLeastOne && !atLeastOne.some(name => wanted.has(name))) {
    const candidates = leafFirst(atLeastOne);
    if (candidates.length > 0) wanted.add(random.pick(candidates));
  }
  if (!justOne) return;
  const kept = justOne.find(name => wanted.has(name)) ?? random.pick(leafFirst(justOne));
  for (const name of justOne) wanted.delete(name);
  wanted.add(kept);
}

function sampleAttribute(fact: AttributeFact, profiles: ReadonlySet<string>, random: Random, depth: number): unknown {
  const one = (): unknown =>
    fact.object ? sampleObject(fact.object(), profiles, random, depth + 1) : sampleScalar(fact, random);
  return fact.isArray ? Array.from({ length: 1 + random.below(2) }, one) : one();
}

function sampleScalar(fact: AttributeFact, random: Random): unknown {
  const base = dataTypes[fact.type]?.base;
  const values = fact.enum && Object.keys(fact.enum);
  switch (base) {
    case 'integer_t':
    case 'long_t':
      if (values) return Number(random.pick(values));
      return fact.type === 'timestamp_t' ? 1_793_607_330_000 + random.below(1_000_000) : random.below(65_536);
    case 'float_t':
      return random.next() * 100;
    case 'boolean_t':
      return random.chance(0.5);
    case 'json_t':
      return random.pick<unknown>(['text', 7, true, { a: [1] }, [null]]);
    default:
      return random.pick(values ?? TEXTS[fact.type] ?? ['alpha', 'beta gamma', '', 'ünï-çødé']);
  }
}
