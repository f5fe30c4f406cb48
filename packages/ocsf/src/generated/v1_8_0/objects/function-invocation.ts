// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { parameterObject, type Parameter } from '../objects/parameter.js';

/** OCSF object `function_invocation`. */
export type FunctionInvocation = {
  readonly error?: string;
  readonly parameters?: readonly Parameter[];
  readonly return_value?: string;
};

/** Facts of OCSF object `function_invocation`. */
export const functionInvocationObject: ObjectFact = {
  kind: 'object',
  name: 'function_invocation',
  caption: 'Function Invocation',
  extends: 'object',
  constraints: { atLeastOne: ['parameters', 'return_value', 'error'] },
  profiles: [],
  attributes: {
    error: { type: 'string_t' },
    parameters: { type: 'object_t', object: () => parameterObject, isArray: true },
    return_value: { type: 'string_t' },
  },
};
