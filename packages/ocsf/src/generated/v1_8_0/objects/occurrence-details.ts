// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `occurrence_details`. */
export type OccurrenceDetails = {
  readonly cell_name?: string;
  readonly column_name?: string;
  readonly column_number?: number;
  readonly end_line?: number;
  readonly json_path?: string;
  readonly page_number?: number;
  readonly record_index_in_array?: number;
  readonly row_number?: number;
  readonly start_line?: number;
};

/** Facts of OCSF object `occurrence_details`. */
export const occurrenceDetailsObject: ObjectFact = {
  kind: 'object',
  name: 'occurrence_details',
  caption: 'Occurrence Details',
  extends: 'object',
  constraints: {
    atLeastOne: [
      'cell_name',
      'column_name',
      'column_number',
      'end_line',
      'json_path',
      'page_number',
      'record_index_in_array',
      'row_number',
      'start_line',
    ],
  },
  profiles: [],
  attributes: {
    cell_name: { type: 'string_t' },
    column_name: { type: 'string_t' },
    column_number: { type: 'integer_t' },
    end_line: { type: 'integer_t' },
    json_path: { type: 'string_t' },
    page_number: { type: 'integer_t' },
    record_index_in_array: { type: 'integer_t' },
    row_number: { type: 'integer_t' },
    start_line: { type: 'integer_t' },
  },
};
