import type { HealthVerdict } from './health.js';
import type { LogSourceHistory } from './history.js';
import type { SearchUse } from './search-use.js';

/** One log source with everything that questions to the estate need. */
export interface AssessedLogSource {
  /** Unique: `platform/name`. */
  readonly id: string;
  readonly title: string;
  readonly platform: string;
  readonly technology: string;
  /** Entity ref of the owner; undefined when nobody owns it. */
  readonly owner?: string;
  readonly history: LogSourceHistory;
  readonly health: HealthVerdict;
  readonly use: SearchUse;
  /** Use over the same window one week earlier, to compare with. */
  readonly useBefore?: SearchUse;
}

/** A platform whose last collection failed. */
export interface FailedPlatform {
  readonly id: string;
  readonly title: string;
  /** What failed and what to do, in words. */
  readonly message: string;
  readonly action: string;
}
