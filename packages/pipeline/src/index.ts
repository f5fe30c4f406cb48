export { PipelineError } from './errors.js';
export type { PipelineErrorCode, PipelineErrorOptions } from './errors.js';
export { createTransformer } from './transform/transformer.js';
export type { TransformedBatch, Transformer, TransformerOptions } from './transform/transformer.js';
export { sumTallies } from './transform/tally.js';
export type { LogSourceTally, Totals } from './transform/tally.js';
export { createTransform } from './transform/transform.js';
export type { Transform, TransformConfig, TransformContext } from './transform/transform.js';
export { runPipeline } from './run/run-pipeline.js';
export type { PipelineObserver, PipelineSource, RunOptions, RunResult, SourceFailure } from './run/run-pipeline.js';
export type { RetryPolicy } from './run/backoff.js';
export type { RetryNotice } from './run/sink-lane.js';
export { buildPipeline } from './config/build.js';
export type { BuildOptions, PipelineParts } from './config/build.js';
export { formatDiagnostic, suggest } from './config/diagnostic.js';
export type { Diagnostic } from './config/diagnostic.js';
export { loadConfig } from './config/load-config.js';
export type { LoadConfigOptions, LoadedConfig } from './config/load-config.js';
export { configJsonSchema } from './config/schema.js';
export type { PipelineConfig, Registry, SinkConfig, SourceConfig } from './config/schema.js';
export type { Environment } from './config/yaml-source.js';
export { loadRuleStore, runningDocuments } from './detect/rule-store.js';
export type {
  ParsedRules,
  RuleFileCache,
  RuleStore,
  RuleStoreDiagnostic,
  RuleStoreOptions,
  StoredRule,
} from './detect/rule-store.js';
export { findRuleFiles } from './detect/rule-files.js';
export type { FoundRuleFiles, RuleFile, RulePaths, UnreadablePath } from './detect/rule-files.js';
export type { RuleSettings, RuleState } from './detect/store-settings.js';
export { ocsfFieldsOf } from './detect/ocsf-fields.js';
export { openDetectStage } from './detect/detect-stage.js';
export type { DetectOptions, DetectStage } from './detect/detect-stage.js';
export type { DetectConfig } from './detect/detect-schema.js';
export { FINDINGS_LOG_SOURCE, FINDINGS_TECHNOLOGY } from './detect/finding-event.js';
export type { DetectMetrics } from './detect/metrics-file.js';
export type { RuleMetrics } from './detect/rule-counters.js';
export type { DetectReport, RuleCounts } from './detect/rule-report.js';
export { LEVELS, STATUSES, selectRules } from './detect/select-rules.js';
export type { RuleSelection, SelectedRule } from './detect/select-rules.js';
