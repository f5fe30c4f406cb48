export { openLakeWriter } from './writer.js';
export { openLake } from './lake.js';
export { lakeSink } from './sink.js';
export { isParquetFile, readParquetRows } from './parquet-rows.js';
export type { ParquetRowsOptions } from './parquet-rows.js';
export type {
  CorruptSegment,
  Lake,
  LakeDescription,
  LakeOptions,
  LakeWriter,
  LakeWriterOptions,
  LogSourceSummary,
  MaintenanceResult,
  RecoveryReport,
} from './contract.js';
export { requestDrop } from './requests.js';
export type { RequestDropOptions } from './requests.js';
