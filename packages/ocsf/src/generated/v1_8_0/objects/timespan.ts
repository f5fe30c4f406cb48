// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 Unknown, 1 Milliseconds, 2 Seconds, 3 Minutes, 4 Hours, 5 Days, 6 Weeks, 7 Months, 8 Years, 9 Time Interval, 99 Other. */
export type TimespanTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 99;

/** OCSF object `timespan`. */
export type Timespan = {
  readonly duration?: number;
  readonly duration_days?: number;
  readonly duration_hours?: number;
  readonly duration_mins?: number;
  readonly duration_months?: number;
  readonly duration_secs?: number;
  readonly duration_weeks?: number;
  readonly duration_years?: number;
  readonly end_time?: number;
  readonly start_time?: number;
  readonly type?: string;
  readonly type_id?: TimespanTypeId;
  readonly end_time_dt?: string;
  readonly start_time_dt?: string;
};

/** Facts of OCSF object `timespan`. */
export const timespanObject: ObjectFact = {
  kind: 'object',
  name: 'timespan',
  caption: 'Time Span',
  extends: 'object',
  constraints: {
    atLeastOne: [
      'duration',
      'duration_days',
      'duration_hours',
      'duration_mins',
      'duration_months',
      'duration_secs',
      'duration_weeks',
      'duration_years',
      'end_time',
      'start_time',
    ],
  },
  profiles: ['datetime'],
  attributes: {
    duration: { type: 'long_t', requirement: 'recommended' },
    duration_days: { type: 'integer_t', requirement: 'recommended' },
    duration_hours: { type: 'integer_t', requirement: 'recommended' },
    duration_mins: { type: 'integer_t', requirement: 'recommended' },
    duration_months: { type: 'integer_t', requirement: 'recommended' },
    duration_secs: { type: 'integer_t', requirement: 'recommended' },
    duration_weeks: { type: 'integer_t', requirement: 'recommended' },
    duration_years: { type: 'integer_t', requirement: 'recommended' },
    end_time: { type: 'timestamp_t', requirement: 'recommended' },
    start_time: { type: 'timestamp_t', requirement: 'recommended' },
    type: { type: 'string_t', caption: 'Time Span Type' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Milliseconds',
        2: 'Seconds',
        3: 'Minutes',
        4: 'Hours',
        5: 'Days',
        6: 'Weeks',
        7: 'Months',
        8: 'Years',
        9: 'Time Interval',
        99: 'Other',
      },
      sibling: 'type',
      caption: 'Time Span Type ID',
    },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
