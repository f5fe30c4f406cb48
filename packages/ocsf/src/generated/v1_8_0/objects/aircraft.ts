// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { locationObject, type Location } from '../objects/location.js';

/** OCSF object `aircraft`. */
export type Aircraft = {
  readonly name?: string;
  readonly uid?: string;
  readonly location?: Location;
  readonly model?: string;
  readonly serial_number?: string;
  readonly speed?: string;
  readonly speed_accuracy?: string;
  readonly track_direction?: string;
  readonly uid_alt?: string;
  readonly vertical_speed?: string;
};

/** Facts of OCSF object `aircraft`. */
export const aircraftObject: ObjectFact = {
  kind: 'object',
  name: 'aircraft',
  caption: 'Aircraft',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'serial_number', 'uid', 'uid_alt'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    location: { type: 'object_t', object: () => locationObject, requirement: 'recommended' },
    model: { type: 'string_t' },
    serial_number: { type: 'string_t', observable: 37 },
    speed: { type: 'string_t' },
    speed_accuracy: { type: 'string_t' },
    track_direction: { type: 'string_t' },
    uid_alt: { type: 'string_t' },
    vertical_speed: { type: 'string_t' },
  },
};
