import type { AttributeFact, ClassFact, ObjectFact } from '../../dist/index.js';
import { dataTypes } from '../../dist/all.js';
import type { Random } from './random.ts';
import type { MutableJson } from './sample-event.ts';

/** An object inside an event, with its facts. */
interface Site {
  readonly value: MutableJson;
  readonly fact: ClassFact | ObjectFact;
}

/** What can be done to an event. */
export const mutations = [
  'remove',
  'add',
  'retype',
  'enum',
  'constraint',
  'pattern',
  'profile',
  'array',
  'null',
  'range',
] as const;

/** Name of a mutation. */
export type Mutation = (typeof mutations)[number];

/**
 * Changes an event in one place.
 *
 * @param event - changed in place
 * @param fact - its class
 * @param mutation - what to do
 * @param random - decides where
 * @returns false when the event has no place for this mutation
 */
export function mutate(event: MutableJson, fact: ClassFact, mutation: Mutation, random: Random): boolean {
  const sites = [...findSites(event, fact)];
  switch (mutation) {
    case 'remove':
      return removeAttribute(sites, random);
    case 'add':
      return addAttribute(sites, random);
    case 'retype':
      return retype(sites, random);
    case 'enum':
      return replaceWhere(sites, random, ({ enum: members }) => members !== undefined, brokenEnum);
    case 'constraint':
      return breakConstraint(sites, random);
    case 'pattern':
      return replaceWhere(
        sites,
        random,
        ({ type }) => dataTypes[type]?.regex !== undefined || dataTypes[type]?.maxLength !== undefined,
        brokenText,
      );
    case 'profile':
      return breakProfiles(event, random);
    case 'array':
      return replaceWhere(
        sites,
        random,
        () => true,
        (value, _fact, isArray) => (isArray ? (value as unknown[])[0] : [value]),
      );
    case 'null':
      return replaceWhere(
        sites,
        random,
        () => true,
        () => null,
      );
    case 'range':
      return replaceWhere(
        sites,
        random,
        ({ type }) => dataTypes[type]?.range !== undefined,
        () => random.pick([-1, 65_536, 65_535, 0, 1.5]),
      );
  }
}

function* findSites(value: MutableJson, fact: ClassFact | ObjectFact): Generator<Site> {
  yield { value, fact };
  for (const [name, item] of Object.entries(value)) {
    const object = fact.attributes[name]?.object;
    if (!object) continue;
    for (const one of Array.isArray(item) ? item : [item]) yield* findSites(one as MutableJson, object());
  }
}

function removeAttribute(sites: readonly Site[], random: Random): boolean {
  const { value } = random.pick(sites.filter(site => Object.keys(site.value).length > 0));
  delete value[random.pick(Object.keys(value))];
  return true;
}

function addAttribute(sites: readonly Site[], random: Random): boolean {
  const { value } = random.pick(sites);
  value[random.pick(['extra', 'user_name', 'Message', 'constructor', 'toString', 'x'.repeat(80)])] =
    random.pick<unknown>(['text', 1, {}, []]);
  return true;
}

function retype(sites: readonly Site[], random: Random): boolean {
  const others: readonly unknown[] = ['12', 12, 1.5, true, {}, [], -0, 1e300, 'true', [[]]];
  return replaceWhere(
    sites,
    random,
    () => true,
    () => random.pick(others),
  );
}

function brokenEnum(value: unknown, _fact: AttributeFact, _isArray: boolean, random: Random): unknown {
  if (Array.isArray(value)) return value.map(item => brokenEnum(item, _fact, false, random));
  return typeof value === 'number'
    ? random.pick([value + 1, 98, -1, 100, 0, 99])
    : random.pick(['NOPE', '', `${String(value)} `]);
}

function brokenText(value: unknown, { type }: AttributeFact, _isArray: boolean, random: Random): unknown {
  if (Array.isArray(value)) return value.map(item => brokenText(item, { type }, false, random));
  const candidates: Readonly<Record<string, readonly string[]>> = {
    ip_t: [
      '256.1.1.1',
      '1.2.3',
      '1.2.3.4.5',
      ' 10.0.0.1 ',
      '01.2.3.4',
      '1a2b3c4',
      ':::',
      '1::2::3',
      `${'1'.repeat(41)}`,
      '::1%',
      '192.0.2.1:80',
      'localhost',
      '',
    ],
    datetime_t: [
      '2026-11-02',
      '2026-11-02 08:15:30Z',
      '2026-11-02T08:15:30.Z',
      '2026-13-99T99:99:99Z',
      '2026-11-02T08:15:30+0100',
      'now',
    ],
    email_t: ['alice', 'a@b', '@b.c', 'a b@c.d', 'a@b.', 'a@b..', 'ä@b.c'],
    mac_t: ['00:1b:44:11:3a', '001b44113ab7', '00:1b-44:11-3a:b7', '00:1b:44:11:3a:b7:00', `${'0'.repeat(33)}`],
    uuid_t: ['6b0f4a62', '6b0f4a621f4e4d0c9a430d3d3c7c11c2', ''],
    bytestring_t: ['A', 'AB', '====', 'QQ=', 'Q+_=', '!!!!', 'QQ==QQ==', 'AAAA', 'A-_A'],
    subnet_t: ['', 'x'.repeat(42), 'x'.repeat(43), '😀'.repeat(42), '😀'.repeat(43)],
  };
  return random.pick(candidates[type] ?? ['']);
}

function breakConstraint(sites: readonly Site[], random: Random): boolean {
  const bound = sites.filter(({ fact }) => fact.constraints !== undefined);
  if (bound.length === 0) return false;
  const { value, fact } = random.pick(bound);
  const { atLeastOne, justOne } = fact.constraints ?? {};
  for (const name of atLeastOne ?? []) delete value[name];
  if (!justOne) return true;
  if (random.chance(0.5)) for (const name of justOne) delete value[name];
  else value[random.pick(justOne)] = 'also';
  return true;
}

function breakProfiles(event: MutableJson, random: Random): boolean {
  const metadata = event['metadata'] as MutableJson | undefined;
  const profiles = metadata?.['profiles'];
  if (!metadata || !Array.isArray(profiles) || profiles.length === 0) return false;
  metadata['profiles'] = profiles.filter(profile => profile !== random.pick(profiles));
  return true;
}

function replaceWhere(
  sites: readonly Site[],
  random: Random,
  wanted: (fact: AttributeFact) => boolean,
  replace: (value: unknown, fact: AttributeFact, isArray: boolean, random: Random) => unknown,
): boolean {
  const places = sites.flatMap(({ value, fact }) =>
    Object.keys(value).flatMap(name => {
      const attribute = Object.hasOwn(fact.attributes, name) ? fact.attributes[name] : undefined;
      return attribute && wanted(attribute) ? [{ value, name, attribute }] : [];
    }),
  );
  if (places.length === 0) return false;
  const { value, name, attribute } = random.pick(places);
  value[name] = replace(value[name], attribute, attribute.isArray === true, random);
  return true;
}
