export { toFinding } from './to-finding.js';
export type { FindingCause, FindingContext, FindingEvent } from './to-finding.js';
export { hideSecrets } from './hide-secrets.js';
