import type { ClassFact } from '../facts.js';
import { coerceEvent } from './coerce.js';
import { planOf, profileBit, type Plan } from './plan.js';
import { hint, report, reportType, type Walk } from './report.js';
import { defaultLimits, type Change, type ValidationLimits, type ValidationResult, type Validator } from './result.js';
import { isJsonObject, walkObject, type JsonObject } from './walk.js';

/** How a validator judges. */
export interface ValidatorOptions {
  /**
   * `strict`: an attribute that the class lacks, or whose profile is not applied, is a violation.
   * `lenient`: such attributes are let pass.
   *
   * @defaultValue 'strict'
   */
  readonly mode?: 'strict' | 'lenient';
  /** Report what could be better, too. @defaultValue false */
  readonly hints?: boolean;
  readonly limits?: Partial<ValidationLimits>;
}

/** A verdict about an event after its values were converted. */
export interface CoercionResult extends ValidationResult {
  /** The converted event; the input itself when nothing was changed. */
  readonly event: unknown;
  readonly changes: readonly Change[];
}

const VALID: ValidationResult = Object.freeze({
  valid: true,
  violations: Object.freeze([]),
  hints: Object.freeze([]),
  truncated: false,
});

/**
 * Makes a validator for one class. No code is generated at run time, so it works under a strict
 * content security policy.
 *
 * @param fact - a class, for instance `authenticationClass` of `@logwright/ocsf/classes/authentication`
 * @param options - mode, hints and limits
 * @returns the validator
 *
 * @example
 * ```ts
 * import { createValidator } from '@logwright/ocsf';
 * import { authenticationClass } from '@logwright/ocsf/classes/authentication';
 *
 * const validate = createValidator(authenticationClass);
 * for (const { path, message, mend } of validate({ class_uid: 3002 }).violations) {
 *   console.log(`${path}: ${message}. ${mend}`);
 * }
 * ```
 */
export function createValidator(fact: ClassFact, options: ValidatorOptions = {}): Validator {
  const plan = planOf(fact);
  const strict = options.mode !== 'lenient';
  const wantsHints = options.hints === true;
  const limits = { ...defaultLimits, ...options.limits };
  return event => {
    const walk: Walk = {
      strict,
      hints: wantsHints ? [] : undefined,
      limits,
      profiles: 0,
      path: [],
      violations: [],
      objects: 0,
      stopped: false,
    };
    if (isJsonObject(event)) walkEvent(walk, plan, event);
    else reportType(walk, '', 'an object', event);
    const { violations, hints, stopped } = walk;
    if (violations.length === 0 && hints === undefined) return VALID;
    return { valid: violations.length === 0, violations, hints: hints ?? [], truncated: stopped };
  };
}

/**
 * Makes a validator that first converts what can be converted without a guess: digits to numbers, RFC 3339 text to
 * a time stamp, numbers to text, a single value to an array, a caption to its number, an unknown enum value to
 * 99 (Other) with its sibling; null is left out and the numbers of class, category and type are filled in.
 * Then it judges strictly.
 *
 * @param fact - a class
 * @param options - hints and limits
 * @returns a function that gives the verdict, the converted event and what was changed; inputs are not changed
 */
export function createCoercingValidator(
  fact: ClassFact,
  options: Omit<ValidatorOptions, 'mode'> = {},
): (event: unknown) => CoercionResult {
  const validate = createValidator(fact, options);
  const limits = { ...defaultLimits, ...options.limits };
  return event => {
    const coerced = coerceEvent(fact, event, limits);
    return { ...validate(coerced.event), ...coerced };
  };
}

/**
 * Makes a validator for events of many classes: each event is judged by the class of its `class_uid`.
 *
 * @param facts - the classes, for instance `classFacts.values()` of `@logwright/ocsf/all`
 * @param options - mode, hints and limits
 * @returns the validator; an event of no known class breaks rule `class`
 */
export function createEventValidator(facts: Iterable<ClassFact>, options: ValidatorOptions = {}): Validator {
  const byUid = new Map([...facts].map(fact => [fact.uid, fact]));
  const validators = new Map<number, Validator>();
  return event => {
    const uid = isJsonObject(event) ? event['class_uid'] : undefined;
    const fact = typeof uid === 'number' ? byUid.get(uid) : undefined;
    if (!fact) return judgeUnknownClass(event, uid);
    let validate = validators.get(fact.uid);
    if (!validate) validators.set(fact.uid, (validate = createValidator(fact, options)));
    return validate(event);
  };
}

function judgeUnknownClass(event: unknown, uid: unknown): ValidationResult {
  const message = !isJsonObject(event)
    ? 'the event is not an object'
    : uid === undefined
      ? 'required attribute class_uid is missing'
      : typeof uid === 'number'
        ? 'there is no class of this class_uid'
        : 'class_uid is not a number';
  const mend = 'Set class_uid to the number of an OCSF class, or to 0 (Base Event).';
  return {
    valid: false,
    violations: [{ path: 'class_uid', rule: 'class', message, mend }],
    hints: [],
    truncated: true,
  };
}

function walkEvent(walk: Walk, plan: Plan, event: JsonObject): void {
  const metadata = event['metadata'];
  if (isJsonObject(metadata)) {
    walk.profiles = appliedProfiles(metadata['profiles'], walk.limits.maxArrayLength);
    const { version } = metadata;
    const expected = plan.fact.kind === 'class' ? plan.fact.version : undefined;
    if (walk.hints && typeof version === 'string' && version !== expected) {
      walk.path.push('metadata');
      hint(walk, 'version', 'version', `the event is of OCSF ${version.slice(0, 20)}, judged by ${String(expected)}`);
      walk.path.pop();
    }
  }
  walkObject(walk, plan, event);
  if (!walk.stopped) checkTypeUid(walk, event);
}

function appliedProfiles(profiles: unknown, maxLength: number): number {
  if (!Array.isArray(profiles) || profiles.length > maxLength) return 0;
  let mask = 0;
  for (const profile of profiles) if (typeof profile === 'string') mask |= profileBit(profile);
  return mask;
}

function checkTypeUid(walk: Walk, event: JsonObject): void {
  const { class_uid: classUid, activity_id: activityId, type_uid: typeUid } = event;
  if (typeof classUid !== 'number' || typeof activityId !== 'number' || typeof typeUid !== 'number') return;
  const expected = classUid * 100 + activityId;
  if (typeUid === expected) return;
  report(
    walk,
    'type_uid',
    'type-uid',
    `is ${typeUid}, but class_uid * 100 + activity_id is ${expected}`,
    `Set type_uid to ${expected}, or mend activity_id.`,
  );
}
