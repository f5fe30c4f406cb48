import type { SchemaProblem } from './schema-error.ts';

/** How much an attribute is wanted. */
export type Requirement = 'required' | 'recommended' | 'optional';

/** Since when something should no longer be used, and the names that replace it. */
export interface Deprecation {
  readonly since: string;
  readonly replacedBy: readonly string[];
}

/** One value of an enum. */
export interface EnumMember {
  readonly value: string;
  readonly caption: string;
  readonly deprecated?: Deprecation;
}

/** A data type of the dictionary. */
export interface DataType {
  readonly name: string;
  readonly caption: string;
  /** The primitive type under it: itself for a primitive. */
  readonly base: string;
  readonly regex?: string;
  readonly maxLength?: number;
  readonly range?: readonly [number, number];
  readonly observable?: number;
}

/** An attribute of a class or object with everything inherited filled in. */
export interface Attribute {
  readonly name: string;
  readonly caption: string;
  /** A data type's name, or `object_t`. */
  readonly type: string;
  /** Key of the object when `type` is `object_t`. */
  readonly object?: string;
  readonly isArray: boolean;
  readonly requirement: Requirement;
  /** Profiles that bring it; empty when it is always there. */
  readonly profiles: readonly string[];
  readonly enum?: readonly EnumMember[];
  /** The enum is the dictionary's own, so it can be shared between entities. */
  readonly enumIsShared?: boolean;
  readonly sibling?: string;
  readonly observable?: number;
  readonly deprecated?: Deprecation;
}

/** Attributes of which at least one, or exactly one, must be there. */
export interface Constraints {
  readonly atLeastOne?: readonly string[];
  readonly justOne?: readonly string[];
}

/** What classes and objects have in common. */
export interface Entity {
  /** Name with its extension: `authentication`, `win/reg_key`. */
  readonly key: string;
  readonly file: string;
  readonly caption: string;
  readonly extends?: string;
  readonly extension?: string;
  readonly attributes: readonly Attribute[];
  readonly constraints: Constraints;
  readonly profiles: readonly string[];
  readonly observable?: number;
  readonly deprecated?: Deprecation;
}

/** An event class. */
export interface EventClass extends Entity {
  readonly uid: number;
  readonly category: string;
  readonly categoryUid: number;
  readonly categoryCaption: string;
}

/** An attribute of the dictionary: what it is wherever it is used. */
export interface DictionaryEntry {
  readonly name: string;
  readonly caption: string;
  readonly enum?: readonly EnumMember[];
  /** Primitive type of the enum's values. */
  readonly base?: string;
  readonly observable?: number;
}

/** A profile: attributes that a class may add. */
export interface Profile {
  readonly key: string;
  readonly caption: string;
  readonly attributes: readonly string[];
}

/** A whole schema, resolved. */
export interface Schema {
  readonly version: string;
  readonly types: readonly DataType[];
  readonly dictionary: readonly DictionaryEntry[];
  readonly categories: readonly { readonly name: string; readonly uid: number; readonly caption: string }[];
  readonly extensions: readonly { readonly name: string; readonly uid: number; readonly caption: string }[];
  readonly profiles: readonly Profile[];
  readonly classes: readonly EventClass[];
  readonly objects: readonly Entity[];
  /** Faults of the schema that do not stop a compilation. */
  readonly warnings: readonly SchemaProblem[];
}
