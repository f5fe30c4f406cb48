// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { Trace } from '../objects/trace.js';

/** Attributes that profile `trace` adds to most classes. */
export type TraceProfile = {
  readonly trace?: Trace;
};
