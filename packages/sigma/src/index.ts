export type { Comparison, Expression, Predicate, ResolvedRule, StringMode, TimePart } from './ast/expression.js';
export type { Condition } from './ast/condition.js';
export type {
  Correlation,
  CorrelationType,
  Detection,
  DetectionItem,
  DetectionPart,
  DocumentPath,
  DocumentPlace,
  Filter,
  FoldedFilter,
  LogSource,
  Rule,
  RuleLevel,
  RuleStatus,
  SigmaDocument,
  SigmaValue,
} from './ast/rule.js';
export { describeCondition } from './describe/describe-condition.js';
export { describeCorrelation } from './describe/describe-correlation.js';
export { applyFilters } from './filter/apply-filters.js';
export type { AppliedFilter, ApplyFiltersOptions, FilterResult } from './filter/apply-filters.js';
export type { FilterFault } from './filter/filter-faults.js';
export type { Diagnostic, DiagnosticCode, Fault } from './parse/diagnostic.js';
export type { ParseLimits } from './parse/limits.js';
export { locateFaults, parseRules } from './parse/parse-rules.js';
export type { ParseOptions, ParseResult } from './parse/parse-rules.js';
export { MAX_EVENT_DEPTH } from './process/field-reader.js';
export type { SigmaEvent } from './process/field-reader.js';
export { fillPlaceholders } from './process/fill-placeholders.js';
export type { Placeholders } from './process/resolve-item.js';
export { resolveRule } from './process/resolve-rule.js';
export type { ResolveResult } from './process/resolve-rule.js';
export { conditionHolds } from './match/condition-holds.js';
export { compileRules } from './match/engine.js';
export type { CompileOptions, Engine, Match, MatchOptions, RefusedRule } from './match/engine.js';
export type { Evidence, ExplainedSelection, Explanation } from './match/explain.js';
export type { ByteDecoder } from './scan/block.js';
export { createScanner } from './scan/scanner.js';
export type { LinePlace, ScanCounters, ScanMatch, ScanOptions, Scanner, UnreadableLine } from './scan/scanner.js';
export type { UnreadableReason } from './scan/line-reader.js';
export type {
  FieldAliases,
  FieldCondition,
  LogSourceCatalogue,
  LogSourceEntry,
  LogSourceFamily,
} from './process/log-source-catalogue.js';
export { createLogSourceResolver } from './process/log-sources.js';
export type { CorrelationCondition, Threshold, ThresholdOperator } from './ast/rule.js';
export { correlationClosure } from './correlate/closure.js';
export type { CorrelationCounters, DetectorCounters } from './correlate/counters.js';
export type {
  ContributingEvent,
  CorrelationDetection,
  DetectionResult,
  EventReference,
  RuleDetection,
} from './correlate/detection.js';
export { createDetector } from './correlate/detector.js';
export type { Detector, DetectorOptions, EventContext } from './correlate/detector.js';
export type { CorrelationLimits } from './correlate/limits.js';
export type { RefusedDocument } from './correlate/link.js';
export { CorrelationStateError } from './correlate/state.js';
export type { CorrelationState } from './correlate/state.js';
export { BundleError } from './bundle/bundle-error.js';
export type { BundleErrorCode } from './bundle/bundle-error.js';
export type { BundleLimits } from './bundle/frame.js';
export { loadBundle } from './bundle/load-bundle.js';
export { serializeRules } from './bundle/serialize-rules.js';
