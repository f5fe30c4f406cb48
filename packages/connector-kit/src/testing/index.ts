export { describeSourceContract } from './source-contract.js';
export type { SourceHarness } from './source-contract.js';
export { describeSinkContract } from './sink-contract.js';
export type { SinkHarness } from './sink-contract.js';
export { describeSearcherContract } from './searcher-contract.js';
export type { SearcherHarness } from './searcher-contract.js';
export { describeUsageReaderContract } from './usage-reader-contract.js';
export type { UsageReaderHarness } from './usage-reader-contract.js';
export { sampleBatch, sampleDeadLetter, sampleEvent } from './sample-batch.js';
