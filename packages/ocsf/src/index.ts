export type { OcsfEvent, OcsfObject } from './event.js';
export type {
  AttributeFact,
  AttributeFacts,
  ClassFact,
  ClassSummary,
  ConstraintFact,
  DataTypeFact,
  Deprecation,
  EnumFact,
  ObjectFact,
  Requirement,
} from './facts.js';
export type { AnyOcsfEvent } from './generated/v1_8_0/any-event.js';
export type { Observable } from './generated/v1_8_0/objects/observable.js';
export type { SeverityId } from './generated/v1_8_0/enums.js';
export type { WithProfiles } from './profiles.js';
export { categories, classes, classUids, OCSF_VERSION } from './generated/v1_8_0/class-index.js';
export { baseEvent, buildEvent, typeUid, type EventFields } from './build.js';
export { severity, severityCaption, severityFromSyslog, severityFromWord } from './severity.js';
export {
  createCoercingValidator,
  createEventValidator,
  createValidator,
  type CoercionResult,
  type ValidatorOptions,
} from './validate/validator.js';
export {
  defaultLimits,
  type Change,
  type Hint,
  type HintRule,
  type ValidationLimits,
  type ValidationResult,
  type Validator,
  type Violation,
  type ViolationRule,
} from './validate/result.js';
export { extractObservables, type ObservableLimits } from './observables.js';
