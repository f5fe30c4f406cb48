// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fileObject, type File } from '../objects/file.js';
import { userObject, type User } from '../objects/user.js';

/** Values of `run_state_id`: 0 Unknown, 1 Ready, 2 Queued, 3 Running, 4 Stopped, 99 Other. */
export type JobRunStateId = 0 | 1 | 2 | 3 | 4 | 99;

/** OCSF object `job`. */
export type Job = {
  readonly cmd_line?: string;
  readonly created_time?: number;
  readonly desc?: string;
  readonly file?: File;
  readonly last_run_time?: number;
  readonly name: string;
  readonly next_run_time?: number;
  readonly run_state?: string;
  readonly run_state_id?: JobRunStateId;
  readonly user?: User;
  readonly created_time_dt?: string;
  readonly last_run_time_dt?: string;
  readonly next_run_time_dt?: string;
};

/** Facts of OCSF object `job`. */
export const jobObject: ObjectFact = {
  kind: 'object',
  name: 'job',
  caption: 'Job',
  extends: 'object',
  profiles: ['data_classification', 'datetime'],
  attributes: {
    cmd_line: { type: 'string_t', requirement: 'recommended', observable: 13 },
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    desc: { type: 'string_t', requirement: 'recommended' },
    file: { type: 'object_t', object: () => fileObject },
    last_run_time: { type: 'timestamp_t', requirement: 'recommended' },
    name: { type: 'string_t', requirement: 'required' },
    next_run_time: { type: 'timestamp_t' },
    run_state: { type: 'string_t' },
    run_state_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Ready', 2: 'Queued', 3: 'Running', 4: 'Stopped', 99: 'Other' },
      sibling: 'run_state',
    },
    user: { type: 'object_t', object: () => userObject },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_run_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    next_run_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
