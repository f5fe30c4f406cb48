import type { AttributeFact, ClassFact, ObjectFact } from '../facts.js';
import { dataTypes } from '../generated/v1_8_0/data-types.js';
import { formatCheck, type FormatCheck } from './formats.js';

/** Kinds of values: small integers, so that the walk can switch on them. */
export const KIND_STRING = 0;
/** Whole number. */
export const KIND_INTEGER = 1;
/** Any finite number. */
export const KIND_FLOAT = 2;
/** true or false. */
export const KIND_BOOLEAN = 3;
/** Any JSON value. */
export const KIND_JSON = 4;
/** An object of the schema. */
export const KIND_OBJECT = 5;

/** What the walk needs of one attribute. */
export interface AttributePlan {
  readonly name: string;
  readonly fact: AttributeFact;
  readonly kind: number;
  readonly isArray: boolean;
  /** Required whatever the profiles. */
  readonly isRequired: boolean;
  /** Bits of the profiles that bring it; 0: always there. */
  readonly profileMask: number;
  readonly values: ReadonlySet<unknown> | undefined;
  readonly format: FormatCheck | undefined;
  readonly maxLength: number;
  readonly min: number;
  readonly max: number;
  readonly isTimestamp: boolean;
  /** Plan of the object; set when first needed, because objects refer to each other in circles. */
  inner: Plan | undefined;
}

/** An attribute, or dotted path, that a constraint names. */
export interface ConstraintPath {
  readonly path: string;
  readonly name: string;
  /** Names below the first; undefined for an attribute. */
  readonly inner: readonly string[] | undefined;
}

/** What the walk needs of a class or object. */
export interface Plan {
  readonly fact: ClassFact | ObjectFact;
  readonly attributes: ReadonlyMap<string, AttributePlan>;
  /** Takes any attribute. */
  readonly isOpen: boolean;
  readonly required: readonly AttributePlan[];
  /** Required when their profile is applied. */
  readonly requiredByProfile: readonly AttributePlan[];
  readonly recommended: readonly AttributePlan[];
  readonly atLeastOne: readonly ConstraintPath[] | undefined;
  readonly justOne: readonly ConstraintPath[] | undefined;
  /** Nearest attributes of unknown names: the same misspelling comes with every event of a producer. */
  readonly nearest: Map<string, string | undefined>;
}

/** Plans by fact: made when first needed, shared by all validators. */
const plans = new WeakMap<ClassFact | ObjectFact, Plan>();
const profileBits = new Map<string, number>();

/**
 * Bit of a profile in a mask.
 *
 * @returns 0 for a profile that no fact has named
 */
export function profileBit(profile: string): number {
  return profileBits.get(profile) ?? 0;
}

function registerProfile(profile: string): number {
  const known = profileBits.get(profile);
  if (known !== undefined) return known;
  if (profileBits.size === 31) throw new RangeError('more than 31 profiles in one program');
  const bit = 1 << profileBits.size;
  profileBits.set(profile, bit);
  return bit;
}

/** The plan of a class or object. */
export function planOf(fact: ClassFact | ObjectFact): Plan {
  const known = plans.get(fact);
  if (known) return known;
  // Also those of objects inside, whose plans do not exist yet when the first event's profiles are read.
  fact.profiles.forEach(registerProfile);
  const attributes = new Map(Object.entries(fact.attributes).map(([name, one]) => [name, planAttribute(name, one)]));
  const listed = [...attributes.values()];
  const required = listed.filter(one => one.fact.requirement === 'required');
  const plan: Plan = {
    fact,
    attributes,
    isOpen: listed.length === 0,
    required: required.filter(one => one.isRequired),
    requiredByProfile: required.filter(one => !one.isRequired),
    recommended: listed.filter(one => one.fact.requirement === 'recommended'),
    atLeastOne: fact.constraints?.atLeastOne?.map(splitPath),
    justOne: fact.constraints?.justOne?.map(splitPath),
    nearest: new Map(),
  };
  plans.set(fact, plan);
  return plan;
}

function splitPath(path: string): ConstraintPath {
  const [name = path, ...inner] = path.split('.');
  return { path, name, inner: inner.length === 0 ? undefined : inner };
}

function planAttribute(name: string, fact: AttributeFact): AttributePlan {
  const type = dataTypes[fact.type];
  const kind = kindOf(fact.type === 'object_t' ? 'object_t' : (type?.base ?? fact.type));
  const profileMask = (fact.profiles ?? []).reduce((mask, profile) => mask | registerProfile(profile), 0);
  const values = fact.enum && kind !== KIND_JSON ? Object.keys(fact.enum) : undefined;
  return {
    name,
    fact,
    kind,
    isArray: fact.isArray === true,
    isRequired: fact.requirement === 'required' && profileMask === 0,
    profileMask,
    values: values && new Set<unknown>(kind === KIND_STRING ? values : values.map(Number)),
    format: formatCheck(fact.type),
    maxLength: type?.maxLength ?? Infinity,
    min: type?.range?.[0] ?? -Infinity,
    max: type?.range?.[1] ?? Infinity,
    isTimestamp: fact.type === 'timestamp_t',
    inner: undefined,
  };
}

function kindOf(base: string): number {
  switch (base) {
    case 'object_t':
      return KIND_OBJECT;
    case 'string_t':
      return KIND_STRING;
    case 'integer_t':
    case 'long_t':
      return KIND_INTEGER;
    case 'float_t':
      return KIND_FLOAT;
    case 'boolean_t':
      return KIND_BOOLEAN;
    case 'json_t':
      return KIND_JSON;
    default:
      throw new TypeError(`unknown data type "${base}" in the facts`);
  }
}
