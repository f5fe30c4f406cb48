// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { deviceHwInfoObject, type DeviceHwInfo } from '../objects/device-hw-info.js';
import { locationObject, type Location } from '../objects/location.js';

/** Values of `type_id`: 0 Unknown/Undeclared, 1 Airplane, 2 Helicopter, 3 Gyroplane, 4 Hybrid Lift, 5 Ornithopter, 6 Glider, 7 Kite, 8 Free Balloon, 9 Captive Balloon, 10 Airship, 11 Free Fall/Parachute, 12 Rocket, 13 Tethered Powered Aircraft, 14 Ground Obstacle, 99 Other. */
export type UnmannedAerialSystemTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 99;

/** OCSF object `unmanned_aerial_system`. */
export type UnmannedAerialSystem = {
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
  readonly hw_info?: DeviceHwInfo;
  readonly type?: string;
  readonly type_id?: UnmannedAerialSystemTypeId;
  readonly uuid?: string;
};

/** Facts of OCSF object `unmanned_aerial_system`. */
export const unmannedAerialSystemObject: ObjectFact = {
  kind: 'object',
  name: 'unmanned_aerial_system',
  caption: 'Unmanned Aerial System',
  extends: 'aircraft',
  constraints: { atLeastOne: ['name', 'serial_number', 'uid', 'uid_alt'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t' },
    uid: { type: 'string_t', requirement: 'recommended', caption: 'UAS ID' },
    location: {
      type: 'object_t',
      object: () => locationObject,
      requirement: 'recommended',
      caption: 'UAS Position Location Information',
    },
    model: { type: 'string_t' },
    serial_number: { type: 'string_t', requirement: 'recommended', observable: 37 },
    speed: { type: 'string_t' },
    speed_accuracy: { type: 'string_t' },
    track_direction: { type: 'string_t' },
    uid_alt: { type: 'string_t', requirement: 'recommended', caption: 'UAS Alternate ID' },
    vertical_speed: { type: 'string_t' },
    hw_info: { type: 'object_t', object: () => deviceHwInfoObject, caption: 'UAS Hardware Information' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown/Undeclared',
        1: 'Airplane',
        2: 'Helicopter',
        3: 'Gyroplane',
        4: 'Hybrid Lift',
        5: 'Ornithopter',
        6: 'Glider',
        7: 'Kite',
        8: 'Free Balloon',
        9: 'Captive Balloon',
        10: 'Airship',
        11: 'Free Fall/Parachute',
        12: 'Rocket',
        13: 'Tethered Powered Aircraft',
        14: 'Ground Obstacle',
        99: 'Other',
      },
      sibling: 'type',
    },
    uuid: { type: 'uuid_t', requirement: 'recommended', caption: 'UTM UUID' },
  },
};
