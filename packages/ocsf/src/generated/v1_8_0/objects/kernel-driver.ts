// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fileObject, type File } from '../objects/file.js';

/** OCSF object `kernel_driver`. */
export type KernelDriver = {
  readonly file: File;
};

/** Facts of OCSF object `kernel_driver`. */
export const kernelDriverObject: ObjectFact = {
  kind: 'object',
  name: 'kernel_driver',
  caption: 'Kernel Extension',
  extends: 'object',
  profiles: ['data_classification'],
  attributes: {
    file: { type: 'object_t', object: () => fileObject, requirement: 'required' },
  },
};
