/** How much an attribute is wanted; an attribute fact without one is optional. */
export type Requirement = 'required' | 'recommended' | 'optional';

/** Since which version of OCSF something should no longer be used, and what replaces it. */
export interface Deprecation {
  readonly since: string;
  /** Names of attributes, objects or classes; empty when nothing does. */
  readonly replacedBy: readonly string[];
}

/** Captions by value of an enum. */
export type EnumFact = Readonly<Record<string, string>>;

/** What OCSF says of one attribute of a class or object. */
export interface AttributeFact {
  /** Data type of the dictionary such as `ip_t`, or `object_t`. */
  readonly type: string;
  /** The object, when `type` is `object_t`: a function, because objects refer to each other in circles. */
  readonly object?: () => ObjectFact;
  readonly isArray?: true;
  /** Left out: optional. */
  readonly requirement?: 'required' | 'recommended';
  /** The attribute is there only when the event applies one of these profiles; left out: always. */
  readonly profiles?: readonly string[];
  readonly enum?: EnumFact;
  /** Attribute that holds the caption, or the product's own word, of this enum's value. */
  readonly sibling?: string;
  /** `observable.type_id` that values of this attribute have. */
  readonly observable?: number;
  readonly deprecated?: Deprecation;
  /** Values of the enum that are deprecated. */
  readonly deprecatedValues?: Readonly<Record<string, Deprecation>>;
  /** Left out: the dictionary's caption. */
  readonly caption?: string;
}

/** Attribute facts by attribute name. */
export type AttributeFacts = Readonly<Record<string, AttributeFact>>;

/** Attributes, or dotted paths, of which some must be there. */
export interface ConstraintFact {
  readonly atLeastOne?: readonly string[];
  readonly justOne?: readonly string[];
}

interface EntityFact {
  /** Name with its extension: `user`, `win/reg_key`. */
  readonly name: string;
  readonly caption: string;
  readonly extends?: string;
  readonly constraints?: ConstraintFact;
  /** Profiles that it or an object in it can apply. */
  readonly profiles: readonly string[];
  readonly deprecated?: Deprecation;
  readonly attributes: AttributeFacts;
}

/** What OCSF says of one object. An object without attributes takes any. */
export interface ObjectFact extends EntityFact {
  readonly kind: 'object';
  readonly observable?: number;
}

/** What OCSF says of one event class. */
export interface ClassFact extends EntityFact {
  readonly kind: 'class';
  readonly uid: number;
  readonly category: string;
  readonly categoryUid: number;
  /** Version of OCSF, for instance `1.8.0`. */
  readonly version: string;
}

/** What OCSF says of a data type. */
export interface DataTypeFact {
  readonly caption: string;
  /** Primitive type under it. */
  readonly base: string;
  readonly regex?: string;
  /** In characters. */
  readonly maxLength?: number;
  /** Lowest and highest value. */
  readonly range?: readonly [number, number];
  readonly observable?: number;
}

/** A class without its attributes. */
export interface ClassSummary {
  readonly uid: number;
  /** Name with its extension: `authentication`, `win/registry_key_activity`. */
  readonly name: string;
  readonly caption: string;
  readonly categoryUid: number;
  readonly category: string;
  readonly categoryCaption: string;
  readonly deprecated?: Deprecation;
}
