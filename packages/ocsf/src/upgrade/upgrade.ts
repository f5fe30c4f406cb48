import type { OcsfObject } from '../event.js';
import { classFacts } from '../all.js';
import type { AttributeFact, ClassFact, ObjectFact } from '../facts.js';
import { OCSF_VERSION } from '../generated/v1_8_0/class-index.js';
import { compareVersions, moves, type Move } from './moves.js';

export { compareVersions, moves, type Move } from './moves.js';

/** One attribute that was moved. */
export interface UpgradeChange {
  /** Where it was: `actor.process.tid`. */
  readonly from: string;
  /** Where it is now. */
  readonly to: string;
}

/** An event in a later version of OCSF. */
export interface UpgradeResult {
  /** The upgraded event; inputs are not changed. */
  readonly event: OcsfObject;
  readonly changes: readonly UpgradeChange[];
  /** Deprecated attributes for which no replacement of the same meaning is known: they stay where they are. */
  readonly remaining: readonly string[];
}

/** Levels of objects that are followed: a bound for hostile input. */
const MAX_DEPTH = 64;

interface Upgrade {
  readonly from: string;
  readonly to: string;
  readonly changes: UpgradeChange[];
  readonly remaining: string[];
}

/**
 * Brings an event of OCSF 1.1 or later to a later version: attributes that were renamed move to their new names,
 * `metadata.version` and the class's caption are set.
 *
 * @param event - an event of a class of OCSF 1.8; class numbers did not change since 1.1
 * @param from - its version; left out or undefined: its `metadata.version`
 * @param to - the version to reach
 * @returns the event, what was moved, and what is deprecated and stayed
 * @throws RangeError when a version is not of the form 1.1 to 1.8, `to` is older than `from`, or the class is unknown
 */
export function upgrade(event: OcsfObject, from?: string, to: string = OCSF_VERSION): UpgradeResult {
  const metadata = isObject(event['metadata']) ? event['metadata'] : {};
  const start = from ?? metadata['version'];
  checkVersions(start, to);
  const fact = classFacts.get(Number(event['class_uid']));
  if (!fact) throw new RangeError(`OCSF ${OCSF_VERSION} has no class ${String(event['class_uid'])}`);
  const state: Upgrade = { from: start, to, changes: [], remaining: [] };
  const upgraded = upgradeObject(state, fact, event, '', 0);
  const named = 'class_name' in upgraded ? { class_name: fact.caption } : {};
  const version = { ...(isObject(upgraded['metadata']) ? upgraded['metadata'] : {}), version: to };
  return { event: { ...upgraded, ...named, metadata: version }, changes: state.changes, remaining: state.remaining };
}

function checkVersions(from: unknown, to: string): asserts from is string {
  for (const version of [from, to]) {
    const known = typeof version === 'string' && /^1\.[1-8](\.\d{1,3})?(-[\w.]{1,20})?$/.test(version);
    if (!known) throw new RangeError(`cannot upgrade between versions ${String(from)} and ${to}: known are 1.1 to 1.8`);
  }
  if (compareVersions(String(from), to) > 0) throw new RangeError(`cannot go back from ${String(from)} to ${to}`);
}

function isObject(value: unknown): value is OcsfObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function upgradeObject(
  state: Upgrade,
  fact: ClassFact | ObjectFact,
  value: OcsfObject,
  path: string,
  depth: number,
): OcsfObject {
  if (depth > MAX_DEPTH) return value;
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => {
    const attribute = Object.hasOwn(fact.attributes, name) ? fact.attributes[name] : undefined;
    return [name, attribute ? upgradeValue(state, attribute, item, join(path, name), depth) : item];
  });
  const result = Object.fromEntries(entries) as Record<string, unknown>;
  for (const move of moves) if (applies(state, fact, move)) moveAttribute(state, result, move, path);
  for (const name of Object.keys(result)) {
    if (Object.hasOwn(fact.attributes, name) && isDeprecatedBy(fact.attributes[name], state.to))
      state.remaining.push(join(path, name));
  }
  return result;
}

function upgradeValue(state: Upgrade, { object }: AttributeFact, item: unknown, path: string, depth: number): unknown {
  if (!object) return item;
  if (Array.isArray(item))
    return item.map((one, index): unknown =>
      isObject(one) ? upgradeObject(state, object(), one, `${path}[${index}]`, depth + 1) : one,
    );
  return isObject(item) ? upgradeObject(state, object(), item, path, depth + 1) : item;
}

function applies(
  { from, to }: Upgrade,
  fact: ClassFact | ObjectFact,
  { owner, from: name, to: target, since }: Move,
): boolean {
  if (compareVersions(since, to) > 0) return false;
  // An event of the version that deprecated a name may still use it: it is moved all the same.
  if (compareVersions(from, to) === 0 && compareVersions(since, from) > 0) return false;
  const [first = target] = target.split('.');
  return (
    (owner === '*' || owner === fact.name) &&
    isDeprecatedBy(fact.attributes[name], to) &&
    Object.hasOwn(fact.attributes, first)
  );
}

function isDeprecatedBy(fact: AttributeFact | undefined, version: string): boolean {
  return fact?.deprecated !== undefined && compareVersions(fact.deprecated.since, version) <= 0;
}

/** Moves a value unless its new place is taken. */
function moveAttribute(
  { changes }: Upgrade,
  value: Record<string, unknown>,
  { from, to, how }: Move,
  path: string,
): void {
  const item = value[from];
  if (item === undefined || (how === 'first' && !(Array.isArray(item) && item.length === 1))) return;
  const moved = how === 'list' ? [item] : how === 'first' ? (item as readonly unknown[])[0] : item;
  const [name = to, inner] = to.split('.');
  if (inner === undefined) {
    if (value[name] !== undefined) return;
    value[name] = moved;
  } else {
    const holder = value[name] ?? {};
    if (!isObject(holder) || holder[inner] !== undefined) return;
    value[name] = { ...holder, [inner]: moved };
  }
  delete value[from];
  changes.push({ from: join(path, from), to: join(path, to) });
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
