// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 Unknown, 1 Shared Mutex, 2 System Call, 99 Other. */
export type KernelTypeId = 0 | 1 | 2 | 99;

/** OCSF object `kernel`. */
export type Kernel = {
  readonly is_system?: boolean;
  readonly name: string;
  readonly path?: string;
  readonly system_call?: string;
  readonly type?: string;
  readonly type_id: KernelTypeId;
};

/** Facts of OCSF object `kernel`. */
export const kernelObject: ObjectFact = {
  kind: 'object',
  name: 'kernel',
  caption: 'Kernel Resource',
  extends: 'object',
  profiles: [],
  attributes: {
    is_system: { type: 'boolean_t' },
    name: { type: 'string_t', requirement: 'required' },
    path: { type: 'file_path_t' },
    system_call: { type: 'string_t' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 0: 'Unknown', 1: 'Shared Mutex', 2: 'System Call', 99: 'Other' },
      sibling: 'type',
    },
  },
};
