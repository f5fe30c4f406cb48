// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { Actor } from '../objects/actor.js';
import type { Device } from '../objects/device.js';

/** Attributes that profile `host` adds to most classes. */
export type HostProfile = {
  readonly actor?: Actor;
  readonly device?: Device;
};
