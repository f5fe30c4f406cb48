// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { locationObject, type Location } from '../objects/location.js';

/** Values of `type_id`: 0 Unknown/Undeclared, 1 Takeoff Location, 2 Fixed Location, 3 Dynamic Location, 99 Other. */
export type UnmannedSystemOperatingAreaTypeId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `unmanned_system_operating_area`. */
export type UnmannedSystemOperatingArea = {
  readonly aerial_height?: string;
  readonly city?: string;
  readonly continent?: string;
  /** @deprecated since 1.2.0: see lat, long */ readonly coordinates?: readonly number[];
  readonly country?: string;
  readonly desc?: string;
  readonly geodetic_altitude?: string;
  readonly geodetic_vertical_accuracy?: string;
  readonly geohash?: string;
  readonly horizontal_accuracy?: string;
  readonly is_on_premises?: boolean;
  /** @deprecated since 1.5.0: see network_endpoint, whois */ readonly isp?: string;
  readonly lat?: number;
  readonly long?: number;
  readonly postal_code?: string;
  readonly pressure_altitude?: string;
  readonly provider?: string;
  readonly region?: string;
  readonly altitude_ceiling?: string;
  readonly altitude_floor?: string;
  readonly count?: number;
  readonly end_time?: number;
  readonly locations?: readonly Location[];
  readonly radius?: string;
  readonly start_time?: number;
  readonly type?: string;
  readonly type_id?: UnmannedSystemOperatingAreaTypeId;
  readonly end_time_dt?: string;
  readonly start_time_dt?: string;
};

/** Facts of OCSF object `unmanned_system_operating_area`. */
export const unmannedSystemOperatingAreaObject: ObjectFact = {
  kind: 'object',
  observable: 26,
  name: 'unmanned_system_operating_area',
  caption: 'Unmanned System Operating Area',
  extends: 'location',
  constraints: { atLeastOne: ['city', 'country', 'postal_code', 'region'] },
  profiles: ['datetime'],
  attributes: {
    aerial_height: { type: 'string_t' },
    city: { type: 'string_t', requirement: 'recommended' },
    continent: { type: 'string_t', requirement: 'recommended' },
    coordinates: { type: 'float_t', isArray: true, deprecated: { since: '1.2.0', replacedBy: ['lat', 'long'] } },
    country: { type: 'string_t', requirement: 'recommended', observable: 14 },
    desc: { type: 'string_t' },
    geodetic_altitude: { type: 'string_t' },
    geodetic_vertical_accuracy: { type: 'string_t' },
    geohash: { type: 'string_t' },
    horizontal_accuracy: { type: 'string_t' },
    is_on_premises: { type: 'boolean_t' },
    isp: { type: 'string_t', deprecated: { since: '1.5.0', replacedBy: ['network_endpoint', 'whois'] } },
    lat: { type: 'float_t' },
    long: { type: 'float_t' },
    postal_code: { type: 'string_t' },
    pressure_altitude: { type: 'string_t' },
    provider: { type: 'string_t' },
    region: { type: 'string_t' },
    altitude_ceiling: { type: 'string_t' },
    altitude_floor: { type: 'string_t' },
    count: { type: 'integer_t', requirement: 'recommended' },
    end_time: { type: 'timestamp_t' },
    locations: {
      type: 'object_t',
      object: () => locationObject,
      isArray: true,
      requirement: 'recommended',
      caption: 'Operating Polygon',
    },
    radius: { type: 'string_t', caption: 'Operating Area Radius' },
    start_time: { type: 'timestamp_t' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown/Undeclared', 1: 'Takeoff Location', 2: 'Fixed Location', 3: 'Dynamic Location', 99: 'Other' },
      sibling: 'type',
    },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
