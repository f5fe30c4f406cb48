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
export { silentLogger } from './silent-logger.js';
export { collectRows } from './collect-rows.js';
export type { CollectedRows } from './collect-rows.js';
export { createMemoryCheckpointStore } from './memory-checkpoint-store.js';
export { createFileCheckpointStore } from './file-checkpoint-store.js';
export type { FileCheckpointStore, FileCheckpointStoreOptions } from './file-checkpoint-store.js';
export { createRetryingSink } from './retrying-sink.js';
export type { RetryOptions } from './retrying-sink.js';
export { createFileDeadLetterSink } from './file-dead-letter-sink.js';
export type { FileDeadLetterSinkOptions } from './file-dead-letter-sink.js';
