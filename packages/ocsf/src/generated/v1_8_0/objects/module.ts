// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fileObject, type File } from '../objects/file.js';
import { functionInvocationObject, type FunctionInvocation } from '../objects/function-invocation.js';

/** Values of `load_type_id`: 0 Unknown, 1 Standard, 2 Non Standard, 3 ShellCode, 4 Mapped, 5 NonStandard Backed, 99 Other. */
export type ModuleLoadTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 99;

/** OCSF object `module`. */
export type Module = {
  readonly base_address?: string;
  readonly file?: File;
  readonly function_invocation?: FunctionInvocation;
  readonly function_name?: string;
  readonly load_type?: string;
  readonly load_type_id?: ModuleLoadTypeId;
  readonly start_address?: string;
  readonly type?: string;
};

/** Facts of OCSF object `module`. */
export const moduleObject: ObjectFact = {
  kind: 'object',
  name: 'module',
  caption: 'Module',
  extends: 'object',
  constraints: { atLeastOne: ['load_type_id', 'function_name'] },
  profiles: ['data_classification'],
  attributes: {
    base_address: { type: 'string_t', requirement: 'recommended' },
    file: { type: 'object_t', object: () => fileObject, requirement: 'recommended' },
    function_invocation: { type: 'object_t', object: () => functionInvocationObject },
    function_name: { type: 'string_t', requirement: 'recommended' },
    load_type: { type: 'string_t' },
    load_type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Standard',
        2: 'Non Standard',
        3: 'ShellCode',
        4: 'Mapped',
        5: 'NonStandard Backed',
        99: 'Other',
      },
      sibling: 'load_type',
    },
    start_address: { type: 'string_t', requirement: 'recommended' },
    type: { type: 'string_t', requirement: 'recommended' },
  },
};
