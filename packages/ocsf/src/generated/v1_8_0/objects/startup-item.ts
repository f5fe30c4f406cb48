// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { startTypeIdEnum, type StartTypeId } from '../enums.js';
import { jobObject, type Job } from '../objects/job.js';
import { kernelDriverObject, type KernelDriver } from '../objects/kernel-driver.js';
import { processObject, type Process } from '../objects/process.js';
import { winServiceObject, type WinService } from '../objects/win/win-service.js';

/** Values of `run_mode_ids`: 0 Unknown, 1 Interactive, 2 Own Process, 3 Shared Process, 99 Other. */
export type StartupItemRunModeIds = 0 | 1 | 2 | 3 | 99;

/** Values of `run_state_id`: 0 Unknown, 1 Stopped, 2 Start Pending, 3 Stop Pending, 4 Running, 5 Continue Pending, 6 Pause Pending, 7 Paused, 8 Restart Pending, 99 Other. */
export type StartupItemRunStateId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 99;

/** Values of `type_id`: 0 Unknown, 1 Kernel Mode Driver, 2 User Mode Driver, 3 Service, 4 User Mode Application, 5 Autoload, 6 System Extension, 7 Kernel Extension, 8 Scheduled Job, Task, 99 Other. */
export type StartupItemTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 99;

/** OCSF object `startup_item`. */
export type StartupItem = {
  readonly driver?: KernelDriver;
  readonly job?: Job;
  readonly name: string;
  readonly process?: Process;
  readonly run_mode_ids?: readonly StartupItemRunModeIds[];
  readonly run_modes?: readonly string[];
  readonly run_state?: string;
  readonly run_state_id?: StartupItemRunStateId;
  readonly start_type?: string;
  readonly start_type_id: StartTypeId;
  readonly type?: string;
  readonly type_id?: StartupItemTypeId;
  readonly win_service?: WinService;
};

/** Facts of OCSF object `startup_item`. */
export const startupItemObject: ObjectFact = {
  kind: 'object',
  name: 'startup_item',
  caption: 'Startup Item',
  constraints: { justOne: ['driver', 'job', 'process', 'win_service'] },
  profiles: ['container', 'data_classification', 'linux/linux_users', 'macos/macos_users'],
  attributes: {
    driver: { type: 'object_t', object: () => kernelDriverObject },
    job: { type: 'object_t', object: () => jobObject },
    name: { type: 'string_t', requirement: 'required' },
    process: { type: 'object_t', object: () => processObject },
    run_mode_ids: {
      type: 'integer_t',
      isArray: true,
      enum: { 0: 'Unknown', 1: 'Interactive', 2: 'Own Process', 3: 'Shared Process', 99: 'Other' },
      sibling: 'run_modes',
    },
    run_modes: { type: 'string_t', isArray: true },
    run_state: { type: 'string_t' },
    run_state_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Stopped',
        2: 'Start Pending',
        3: 'Stop Pending',
        4: 'Running',
        5: 'Continue Pending',
        6: 'Pause Pending',
        7: 'Paused',
        8: 'Restart Pending',
        99: 'Other',
      },
      sibling: 'run_state',
    },
    start_type: { type: 'string_t' },
    start_type_id: { type: 'integer_t', requirement: 'required', enum: startTypeIdEnum, sibling: 'start_type' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Kernel Mode Driver',
        2: 'User Mode Driver',
        3: 'Service',
        4: 'User Mode Application',
        5: 'Autoload',
        6: 'System Extension',
        7: 'Kernel Extension',
        8: 'Scheduled Job, Task',
        99: 'Other',
      },
      sibling: 'type',
    },
    win_service: { type: 'object_t', object: () => winServiceObject },
  },
};
