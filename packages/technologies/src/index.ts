export type {
  DocumentationLink,
  MapContext,
  NativeRecord,
  ParseInput,
  ParseResult,
  Technology,
  TechnologyDescriptor,
  TechnologySample,
} from './technology.js';
export type {
  SigmaFieldAliases,
  SigmaFieldCondition,
  SigmaLogSource,
  SigmaLogSourceEntry,
  SigmaLogSourceFamily,
} from './sigma.js';
export { sigmaLogSources } from './log-sources.js';
export { detectTechnology, technologies, technologyById } from './registry.js';
export { mapUnknown } from './unknown.js';
export { plainRecord } from './plain-record.js';
export { createTimeReader } from './event-time.js';
export { lineGenerators } from './line-generators.js';
export {
  between,
  eventTimes,
  hexDigits,
  pick,
  pickWeighted,
  randomAddress,
  randomUuid,
  rhythmWeight,
  seededRandom,
} from './generate.js';
export type { GeneratedLine, LineGenerator, LineGeneratorOptions, Rhythm } from './generate.js';
