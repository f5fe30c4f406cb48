// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { Osint } from '../objects/osint.js';

/** Attributes that profile `osint` adds to most classes. */
export type OsintProfile = {
  readonly osint: readonly Osint[];
};
