// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { timespanObject, type Timespan } from '../objects/timespan.js';

/** OCSF object `network_traffic`. */
export type NetworkTraffic = {
  readonly bytes?: number;
  readonly bytes_in?: number;
  readonly bytes_missed?: number;
  readonly bytes_out?: number;
  readonly chunks?: number;
  readonly chunks_in?: number;
  readonly chunks_out?: number;
  readonly end_time?: number;
  readonly packets?: number;
  readonly packets_in?: number;
  readonly packets_out?: number;
  readonly start_time?: number;
  readonly timespan?: Timespan;
  readonly end_time_dt?: string;
  readonly start_time_dt?: string;
};

/** Facts of OCSF object `network_traffic`. */
export const networkTrafficObject: ObjectFact = {
  kind: 'object',
  name: 'network_traffic',
  caption: 'Network Traffic',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    bytes: { type: 'long_t', requirement: 'recommended' },
    bytes_in: { type: 'long_t' },
    bytes_missed: { type: 'long_t' },
    bytes_out: { type: 'long_t' },
    chunks: { type: 'long_t' },
    chunks_in: { type: 'long_t' },
    chunks_out: { type: 'long_t' },
    end_time: { type: 'timestamp_t' },
    packets: { type: 'long_t', requirement: 'recommended' },
    packets_in: { type: 'long_t' },
    packets_out: { type: 'long_t' },
    start_time: { type: 'timestamp_t' },
    timespan: { type: 'object_t', object: () => timespanObject },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
