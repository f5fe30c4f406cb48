export {
  createConformanceCollector,
  type ClassConformance,
  type ConformanceCollector,
  type ConformanceOptions,
  type ConformanceReport,
  type FieldConformance,
  type VersionConformance,
} from './conformance.js';
export { renderConformanceHtml, renderConformanceText } from './render.js';
export {
  explain,
  type AttributeExplanation,
  type AttributeUse,
  type EntityExplanation,
  type ExplainFacts,
  type NotFound,
} from './explain.js';
export { renderEntityMarkdown, renderExplanationText, type LinkOf } from './render-explanation.js';
