// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { Api } from '../objects/api.js';
import type { Cloud } from '../objects/cloud.js';

/** Attributes that profile `cloud` adds to most classes. */
export type CloudProfile = {
  readonly api?: Api;
  readonly cloud: Cloud;
};
