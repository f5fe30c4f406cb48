// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `location`. */
export type Location = {
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
};

/** Facts of OCSF object `location`. */
export const locationObject: ObjectFact = {
  kind: 'object',
  observable: 26,
  name: 'location',
  caption: 'Geo Location',
  extends: 'object',
  constraints: { atLeastOne: ['city', 'country', 'postal_code', 'region'] },
  profiles: [],
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
  },
};
