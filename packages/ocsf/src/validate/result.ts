/** The rule that a value breaks. */
export type ViolationRule =
  /** A required attribute is missing. */
  | 'required'
  /** The value is of another type. */
  | 'type'
  /** The value is not in the enum. */
  | 'enum'
  /** The text does not have the form of its data type. */
  | 'pattern'
  /** The text is longer than its data type allows. */
  | 'length'
  /** The number is outside of its data type's range. */
  | 'range'
  /** The class or object has no such attribute. */
  | 'unknown-attribute'
  /** The attribute belongs to a profile that the event does not apply. */
  | 'profile'
  | 'at-least-one'
  | 'just-one'
  /** `type_uid` is not `class_uid * 100 + activity_id`. */
  | 'type-uid'
  /** There is no class of this `class_uid`. */
  | 'class'
  /** The event is larger than the validator's limits. */
  | 'limit';

/** One way in which an event breaks the schema. */
export interface Violation {
  /** Where: `src_endpoint.ip`, `observables[0].type_id`; empty for the event itself. */
  readonly path: string;
  readonly rule: ViolationRule;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

/** What an event that is valid could do better. */
export type HintRule =
  /** A recommended attribute is missing. */
  | 'recommended'
  /** The attribute or value is deprecated. */
  | 'deprecated'
  /** The enum says Other (99), and its sibling does not say what. */
  | 'sibling'
  /** A time stamp looks like seconds or microseconds, not milliseconds. */
  | 'time-unit'
  /** The event says that it is of another version of OCSF. */
  | 'version';

/** One way in which a valid event could be better. */
export interface Hint {
  readonly path: string;
  readonly rule: HintRule;
  readonly message: string;
}

/** One value that `coerce` changed. */
export interface Change {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a validator found. */
export interface ValidationResult {
  readonly valid: boolean;
  readonly violations: readonly Violation[];
  /** Empty unless asked for. */
  readonly hints: readonly Hint[];
  /** True when a limit stopped the search before its end: there may be more violations. */
  readonly truncated: boolean;
}

/** Judges one event; never throws, whatever JSON it is given. */
export type Validator = (event: unknown) => ValidationResult;

/** Bounds of the work that one event may cause. */
export interface ValidationLimits {
  /** Levels of objects in objects. @defaultValue 64 */
  readonly maxDepth: number;
  /** Objects in the event. @defaultValue 100,000 */
  readonly maxObjects: number;
  /** Elements of one array. @defaultValue 100,000 */
  readonly maxArrayLength: number;
  /** UTF-16 units of one text. @defaultValue 16,777,216 */
  readonly maxStringLength: number;
  /** UTF-16 units of a text that is compared with a regular expression. @defaultValue 65,536 */
  readonly maxPatternLength: number;
  /** Violations reported, and hints reported. @defaultValue 100 */
  readonly maxViolations: number;
}

/** The limits that hold unless others are given. */
export const defaultLimits: ValidationLimits = {
  maxDepth: 64,
  maxObjects: 100_000,
  maxArrayLength: 100_000,
  maxStringLength: 16_777_216,
  maxPatternLength: 65_536,
  maxViolations: 100,
};
