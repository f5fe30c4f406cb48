// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `display`. */
export type Display = {
  readonly color_depth?: number;
  readonly physical_height?: number;
  readonly physical_orientation?: number;
  readonly physical_width?: number;
  readonly scale_factor?: number;
};

/** Facts of OCSF object `display`. */
export const displayObject: ObjectFact = {
  kind: 'object',
  name: 'display',
  caption: 'Display',
  extends: 'object',
  profiles: [],
  attributes: {
    color_depth: { type: 'integer_t' },
    physical_height: { type: 'integer_t' },
    physical_orientation: { type: 'integer_t' },
    physical_width: { type: 'integer_t' },
    scale_factor: { type: 'integer_t' },
  },
};
