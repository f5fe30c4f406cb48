// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `keyboard_info`. */
export type KeyboardInfo = {
  readonly function_keys?: number;
  readonly ime?: string;
  readonly keyboard_layout?: string;
  readonly keyboard_subtype?: number;
  readonly keyboard_type?: string;
};

/** Facts of OCSF object `keyboard_info`. */
export const keyboardInfoObject: ObjectFact = {
  kind: 'object',
  name: 'keyboard_info',
  caption: 'Keyboard Information',
  extends: 'object',
  profiles: [],
  attributes: {
    function_keys: { type: 'integer_t' },
    ime: { type: 'string_t' },
    keyboard_layout: { type: 'string_t' },
    keyboard_subtype: { type: 'integer_t' },
    keyboard_type: { type: 'string_t' },
  },
};
