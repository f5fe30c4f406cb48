export type { JsonObject, JsonValue } from './json.js';
export { ConnectorError } from './errors.js';
export type { ConnectorErrorCode, ConnectorErrorOptions } from './errors.js';
export type { Checkpoint, CheckpointStore } from './checkpoint.js';
export type { RawRecord, RecordBatch, RecordOrigin, UnreadableRecord } from './record.js';
export { UNKNOWN_TECHNOLOGY } from './event.js';
export type { DeadLetter, EventBatch, LogEvent } from './event.js';
export type { ReadOptions, Source, SourceProgress } from './source.js';
export type { DeliveryResult, RejectedEvent, Sink, WriteOptions } from './sink.js';
export type {
  SearchColumn,
  Searcher,
  SearchKind,
  SearchPage,
  SearchRequest,
  SearchRow,
  SearchSummary,
  TimeWindow,
} from './searcher.js';
export type { Evidence, EvidenceGrade, SearchFact, UsageCoverage, UsageReader, VolumeFact } from './usage.js';
export { defineSink, defineSource } from './definition.js';
export type { ConnectorContext, Logger, SinkDefinition, SourceDefinition } from './definition.js';
